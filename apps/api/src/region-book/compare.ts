import { type BookRow, bookSheets, type Sheet } from '@renkei/catalogue'
import type { BookedRow, RegionBookPreview } from '@renkei/schema'
import { type Judged, keyOf, type Meant, shownValue } from './judge.ts'

// Of each sheet: whoever takes a region over looks at how many there are, not at all of them.
const most = { added: 20, changed: 200, ended: 200 }

type Compared = Pick<RegionBookPreview, 'sheets' | 'rows'>

/** What a workbook would add, change and end, sheet by sheet. */
export function comparedBook({ sheets, gone }: Judged): Compared {
  const all = bookSheets.map((sheet) => {
    const rows = sheets.get(sheet.key) ?? []
    const found = [
      ...rows.flatMap((one) => comparedRow(sheet, one) ?? []),
      ...(gone.get(sheet.key) ?? []).map((row) => of(sheet, row, 'ended', null)),
    ]
    return { sheet, rows, found }
  })
  return {
    sheets: all.map(({ sheet, rows, found }) => {
      const count = (outcome: BookedRow['outcome']) =>
        found.filter((one) => one.outcome === outcome).length
      return {
        ...{ sheet: sheet.name, rows: rows.length, added: count('added') },
        ...{ changed: count('changed'), ended: count('ended') },
      }
    }),
    rows: all.flatMap(({ found }) =>
      (['changed', 'ended', 'added'] as const).flatMap((outcome) =>
        found.filter((one) => one.outcome === outcome).slice(0, most[outcome]),
      ),
    ),
  }
}

const of = (
  sheet: Sheet,
  row: BookRow,
  outcome: BookedRow['outcome'],
  at: number | null,
  cells: BookedRow['cells'] = [],
): BookedRow => ({ sheet: sheet.name, row: at, name: nameOf(sheet, row), outcome, cells })

function comparedRow(sheet: Sheet, { at, row, held }: Meant): BookedRow | undefined {
  if (held === null) return of(sheet, row, 'added', at)
  const cells = sheet.columns.flatMap((column) => {
    const [was, is] = [held[column.key] ?? null, row[column.key] ?? null]
    if (column.shows || column.own || was === is) return []
    return [{ column: column.heading, was: shownValue(column, was), is: shownValue(column, is) }]
  })
  if (cells.length === 0) return undefined
  const isEnded = row['status'] === 'ended' && held['status'] !== 'ended'
  return of(sheet, row, isEnded ? 'ended' : 'changed', at, cells)
}

/** What names a row to people: what tells it from others, with the names beside. */
function nameOf(sheet: Sheet, row: BookRow): string {
  const { by, columns } = sheet
  const shown = columns.filter(
    ({ key, shows }) => by.includes(key) || (shows && by.includes(shows.through)),
  )
  const title = columns.find(
    ({ key, shows }) => !shows && (key === 'title' || (key === 'name' && by.length > 0)),
  )
  const named = by.length === 0 ? columns.slice(0, 2) : shown
  const texts = [...named, ...(title && !named.includes(title) ? [title] : [])].map((column) =>
    shownValue(column, row[column.key] ?? null),
  )
  return texts.filter((text) => text !== '').join(' ') || keyOf(sheet, row)
}
