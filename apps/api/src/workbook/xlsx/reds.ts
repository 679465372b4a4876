import { type Edit, spliced, withAttribute } from './splice.ts'
import { Xml } from './xml.ts'

/** What is wrong is filled with this. */
export const red = 'FFFDEEEE'

/** Makes of a style another one, the same in red. */
export type Reds = {
  /** The number of the red style, of the number of one; undefined where the book has no such styles. */
  of: (style: number) => number | undefined
  /** The part with the styles that were asked for. */
  part: () => Buffer
}

/** Reads the part with a book's styles, to add red ones. */
export function redStyles(part: Buffer): Reds {
  const xml = new Xml(part)
  const styles: string[] = []
  let fills: List | undefined
  let formats: List | undefined
  while (xml.next()) {
    if (xml.isEnd || xml.level !== 1) continue
    if (xml.name === 'fills') fills = readList(xml)
    else if (xml.name === 'cellXfs') formats = readList(xml, styles)
  }
  const added = new Map<number, { number: number; text: string }>()
  const of = (style: number) => {
    const known = added.get(style)
    if (known) return known.number
    const plain = styles[style]
    if (!fills || !formats || plain === undefined) return undefined
    const number = styles.length + added.size
    added.set(style, { number, text: reddened(plain, fills.count) })
    return number
  }
  const edits = (): Edit[] => {
    if (!fills || !formats || added.size === 0) return []
    const p = fills.prefix
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${red}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    const texts = [...added.values()].map(({ text }) => text)
    return [...longer(fills, [fill]), ...longer(formats, texts)]
  }
  return { of, part: () => spliced(xml, edits()) }
}

type List = { prefix: string; tag: Edit; end: number; count: number }

/** Reads the list the walk is at to its end, and the text of what it holds. */
function readList(xml: Xml, texts: string[] = []): List | undefined {
  if (xml.isEmpty) return undefined
  const { prefix, start: from, end: to } = xml
  const tag = { from, to, text: xml.tag }
  while (xml.next() && !(xml.isEnd && xml.level === 1)) {
    if (xml.isEnd) continue
    const { start } = xml
    xml.skip()
    texts.push(xml.bytes.toString('utf8', start, xml.end))
  }
  return { prefix, tag, end: xml.start, count: texts.length }
}

const longer = ({ tag, end, count }: List, texts: readonly string[]): Edit[] => [
  { ...tag, text: withAttribute(tag.text, 'count', count + texts.length) },
  { from: end, to: end, text: texts.join('') },
]

const reddened = (format: string, fill: number): string =>
  format.replace(/^<[^>]*>/, (tag) =>
    withAttribute(withAttribute(tag, 'fillId', fill), 'applyFill', 1),
  )
