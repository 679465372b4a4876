import {
  type Area,
  addressOf,
  type Cell,
  type CellKind,
  type Row,
  type Run,
  mostColumns,
  mostRows,
} from '../book.ts'
import { type Sort, readNumber, showNumber, showText } from '../shown.ts'
import { UnreadableError } from '../unreadable.ts'
import { isOn, plainStyle, type Style } from './styles.ts'
import { plainText, readTextElement, runsOf, type Text, typed } from './texts.ts'
import type { Xml } from './xml.ts'

/** What the cells of a book refer to. */
export type Shared = { texts: readonly Text[]; styles: readonly Style[]; from1904: boolean }

export type SheetContent = {
  rows: Map<number, Row>
  lastRow: number
  merges: Area[]
  comments: string[]
  protected: boolean
}

/** Reads a sheet's part; `comments`: the cells that its notes are on. */
export function readSheet(xml: Xml, shared: Shared, comments: string[]): SheetContent {
  const sheet: SheetContent = {
    ...{ rows: new Map(), lastRow: 0, merges: [], protected: false },
    comments,
  }
  while (xml.next()) {
    if (xml.isEnd || xml.level !== 1) continue
    if (xml.name === 'sheetData') readRows(xml, shared, sheet)
    else if (xml.name === 'sheetProtection') sheet.protected = isOn(xml.attribute('sheet'))
    else if (xml.name === 'mergeCells') readMerges(xml, sheet.merges)
  }
  return sheet
}

function readRows(xml: Xml, shared: Shared, sheet: SheetContent): void {
  let number = 0
  let isOrdered = true
  if (xml.isEmpty) return
  while (xml.next() && !(xml.isEnd && xml.level === 1)) {
    if (xml.isEnd || xml.name !== 'row') continue
    // What has no number follows what is before it.
    const at = numberOf(xml.attribute('r'), mostRows) ?? number + 1
    isOrdered &&= at > number
    number = at
    const hidden = isOn(xml.attribute('hidden'))
    const cells = readCells(xml, shared, number)
    if (cells.size === 0) continue
    sheet.lastRow = Math.max(sheet.lastRow, number)
    const held = sheet.rows.get(number)
    if (held) for (const [column, cell] of cells) held.cells.set(column, cell)
    else sheet.rows.set(number, { number, hidden, cells })
  }
  if (!isOrdered) sheet.rows = new Map([...sheet.rows].toSorted(([one], [other]) => one - other))
}

function readCells(xml: Xml, shared: Shared, row: number): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  let column = 0
  let isOrdered = true
  if (xml.isEmpty) return cells
  while (xml.next() && !(xml.isEnd && xml.level === 2)) {
    if (xml.isEnd || xml.name !== 'c') continue
    const address = xml.attribute('r')
    const at = address === undefined ? column + 1 : columnOf(address)
    isOrdered &&= at > column
    column = at
    // A format and nothing in it.
    if (xml.isEmpty) continue
    const cell = readCell(xml, shared, { row, column })
    if (cell) cells.set(column, cell)
  }
  return isOrdered ? cells : new Map([...cells].toSorted(([one], [other]) => one - other))
}

function readCell(
  xml: Xml,
  shared: Shared,
  place: { row: number; column: number },
): Cell | undefined {
  const type = xml.attribute('t')
  const number = xml.attribute('s')
  const style =
    (number === undefined ? shared.styles[0] : shared.styles[Number(number)]) ?? plainStyle
  let value: string | undefined
  let text: Text | undefined
  let formula: string | undefined
  while (xml.next() && !(xml.isEnd && xml.level === 3)) {
    if (xml.isEnd) continue
    if (xml.name === 'v') value = xml.isEmpty && type !== 'str' ? undefined : xml.readText()
    else if (xml.name === 'f') formula = xml.readText()
    else if (xml.name === 'is') text = readTextElement(xml)
    else xml.skip()
  }
  const stored =
    text === undefined ? valueOf(value, type, style, shared) : { text, kind: 'text' as const }
  if (formula === undefined && (!stored || stored.text === '')) return undefined
  return new StoredCell(place, style, stored ?? { text: '', kind: 'text' }, {
    from1904: shared.from1904,
    ...(formula === undefined
      ? {}
      : { formula: { text: formula, hasResult: stored !== undefined } }),
  })
}

/** `format`: by which a number is shown, where the cell's own does not. */
type Stored = { text: Text; kind: CellKind; number?: number; format?: string }

function valueOf(
  value: string | undefined,
  type: string | undefined,
  style: Style,
  { texts, from1904 }: Shared,
): Stored | undefined {
  if (type === 'str') return value === undefined ? undefined : { text: typed(value), kind: 'text' }
  if (value === undefined || value.trim() === '') return undefined
  if (type === 's') return { text: texts[Number(value)] ?? '', kind: 'text' }
  if (type === 'b') return { text: isOn(value.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' }
  if (type === 'e') return { text: value.trim(), kind: 'error' }
  if (type === 'd') return dated(value.trim(), style, from1904)
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: typed(value), kind: 'text' }
  return { ...readNumber(number, style.format, from1904), number }
}

/** A day that is stored as such: 2024-04-01T10:30:00. */
function dated(value: string, { format }: Style, from1904: boolean): Stored {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(value) ?? []
  if (day === undefined && time === undefined) return { text: value, kind: 'text' }
  const since = Date.parse(`${day ?? '1899-12-30'}T${time ?? '00:00'}Z`) - Date.UTC(1899, 11, 30)
  const number = since / 86_400_000 - (from1904 && day !== undefined ? 1462 : 0)
  const sort: Sort = day === undefined ? 'time' : 'day'
  const code = readNumber(number, format, from1904).kind === 'number' ? defaults[sort] : format
  return { ...readNumber(number, code, from1904), number, format: code }
}

const defaults: Record<Sort, string> = {
  number: 'General',
  day: 'yyyy/m/d h:mm',
  time: 'h:mm',
}

/** A cell as it lies in memory: what is seldom asked for is told when it is. */
class StoredCell implements Cell {
  readonly column: number
  readonly kind: CellKind
  readonly text: string
  readonly formula?: NonNullable<Cell['formula']>
  readonly runs?: Run[]
  private readonly row: number
  private readonly style: Style
  private readonly number: number | undefined
  private readonly shownAs: string
  private readonly from1904: boolean

  constructor(
    place: { row: number; column: number },
    style: Style,
    stored: Stored,
    more: { from1904: boolean; formula?: NonNullable<Cell['formula']> },
  ) {
    this.row = place.row
    this.column = place.column
    this.kind = stored.kind
    this.text = plainText(stored.text)
    this.number = stored.number
    this.shownAs = stored.format ?? style.format
    this.style = style
    this.from1904 = more.from1904
    if (more.formula) this.formula = more.formula
    const runs = runsOf(stored.text, style)
    if (runs) this.runs = runs
  }

  get address(): string {
    return addressOf(this.row, this.column)
  }

  get format(): string {
    return this.style.format
  }

  get shown(): string {
    if (this.number !== undefined) return showNumber(this.number, this.shownAs, this.from1904)
    return this.kind === 'text' ? showText(this.text, this.format) : this.text
  }
}

function readMerges(xml: Xml, merges: Area[]): void {
  if (xml.isEmpty) return
  while (xml.next() && !(xml.isEnd && xml.level === 1)) {
    const area = xml.isEnd ? undefined : areaOf(xml.attribute('ref') ?? '')
    if (area) merges.push(area)
  }
}

function areaOf(range: string): Area | undefined {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  if (top === undefined) return undefined
  return {
    from: { row: Number(top), column: columnOf(left) },
    to: { row: Number(bottom), column: columnOf(right) },
  }
}

function numberOf(text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!(number >= 1 && number <= most)) throw new UnreadableError('damaged')
  return number
}

/** The column of an address: 5 of E14. */
export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || column > mostColumns) throw new UnreadableError('damaged')
  return column
}
