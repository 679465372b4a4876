import {
  type Area,
  addressOf,
  type Book,
  type Cell,
  mostRows,
  type Run,
  type Sheet,
} from './book.ts'
import type { UnfoldLimits } from './limits.ts'
import { numberText } from './shown.ts'
import { UnreadableError } from './unreadable.ts'
import type { Archive } from './xlsx/archive.ts'
import { Xml } from './xlsx/xml.ts'

type Style = { raised: boolean; struck: boolean; isHidden: boolean }
type Styles = ReadonlyMap<string, Style>

const plain: Style = { raised: false, struck: false, isHidden: false }

/** Reads an OpenDocument spreadsheet. What a person sees stands in the file itself. Throws
 * UnreadableError. */
export function openOds(archive: Archive, limits: UnfoldLimits): Book {
  const manifest = archive.part('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw new UnreadableError('encrypted')
  const content = archive.part('content.xml')
  if (!content) throw new UnreadableError('notWorkbook')
  const xml = new Xml(content)
  const styles = new Map<string, Style>()
  const sheets: Sheet[] = []
  const room = { cells: limits.cells, limit: limits.cells }
  while (xml.next()) {
    if (xml.isEnd) continue
    if (xml.level === 2 && xml.name === 'style') readStyle(xml, styles)
    else if (xml.level === 3 && xml.name === 'table') sheets.push(readTable(xml, styles, room))
  }
  return { sheets }
}

/** How many cells with content may still come: one may stand for thousands. */
type Room = { cells: number; limit: number }

function take(room: Room, cells: number): void {
  room.cells -= cells
  if (room.cells < 0) throw new UnreadableError('tooLarge', { what: 'cells', limit: room.limit })
}

function readStyle(xml: Xml, styles: Map<string, Style>): void {
  const style = { ...plain }
  styles.set(xml.attribute('style:name') ?? '', style)
  if (xml.isEmpty) return
  const { level } = xml
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    if (xml.name === 'table-properties') {
      style.isHidden = xml.attribute('table:display') === 'false'
    } else if (xml.name === 'text-properties') {
      const line = xml.attribute('style:text-line-through-style')
      const kind = xml.attribute('style:text-line-through-type')
      style.struck = (line ?? kind ?? 'none') !== 'none'
      style.raised = /^(?:super|[1-9])/.test(xml.attribute('style:text-position') ?? '')
    }
  }
}

// Rows stand in these, or straight in the table.
const groups = new Set(['table-row-group', 'table-rows', 'table-header-rows'])

function readTable(xml: Xml, styles: Styles, room: Room): Sheet {
  const sheet: Sheet = {
    name: xml.attribute('table:name') ?? '',
    hidden: styles.get(xml.attribute('table:style-name') ?? '')?.isHidden ?? false,
    protected: xml.attribute('table:protected') === 'true',
    rows: new Map(),
    lastRow: 0,
    merges: [],
  }
  if (xml.isEmpty) return sheet
  const { level } = xml
  let next = 1
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd || groups.has(xml.name)) continue
    if (xml.name !== 'table-row') xml.skip()
    else next = readRows(xml, { sheet, styles, room, number: next })
  }
  return sheet
}

type Within = { sheet: Sheet; styles: Styles; room: Room; number: number }

/** Reads a row, as many times as it stands there, and says which number the next one has. */
function readRows(xml: Xml, { sheet, styles, room, number }: Within): number {
  const times = repeated(xml.attribute('table:number-rows-repeated'))
  const hidden = ['collapse', 'filter'].includes(xml.attribute('table:visibility') ?? '')
  const { made, merges } = readCells(xml, { styles, room, row: number })
  sheet.merges.push(...merges)
  if (made.length === 0) return number + times
  if (number + times - 1 > mostRows) throw new UnreadableError('damaged')
  take(room, made.length * (times - 1))
  for (let at = number; at < number + times; at += 1) {
    const cells = made.map((cell): [number, Cell] => [
      cell.column,
      at === number ? cell : { ...cell, address: addressOf(at, cell.column) },
    ])
    sheet.rows.set(at, { number: at, hidden, cells: new Map(cells) })
  }
  sheet.lastRow = number + times - 1
  return number + times
}

function readCells(
  xml: Xml,
  { styles, room, row }: { styles: Styles; room: Room; row: number },
): { made: Cell[]; merges: Area[] } {
  const made: Cell[] = []
  const merges: Area[] = []
  const { level } = xml
  let column = 1
  if (xml.isEmpty) return { made, merges }
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    const times = repeated(xml.attribute('table:number-columns-repeated'))
    const [columns, rows] = ['columns', 'rows'].map((side) =>
      repeated(xml.attribute(`table:number-${side}-spanned`)),
    )
    if (columns !== undefined && rows !== undefined && columns * rows > 1) {
      const to = { row: row + rows - 1, column: column + columns - 1 }
      merges.push({ from: { row, column }, to })
    }
    const cell = readCell(xml, styles)
    const after = column + times
    if (cell) {
      take(room, times)
      for (; column < after; column += 1) {
        made.push({ ...cell, column, address: addressOf(row, column) })
      }
    }
    column = after
  }
  return { made, merges }
}

const repeated = (count: string | undefined): number => Math.max(1, Number(count ?? 1) || 1)

type Content = Omit<Cell, 'column' | 'address'>

/** Reads a cell to its end; undefined where nothing is in it. */
function readCell(xml: Xml, styles: Styles): Content | undefined {
  const style = styles.get(xml.attribute('table:style-name') ?? '') ?? plain
  const type = xml.attribute('office:value-type') ?? ''
  const isMarked = xml.attribute('calcext:value-type') === 'error'
  const written = xml.attribute('table:formula')
  const given = {
    value: Number(xml.attribute('office:value')),
    date: xml.attribute('office:date-value') ?? '',
    time: xml.attribute('office:time-value') ?? '',
    truth: xml.attribute('office:boolean-value') ?? '',
  }
  const pieces = readPieces(xml, styles, style)
  const shown = pieces.map(({ text }) => text).join('')
  const isText = type === '' || type === 'string'
  if (shown === '' && written === undefined && isText) return undefined
  // Gnumeric does not say so.
  const isError = isMarked || (written !== undefined && /^#[A-Z0-9/]+[!?A]$/.test(shown))
  const stored = isError ? ({ kind: 'error', text: shown } as const) : storedOf(type, given, shown)
  const format = formatOf(type, shown)
  const hasRuns = pieces.some(({ raised, struck }) => raised || struck)
  return {
    ...stored,
    shown,
    format,
    ...(hasRuns ? { runs: pieces } : {}),
    ...(written === undefined
      ? {}
      : { formula: { text: written.replace(/^\w*:?=/, ''), hasResult: type !== '' } }),
  }
}

function storedOf(
  type: string,
  { value, date, time, truth }: { value: number; date: string; time: string; truth: string },
  shown: string,
): Pick<Cell, 'kind' | 'text'> {
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    return { kind: 'number', text: numberText(value) }
  }
  if (type === 'date') {
    const [day = '', clock = ''] = date.split('T')
    const hours = clock.replace(/(?::00)?(?:\.\d+)?$/, '')
    return { kind: 'day', text: hours === '' || hours === '00:00' ? day : `${day} ${hours}` }
  }
  if (type === 'time') {
    const [, hours = '', minutes = '', seconds = ''] =
      /^-?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(time) ?? []
    const parts = [hours, minutes, ...(Number(seconds) === 0 ? [] : [seconds])]
    return {
      kind: 'time',
      text: parts.map((part) => String(Number(part)).padStart(2, '0')).join(':'),
    }
  }
  if (type === 'boolean') return { kind: 'boolean', text: truth.toUpperCase() }
  return { kind: 'text', text: shown }
}

// The file names its formats by parts; what matters of them is seen.
function formatOf(type: string, shown: string): string {
  if (type === 'percentage') {
    const decimals = /\.(\d+)/.exec(shown.normalize('NFKC'))?.[1]?.length ?? 0
    return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`
  }
  if (type === 'date') return 'yyyy/m/d'
  return type === 'time' ? 'h:mm' : 'General'
}

/** Reads what a cell says to its end, in pieces by how they are written: its paragraphs, and neither
 * notes nor pictures. */
function readPieces(xml: Xml, styles: Styles, style: Style): Run[] {
  const pieces: Run[] = []
  const add = (text: string, { raised, struck }: Style) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.raised === raised && last.struck === struck) last.text += text
    else pieces.push({ text, raised, struck })
  }
  if (xml.isEmpty) return pieces
  const { level } = xml
  let paragraphs = 0
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    if (xml.name === 'p') {
      paragraphs += 1
      if (paragraphs > 1) add('\n', style)
      readWords(xml, style, { styles, add })
    } else xml.skip()
  }
  return pieces
}

type Reading = { styles: Styles; add: (text: string, style: Style) => void }

const parts = new Set(['span', 'a', 'ruby', 'ruby-base'])

/** Reads a paragraph, or a part of one, to its end. */
function readWords(xml: Xml, style: Style, reading: Reading): void {
  if (xml.isEmpty) return
  const { level } = xml
  reading.add(spaced(xml.textAfter()), style)
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (parts.has(xml.name)) {
      const own = xml.name === 'span' ? xml.attribute('text:style-name') : undefined
      readWords(xml, reading.styles.get(own ?? '') ?? style, reading)
    } else {
      const sign = signs[xml.name] ?? ''
      reading.add(sign.repeat(repeated(xml.attribute('text:c'))), style)
      xml.skip()
    }
    reading.add(spaced(xml.textAfter()), style)
  }
}

const signs: Record<string, string> = { s: ' ', tab: '\t', 'line-break': '\n' }

// Blanks and breaks of the XML are one blank; more than one are written as such.
const spaced = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ')
