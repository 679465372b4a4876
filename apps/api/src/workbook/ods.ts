import { addressOf, type Book, type Cell, mostRows, type Run, type Sheet } from './book.ts'
import type { UnfoldLimits } from './limits.ts'
import { type OdsStyle, OdsStyles } from './ods-styles.ts'
import { numberText } from './shown.ts'
import { UnreadableError } from './unreadable.ts'
import type { Archive } from './xlsx/archive.ts'
import { Xml } from './xlsx/xml.ts'

/** Reads an OpenDocument spreadsheet. What a person sees stands in the file itself. Throws
 * UnreadableError. */
export function openOds(archive: Archive, limits: UnfoldLimits): Book {
  const manifest = archive.part('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw new UnreadableError('encrypted')
  const content = archive.part('content.xml')
  if (!content) throw new UnreadableError('notWorkbook')
  const xml = new Xml(content)
  const styles = new OdsStyles()
  const named = archive.part('styles.xml')
  if (named) readNamedStyles(new Xml(named), styles)
  const sheets: Sheet[] = []
  const room = { cells: limits.cells, limit: limits.cells }
  while (xml.next()) {
    if (xml.isEnd) continue
    if (xml.level === 2 && xml.name !== 'spreadsheet') styles.read(xml)
    else if (xml.level === 3 && xml.name === 'table') sheets.push(readTable(xml, styles, room))
  }
  return { sheets }
}

function readNamedStyles(xml: Xml, styles: OdsStyles): void {
  while (xml.next()) if (!xml.isEnd && xml.level === 2) styles.read(xml)
}

/** How many cells with content may still come: one may stand for thousands. */
type Room = { cells: number; limit: number }

function take(room: Room, cells: number): void {
  room.cells -= cells
  if (room.cells < 0) throw new UnreadableError('tooLarge', { what: 'cells', limit: room.limit })
}

// Rows stand in these, or straight in the table.
const groups = new Set([
  ...['table-row-group', 'table-rows', 'table-header-rows'],
  ...['table-column-group', 'table-columns', 'table-header-columns'],
])

function readTable(xml: Xml, styles: OdsStyles, room: Room): Sheet {
  const sheet: Sheet = {
    name: xml.attribute('table:name') ?? '',
    hidden: styles.of(xml.attribute('table:style-name')).isHidden,
    protected: xml.attribute('table:protected') === 'true',
    rows: new Map(),
    lastRow: 0,
    merges: [],
    comments: [],
  }
  if (xml.isEmpty) return sheet
  const { level } = xml
  const columns: Columns = []
  let next = 1
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd || groups.has(xml.name)) continue
    if (xml.name === 'table-row') {
      next = readRows(xml, { sheet, styles, columns, room, number: next })
      continue
    }
    if (xml.name === 'table-column') {
      const to =
        (columns.at(-1)?.to ?? 0) + repeated(xml.attribute('table:number-columns-repeated'))
      columns.push({ to, style: xml.attribute('table:default-cell-style-name') })
    }
    xml.skip()
  }
  return sheet
}

/** The styles of cells that name none, up to a column. */
type Columns = { to: number; style: string | undefined }[]

type Within = { sheet: Sheet; styles: OdsStyles; columns: Columns; room: Room; number: number }

/** Reads a row, as many times as it stands there, and says which number the next one has. */
function readRows(xml: Xml, within: Within): number {
  const { sheet, room, number } = within
  const times = repeated(xml.attribute('table:number-rows-repeated'))
  const hidden = ['collapse', 'filter'].includes(xml.attribute('table:visibility') ?? '')
  const made = readCells(xml, within)
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

function readCells(xml: Xml, { sheet, styles, columns: ahead, room, number: row }: Within): Cell[] {
  const made: Cell[] = []
  const { level } = xml
  const rowStyle = xml.attribute('table:default-cell-style-name')
  let column = 1
  if (xml.isEmpty) return made
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    const times = repeated(xml.attribute('table:number-columns-repeated'))
    const [columns, rows] = ['columns', 'rows'].map((side) =>
      repeated(xml.attribute(`table:number-${side}-spanned`)),
    )
    if (columns !== undefined && rows !== undefined && columns * rows > 1) {
      const to = { row: row + rows - 1, column: column + columns - 1 }
      sheet.merges.push({ from: { row, column }, to })
    }
    const name = xml.attribute('table:style-name') ?? rowStyle
    const { cell, isNoted } = readCell(xml, styles, () =>
      styles.of(name ?? ahead.find(({ to }) => to >= column)?.style),
    )
    if (isNoted) sheet.comments.push(addressOf(row, column))
    const after = column + times
    if (cell) {
      take(room, times)
      for (; column < after; column += 1) {
        made.push({ ...cell, column, address: addressOf(row, column) })
      }
    }
    column = after
  }
  return made
}

const repeated = (count: string | undefined): number => Math.max(1, Number(count ?? 1) || 1)

type Content = Omit<Cell, 'column' | 'address'>

/** Reads a cell to its end: what is in it, if anything, and whether somebody put a note on it. */
function readCell(
  xml: Xml,
  styles: OdsStyles,
  styleOf: () => OdsStyle,
): { cell?: Content; isNoted: boolean } {
  if (xml.isEmpty && xml.attribute('office:value-type') === undefined) {
    const isComputed = xml.attribute('table:formula') !== undefined
    if (!isComputed) return { isNoted: false }
  }
  const style = styleOf()
  const type = xml.attribute('office:value-type') ?? ''
  const isMarked = xml.attribute('calcext:value-type') === 'error'
  const written = xml.attribute('table:formula')
  const given = {
    value: Number(xml.attribute('office:value')),
    date: xml.attribute('office:date-value') ?? '',
    time: xml.attribute('office:time-value') ?? '',
    truth: xml.attribute('office:boolean-value') ?? '',
    // Told where the format shows something else, or nothing.
    text: xml.attribute('office:string-value'),
  }
  const { pieces, isNoted } = readPieces(xml, styles, style)
  const shown = pieces.map(({ text }) => text).join('')
  const isText = type === '' || type === 'string'
  if (shown === '' && !given.text && written === undefined && isText) return { isNoted }
  // Gnumeric does not say so.
  const isError = isMarked || (written !== undefined && /^#[A-Z0-9/]+[!?A]$/.test(shown))
  const stored = isError ? ({ kind: 'error', text: shown } as const) : storedOf(type, given, shown)
  const format = formatOf(type, shown, style.format)
  const hasRuns = pieces.some(({ raised, struck }) => raised || struck)
  const cell = {
    ...stored,
    shown,
    format,
    ...(hasRuns ? { runs: pieces } : {}),
    ...(written === undefined
      ? {}
      : { formula: { text: written.replace(/^\w*:?=/, ''), hasResult: type !== '' } }),
  }
  return { cell, isNoted }
}

function storedOf(
  type: string,
  {
    value,
    date,
    time,
    truth,
    text,
  }: { value: number; date: string; time: string; truth: string; text: string | undefined },
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
  return { kind: 'text', text: text ?? shown }
}

/** The code of a cell's format, as far as it tells how what is shown was made. */
function formatOf(type: string, shown: string, own: string): string {
  if (type === 'percentage' && !own.includes('%')) {
    const decimals = /\.(\d+)/.exec(shown.normalize('NFKC'))?.[1]?.length ?? 0
    return `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}%`
  }
  if (type === 'date') return /[yd]/.test(own) ? own : 'yyyy/m/d'
  if (type === 'time') return 'h:mm'
  return type === '' || type === 'string' ? 'General' : own
}

/** Reads what a cell says to its end, in pieces by how they are written: its paragraphs, and neither
 * notes nor pictures. */
function readPieces(
  xml: Xml,
  styles: OdsStyles,
  style: OdsStyle,
): { pieces: Run[]; isNoted: boolean } {
  const pieces: Run[] = []
  let isNoted = false
  const add = (text: string, { raised, struck }: OdsStyle) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.raised === raised && last.struck === struck) last.text += text
    else pieces.push({ text, raised, struck })
  }
  if (xml.isEmpty) return { pieces, isNoted }
  const { level } = xml
  let paragraphs = 0
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (xml.isEnd) continue
    if (xml.name === 'p') {
      paragraphs += 1
      if (paragraphs > 1) add('\n', style)
      readWords(xml, style, { styles, add })
    } else {
      isNoted ||= xml.name === 'annotation'
      xml.skip()
    }
  }
  return { pieces, isNoted }
}

type Reading = { styles: OdsStyles; add: (text: string, style: OdsStyle) => void }

const parts = new Set(['span', 'a', 'ruby', 'ruby-base'])

/** Reads a paragraph, or a part of one, to its end. */
function readWords(xml: Xml, style: OdsStyle, reading: Reading): void {
  if (xml.isEmpty) return
  const { level } = xml
  reading.add(spaced(xml.textAfter()), style)
  while (xml.next() && !(xml.isEnd && xml.level === level)) {
    if (parts.has(xml.name)) {
      const own = xml.name === 'span' ? xml.attribute('text:style-name') : undefined
      readWords(xml, reading.styles.of(own, style), reading)
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
