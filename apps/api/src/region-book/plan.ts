import type { BookRow, Sheet } from '@renkei/catalogue'
import { bookSheets } from '@renkei/catalogue'
import type { Judged } from './judge.ts'

/** What a revision does, by number of project and code of municipality. */
export type Plan = {
  added: number[]
  /** With those that end. */
  changed: number[]
  ended: number[]
  /** Of what changes, what somebody changed in the registry since the workbook was taken out. */
  moved: number[]
  /** Municipalities that leave. */
  leaving: string[]
}

/** Whether a row says something else than is held. */
export const differs = ({ columns }: Sheet, row: BookRow, held: BookRow): boolean =>
  columns.some(
    ({ key, own, shows }) => !own && !shows && (row[key] ?? null) !== (held[key] ?? null),
  )

export const sheetOf = (key: string): Sheet => {
  const sheet = bookSheets.find((one) => one.key === key)
  if (!sheet) throw new Error(`there is no ${key}`)
  return sheet
}

/** What the workbook of a vision that is held changes of its projects and its region's members. */
export function planOf({ sheets, gone }: Pick<Judged, 'sheets' | 'gone'>): Plan {
  const rowsOf = (key: string) => sheets.get(key) ?? []
  const goneOf = (key: string) => gone.get(key) ?? []
  const numberIn = (row: BookRow, key = 'project') => Number(row[key])
  const changedRows = (key: string) =>
    rowsOf(key).filter(({ row, held }) => held === null || differs(sheetOf(key), row, held))
  const projects = rowsOf('projects')
  const isHeld = new Set(
    projects.flatMap(({ row, held }) => (held ? [numberIn(row, 'number')] : [])),
  )
  const changed = new Set([
    ...changedRows('projects').map(({ row }) => numberIn(row, 'number')),
    ...['marks', 'participations', 'costs', 'costShares'].flatMap((key) => [
      ...changedRows(key).map(({ row }) => numberIn(row)),
      ...goneOf(key).map((row) => numberIn(row)),
    ]),
  ])
  const ended = projects.filter(
    ({ row, held }) => row['status'] === 'ended' && held !== null && held['status'] !== 'ended',
  )
  return {
    added: projects.flatMap(({ row, held }) => (held === null ? [numberIn(row, 'number')] : [])),
    changed: [...changed].filter((number) => isHeld.has(number)).toSorted((a, b) => a - b),
    ended: ended.map(({ row }) => numberIn(row, 'number')),
    moved: projects.flatMap(({ row, held }) => {
      const number = numberIn(row, 'number')
      // Who has no note of it read what the registry began with.
      const read = row['revision'] ?? 1
      return held !== null && changed.has(number) && read !== held['revision'] ? [number] : []
    }),
    leaving: rowsOf('municipalities').flatMap(({ row, held }) =>
      held && row['until'] !== null && row['until'] !== held['until'] ? [String(row['code'])] : [],
    ),
  }
}
