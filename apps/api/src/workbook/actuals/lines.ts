import { type CellProblem, evenWidth, type Indicator, readFiscalYear } from '@renkei/schema'
import type { Row, Sheet } from '../book.ts'
import { readFieldCell } from '../field-cell.ts'
import { type Head, headOf } from '../head.ts'
import { columnReader, problemIn, type RowCells, type Tell } from '../row-cells.ts'
import { nameText } from '../stamp.ts'
import { headings } from './columns.ts'

/** What the registry holds: all that a workbook of actuals is read against. */
export type AgainstActuals = {
  indicators: readonly Indicator[]
  /** Codes of the region's. */
  municipalities: readonly string[]
  /** The latest fiscal year that has begun. */
  lastYear: number
}

/** A row, read: what it names, what it says, and what of that cannot be. */
export type Line = {
  sheet: string
  row: number
  indicator: Indicator
  fiscalYear: number
  /** Null of the whole's value. */
  municipality: string | null
  revision: number
  value: string
  source: string
  reason: string
  problems: CellProblem[]
  tell: Tell
  cells: RowCells
}

/** Reads a row; a list of problems where it is not known what it is of, undefined of one that says nothing. */
export function readLine(
  sheet: Sheet,
  row: Row,
  head: Head,
  against: AgainstActuals,
): Line | CellProblem[] | undefined {
  const cells = columnReader(row, head)
  const tell = problemIn(sheet.name, row, cells)
  const key = evenWidth(cells.text(headings.indicator))
  if (key === '' && cells.text(headings.value) === '') return undefined
  const indicator = against.indicators.find(({ id }) => String(id) === key)
  if (!indicator) return [tell(headings.indicator, 'unknownIndicator', key)]
  const title = cells.text(headings.title)
  if (title !== '' && nameText(title) !== nameText(indicator.title)) {
    return [tell(headings.title, 'titleMoved', title)]
  }
  const unit = cells.text(headings.unit)
  if (nameText(unit) !== nameText(indicator.unit)) return [tell(headings.unit, 'unitMoved', unit)]
  const yearTyped = cells.text(headings.year)
  const fiscalYear = readFiscalYear(yearTyped)
  if (fiscalYear === null) return [tell(headings.year, 'notYear', yearTyped)]
  const code = codeIn(cells.text(headings.municipality), indicator)
  const isKnown = code === null || against.municipalities.includes(code)
  const isOwn = indicator.totalling !== 'single' || code === null || code === indicator.municipality
  if (!isKnown || !isOwn) {
    const holds = cells.text(headings.municipality)
    return [tell(headings.municipality, 'unknownMunicipality', holds)]
  }
  const stamp = evenWidth(cells.text(headings.revision))
  const texts = { value: indicator.unit, source: undefined, reason: undefined }
  const read = (field: keyof typeof texts) => ({
    field,
    ...readFieldCell(cells.cell(headings[field]), texts[field]),
  })
  const [value, source, reason] = [read('value'), read('source'), read('reason')]
  return {
    ...{ sheet: sheet.name, row: row.number, indicator, fiscalYear, cells, tell },
    municipality: indicator.totalling === 'single' ? null : code,
    revision: Number(stamp),
    ...{ value: value.text, source: source.text, reason: reason.text },
    problems: [
      ...(/^\d{1,9}$/.test(stamp) ? [] : [tell(headings.revision, 'noVersion', stamp)]),
      ...[value, source, reason].flatMap(({ field, fault }) =>
        fault ? [tell(headings[field], fault.problem, fault.holds)] : [],
      ),
    ],
  }
}

/** The code of a municipality as programs leave it: a number loses its first 0. */
function codeIn(text: string, { totalling, municipality }: Indicator): string | null {
  const code = evenWidth(text).trim()
  if (code === '') return totalling === 'single' ? municipality : null
  return /^\d{5}$/.test(code) ? `0${code}` : code
}

const needed = [headings.indicator, headings.year, headings.value, headings.revision]

/** The row with the headings of a sheet of actuals. */
export const headOfActuals = (sheet: Sheet): Head | undefined => headOf(sheet, needed)
