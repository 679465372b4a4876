import type { Xml } from './xlsx/xml.ts'

/** How a cell, a piece of text or a sheet is formatted, as far as it tells what is meant. `format`: the code of a
 * number's format, `General` where it has none. */
export type OdsStyle = { raised: boolean; struck: boolean; isHidden: boolean; format: string }

const plain: OdsStyle = { raised: false, struck: false, isHidden: false, format: 'General' }

/** The styles of an OpenDocument spreadsheet, by their names. */
export class OdsStyles {
  // What each says itself, or its parent.
  private readonly styles = new Map<string, Partial<OdsStyle>>()
  private readonly formats = new Map<string, string>()

  /** The style of a name, `within` that of what it is a part of, or a plain one. */
  of(name: string | undefined, within = plain): OdsStyle {
    const own = name === undefined ? undefined : this.styles.get(name)
    return own ? { ...within, ...own } : within
  }

  /** Reads the style the walk is at, to its end; passes over whatever else it is at. Formats of numbers stand
   * before the styles that name them. */
  read(xml: Xml): void {
    const name = xml.attribute('style:name') ?? ''
    if (xml.name === 'style') this.styles.set(name, this.readStyle(xml))
    else if (xml.name.endsWith('-style')) this.formats.set(name, readFormat(xml))
    else xml.skip()
  }

  private readStyle(xml: Xml): Partial<OdsStyle> {
    const style = { ...this.styles.get(xml.attribute('style:parent-style-name') ?? '') }
    const format = xml.attribute('style:data-style-name')
    if (format !== undefined) style.format = this.formats.get(format) ?? 'General'
    if (xml.isEmpty) return style
    const { level } = xml
    while (xml.next() && !(xml.isEnd && xml.level === level)) {
      if (xml.isEnd) continue
      if (xml.name === 'table-properties') {
        style.isHidden = xml.attribute('table:display') === 'false'
      } else if (xml.name === 'text-properties') {
        const line = xml.attribute('style:text-line-through-style')
        const struck = line ?? xml.attribute('style:text-line-through-type')
        const position = xml.attribute('style:text-position')
        if (struck !== undefined) style.struck = struck !== 'none'
        if (position !== undefined) style.raised = /^(?:super|[1-9])/.test(position)
      }
    }
    return style
  }
}

/** The code of a format, as far as it tells what its numbers are and whether they are shown as they are. The file
 * names formats by parts; what they make of a number stands in its cell. */
function readFormat(xml: Xml): string {
  const kind = xml.name
  const parts = new Set<string>()
  let decimals: string | undefined
  let isPlain = true
  const { level } = xml
  if (xml.isEmpty) return 'General'
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd || xml.level !== level + 1) continue
    parts.add(xml.name)
    if (xml.name !== 'number') continue
    decimals = xml.attribute('number:decimal-places')
    const digits = Number(xml.attribute('number:min-integer-digits') ?? 1)
    const isGrouped = xml.attribute('number:grouping') === 'true'
    isPlain = decimals === undefined && digits <= 1 && !isGrouped
  }
  if (kind === 'date-style') {
    const year = parts.has('year') || parts.has('era') ? 'yyyy/' : ''
    return `${year}m/d${parts.has('hours') ? ' h:mm' : ''}`
  }
  if (kind === 'time-style') return 'h:mm'
  if (kind === 'text-style') return parts.has('map') ? '0' : '@'
  const places = Number(decimals ?? 0)
  if (kind === 'percentage-style') return `0${places > 0 ? `.${'0'.repeat(places)}` : ''}%`
  const isGeneral = isPlain && parts.size === 1 && parts.has('number')
  return isGeneral || kind === 'boolean-style' ? 'General' : '0'
}
