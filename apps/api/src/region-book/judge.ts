import {
  type BookRow,
  type BookRows,
  bookSheets,
  type Column,
  isOfVision,
  type Sheet,
  type Value,
} from '@renkei/catalogue'
import type { RegionBookCell, RegionBookProblem } from '@renkei/schema'
import { addressOf } from '../workbook/book.ts'
import { readTyped } from '../workbook/region/cell.ts'
import type { ReadBook, ReadSheet } from '../workbook/region/read.ts'
import { checkLife } from './check-life.ts'
import { checkFacts } from './check-facts.ts'
import { checkFormers } from './check-formers.ts'
import { checkMembers } from './check-members.ts'
import { checkNames } from './check-names.ts'
import { checkPlace } from './check-place.ts'
import { checkRule } from './check-rule.ts'

/** What the registry holds: all that the workbook of a region is read against. */
export type Against = {
  /** The region and vision that it is to change; null where it brings a new region. */
  held: BookRows | null
  /** Whether the region is held and the vision is not: all rows of the vision are new then. */
  isNext: boolean
  /** Slugs of all regions, and editions of this one. */
  slugs: readonly string[]
  editions: readonly number[]
  /** Projects by number and indicators by key, of the region's visions: their titles. */
  formers: ReadonlyMap<
    number,
    { projects: Record<string, string>; indicators: Record<string, string> }
  >
  /** Editions that the next vision has taken the place of, and since when. */
  closed: ReadonlyMap<number, string>
  /** Every municipality that some region brought, by code. */
  municipalities: ReadonlyMap<string, { name: string; kana: string; nameEn: string; kind: string }>
}

/** A row of the workbook as it is meant: what the file leaves out is as it is held. `at`: its number in the sheet;
 * null of rows of sheets that the file lacks. */
export type Meant = { at: number | null; row: BookRow; held: BookRow | null }

/** A workbook that is read against the registry. */
export type Judged = {
  sheets: ReadonlyMap<string, Meant[]>
  /** Rows that the registry holds and the workbook no longer has. */
  gone: ReadonlyMap<string, BookRow[]>
  problems: RegionBookCell[]
  kept: string[]
}

/** Says what is wrong with a cell of a row, by the key of its column. */
export type Tell = (
  sheet: string,
  meant: Pick<Meant, 'at' | 'row'>,
  column: string,
  problem: RegionBookProblem,
  more?: Pick<RegionBookCell, 'limit' | 'words'>,
) => void

/** Reads what a workbook says against what the registry holds: its rows as they are meant, and all that is wrong. */
export function judgeBook(read: ReadBook, against: Against): Judged {
  const problems: RegionBookCell[] = [...read.problems]
  const kept: string[] = []
  const sheets = new Map<string, Meant[]>()
  const gone = new Map<string, BookRow[]>()
  const moved = movedNumbers(read, against.held)
  for (const sheet of bookSheets) {
    const found = read.sheets.find(({ key }) => key === sheet.key)
    const held = (against.held?.[sheet.key] ?? []).map((row) => moved(sheet, row))
    const isNew = against.held === null || (against.isNext && isOfVision(sheet))
    if (!found) {
      sheets.set(
        sheet.key,
        held.map((row) => ({ at: null, row, held: row })),
      )
      if (!isNew) kept.push(sheet.name)
      else if (sheet.required) problems.push(atHead(sheet, undefined, 'lacksSheet'))
      continue
    }
    const { rows, left } = meantRows(sheet, found, held, {
      problems,
      isNew: against.held === null,
    })
    sheets.set(sheet.key, rows)
    gone.set(sheet.key, left)
    for (const column of sheet.columns) {
      if (column.shows || column.own || found.columns[column.key]) continue
      if (!isNew) kept.push(`${sheet.name}「${column.heading}」`)
      else if (column.required) problems.push(atHead(sheet, found, 'lacksColumn', column))
    }
    if (sheet.required && rows.length === 0) problems.push(atHead(sheet, found, 'lacksRows'))
  }
  const tell: Tell = (name, { at, row }, key, problem, more = {}) => {
    const sheet = bookSheets.find((one) => one.key === name)
    const column = sheet?.columns.find((one) => one.key === key)
    if (!sheet || !column) throw new Error(`there is no ${key} in ${name}`)
    const found = read.sheets.find((one) => one.key === name)
    // Nothing can be filled in where there is no column for it, as in workbooks that older versions made.
    if (found && !found.columns[key] && (row[key] ?? null) === null) {
      problems.push(atHead(sheet, found, 'lacksColumn', column))
      return
    }
    problems.push({
      sheet: found?.name ?? sheet.name,
      cell: at === null ? '' : addressOf(at, found?.columns[key] ?? 1),
      ...{ column: column.heading, problem, holds: shownValue(column, row[key] ?? null), ...more },
    })
  }
  for (const check of [
    ...[checkNames, checkFacts, checkMembers, checkPlace],
    ...[checkRule, checkLife, checkFormers],
  ]) {
    check({ sheets, gone }, against, tell)
  }
  return { sheets, gone, problems: inOrder(problems, read), kept }
}

/** A value as its cell shows it. */
export const shownValue = ({ choices }: Column, value: Value): string =>
  value === null ? '' : (choices?.[value] ?? String(value))

/** What tells a row from the others of its sheet. */
export const keyOf = ({ by }: Sheet, row: BookRow): string => by.map((key) => row[key]).join('\t')

const registeredBy = (row: BookRow) => row['registered'] ?? null

/** Of a held row that names a project, the number that the workbook gives it. */
function movedNumbers(read: ReadBook, held: BookRows | null) {
  const rows = read.sheets.find(({ key }) => key === 'projects')?.rows ?? []
  const now = new Map(
    rows.flatMap(({ values }) =>
      registeredBy(values) === null ? [] : [[registeredBy(values), values['number'] ?? null]],
    ),
  )
  const numbers = new Map(
    (held?.['projects'] ?? []).map((row) => [
      row['number'] ?? null,
      now.get(registeredBy(row)) ?? row['number'] ?? null,
    ]),
  )
  return ({ columns }: Sheet, row: BookRow): BookRow =>
    columns.some(({ key, names }) => key === 'project' && names)
      ? { ...row, project: numbers.get(row['project'] ?? null) ?? null }
      : row
}

function meantRows(
  sheet: Sheet,
  found: ReadSheet,
  held: readonly BookRow[],
  { problems, isNew }: { problems: RegionBookCell[]; isNew: boolean },
): { rows: Meant[]; left: BookRow[] } {
  const byKey = new Map(held.map((row) => [keyOf(sheet, row), row]))
  const byRegistered = new Map(
    held.flatMap((row) => (registeredBy(row) === null ? [] : [[registeredBy(row), row]])),
  )
  const faults = Map.groupBy(found.faults, ({ at }) => at)
  const left = new Set(held)
  const rows = found.rows.map(({ at, values }): Meant => {
    const before = byRegistered.get(registeredBy(values)) ?? byKey.get(keyOf(sheet, values))
    // Of two rows that name one, only the first is it.
    const isFirst = before !== undefined && left.delete(before)
    const own = isFirst ? before : undefined
    const row = Object.fromEntries(
      sheet.columns.map((column): [string, Value] => {
        // What another registry knows it by says nothing here.
        if (column.own && isNew) return [column.key, null]
        const [was, is] = [own?.[column.key] ?? null, values[column.key]]
        if (is === undefined || (is === null && staysEmpty(sheet, column))) return [column.key, was]
        return [column.key, own && isSame(column, was, is) ? was : is]
      }),
    )
    for (const { key, raw, told } of faults.get(at) ?? []) {
      const was = own?.[key] ?? null
      // What is held may stay, whatever would be asked of it today.
      if (was !== null && String(was).trim() === raw.trim()) row[key] = was
      else if (!isShown(sheet, key)) problems.push(told)
    }
    return { at, row, held: own ?? null }
  })
  return { rows, left: [...left] }
}

const isShown = ({ columns }: Sheet, key: string) =>
  columns.find((column) => column.key === key)?.shows !== undefined

/** Whether it is as it is held where nothing is filled in: a project without years of its own has the vision's. */
const staysEmpty = ({ key: sheet }: Sheet, { key }: Column): boolean =>
  sheet === 'projects' && (key === 'fromFiscalYear' || key === 'toFiscalYear')

/** Whether what is held would be read as what the workbook says: it says nothing else then. */
function isSame(column: Column, was: Value, is: Value): boolean {
  if (was === is) return true
  if (was === null || was === '') return is === null
  const read = readTyped(column, shownValue(column, was))
  return 'value' in read && read.value === is
}

function atHead(
  sheet: Sheet,
  found: ReadSheet | undefined,
  problem: RegionBookProblem,
  column: Column | undefined = sheet.columns[0],
): RegionBookCell {
  return {
    sheet: found?.name ?? sheet.name,
    cell: addressOf(found ? found.head : 1, 1),
    ...{ column: column?.heading ?? '', problem, holds: '' },
  }
}

/** By sheet, then by row. */
function inOrder(problems: readonly RegionBookCell[], read: ReadBook): RegionBookCell[] {
  const place = new Map(
    bookSheets.map(({ key, name }, at) => [
      read.sheets.find((one) => one.key === key)?.name ?? name,
      at,
    ]),
  )
  const rank = ({ sheet, cell }: RegionBookCell) =>
    (place.get(sheet) ?? 0) * 2 ** 21 + Number(cell.replace(/\D/g, ''))
  return problems.toSorted((a, b) => rank(a) - rank(b))
}
