import { addressOf } from '../book.ts'
import { heightOf } from '../heights.ts'
import type { Source } from './open.ts'
import { repacked } from './pack.ts'
import { type Reds, redStyles } from './reds.ts'
import { columnOf } from './sheet.ts'
import { type Edit, spliced, withAttribute, withoutAttribute } from './splice.ts'
import { Xml } from './xml.ts'

/** What becomes of a cell: its text, where it is given; red or as it was. `like`: the column whose
 * format it has where it had none. */
export type Mark = { text?: string; red: boolean; like?: number }
/** The width of a column of remarks, in half characters. */
export const remarkWidth = 50
/** By row and column, from 1; and the width that a column is given which has none. */
export type Marks = { cells: Map<number, Map<number, Mark>>; widths: Map<number, number> }

/** The file a book was read from, with marks written into sheets, by name. Only these sheets' parts and the
 * styles are written anew: everything else is what was handed in, byte for byte. */
export function markedFile(source: Source, marks: ReadonlyMap<string, Marks>): Buffer {
  const { archive } = source
  const replaced = new Map<string, Buffer>()
  const styles = source.styles === undefined ? undefined : archive.part(source.styles)
  const reds = styles && redStyles(styles)
  for (const [name, given] of marks) {
    const part = source.sheets.get(name)
    const bytes = part === undefined ? undefined : archive.part(part)
    if (part === undefined || !bytes) continue
    replaced.set(part.toLowerCase(), markedSheet(new Xml(bytes), given, reds))
  }
  if (reds && source.styles !== undefined) replaced.set(source.styles.toLowerCase(), reds.part())
  return repacked(archive, replaced)
}

function markedSheet(xml: Xml, { cells, widths }: Marks, reds: Reds | undefined): Buffer {
  const edits: Edit[] = []
  let hasColumns = false
  while (xml.next()) {
    if (xml.isEnd || xml.level !== 1) continue
    if (xml.name === 'dimension') {
      // It may not tell all any more, and need not be there.
      const { start: from } = xml
      xml.skip()
      edits.push({ from, to: xml.end, text: '' })
    } else if (xml.name === 'cols') {
      hasColumns = true
      edits.push(...wider(xml, widths))
    } else if (xml.name === 'sheetData') {
      if (!hasColumns && widths.size > 0) {
        const { prefix: p, start: at } = xml
        edits.push({ from: at, to: at, text: `<${p}cols>${columns(p, widths)}</${p}cols>` })
      }
      edits.push(...markedRows(xml, cells, reds))
    }
  }
  return spliced(xml, edits)
}

const columns = (prefix: string, widths: Iterable<[number, number]>): string =>
  Array.from(
    widths,
    ([at, width]) => `<${prefix}col min="${at}" max="${at}" width="${width}" customWidth="1"/>`,
  ).join('')

/** Widths for the columns after the last that has one. */
function wider(xml: Xml, widths: ReadonlyMap<number, number>): Edit[] {
  if (xml.isEmpty) return []
  const { prefix } = xml
  let last = 0
  while (xml.next() && !(xml.isEnd && xml.level === 1)) {
    if (!xml.isEnd) last = Math.max(last, Number(xml.attribute('max')))
  }
  const text = columns(
    prefix,
    [...widths].filter(([at]) => at > last),
  )
  return text === '' ? [] : [{ from: xml.start, to: xml.start, text }]
}

function markedRows(
  xml: Xml,
  cells: ReadonlyMap<number, ReadonlyMap<number, Mark>>,
  reds: Reds | undefined,
): Edit[] {
  const edits: Edit[] = []
  let number = 0
  while (!xml.isEmpty && xml.next() && !(xml.isEnd && xml.level === 1)) {
    if (xml.isEnd || xml.name !== 'row') continue
    number = Number(xml.attribute('r') ?? number + 1)
    const marks = cells.get(number)
    if (!marks || xml.isEmpty) xml.skip()
    else edits.push(...markedRow(xml, { number, marks, reds }))
  }
  return edits
}

function markedRow(
  xml: Xml,
  {
    number,
    marks,
    reds,
  }: { number: number; marks: ReadonlyMap<number, Mark>; reds: Reds | undefined },
): Edit[] {
  const { prefix, start: from, end: to } = xml
  // Which columns it spans is a hint, and no longer true.
  const opening = withoutAttribute(xml.tag, 'spans')
  const height = Number(xml.attribute('ht') ?? 0)
  const needed = heightOf(
    [...marks.values()].map(({ text = '' }) => ({ text, width: remarkWidth })),
  )
  const isLow = height > 0 && height < needed
  const edits: Edit[] = [{ from, to, text: isLow ? withAttribute(opening, 'ht', needed) : opening }]
  const styles = new Map<number, number>()
  const left = new Map([...marks].toSorted(([one], [other]) => one - other))
  const before = (column: number) => {
    let text = ''
    for (const [at, mark] of left) {
      if (at >= column) break
      left.delete(at)
      if (!mark.text) continue
      const style = styles.get(mark.like ?? 0) ?? 0
      text += newCell({ prefix, address: addressOf(number, at), mark, style, reds })
    }
    return text
  }
  let column = 0
  while (xml.next() && !(xml.isEnd && xml.level === 2)) {
    if (xml.isEnd || xml.name !== 'c') continue
    const address = xml.attribute('r')
    column = address === undefined ? column + 1 : columnOf(address)
    const style = Number(xml.attribute('s') ?? 0)
    styles.set(column, style)
    const missing = before(column)
    if (missing !== '') edits.push({ from: xml.start, to: xml.start, text: missing })
    const mark = left.get(column)
    left.delete(column)
    const { start, end, tag } = xml
    xml.skip()
    if (mark?.text !== undefined) {
      const text = newCell({ prefix, address: addressOf(number, column), mark, style, reds })
      edits.push({ from: start, to: xml.end, text })
    } else if (mark?.red) {
      edits.push({ from: start, to: end, text: withAttribute(tag, 's', reds?.of(style) ?? style) })
    }
  }
  edits.push({ from: xml.start, to: xml.start, text: before(Number.POSITIVE_INFINITY) })
  return edits
}

function newCell({
  prefix: p,
  address,
  mark: { text = '', red },
  style,
  reds,
}: {
  prefix: string
  address: string
  mark: Mark
  style: number
  reds: Reds | undefined
}): string {
  const s = (red ? reds?.of(style) : undefined) ?? style
  const tag = `${p}c r="${address}" s="${s}"`
  if (text === '') return `<${tag}/>`
  return `<${tag} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}is></${p}c>`
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as XML, and so that nothing in it is taken for a sign written by its number. */
const escaped = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
