import type { Frame, ProjectItem } from '@renkei/schema'
import type { Search } from '../address.ts'
import type { FilterState } from '../filters/use-filters.ts'

const withMeasures = ['measures', 'municipalities', 'coverage'] as const
const without = ['areas', 'municipalities'] as const

export type View = (typeof withMeasures)[number] | (typeof without)[number]

/** The views a vision has: without measures, by its municipalities alone. */
export const viewsOf = ({ measures }: Pick<Frame, 'measures'>): readonly View[] =>
  measures.length > 0 ? withMeasures : without

/** Whether areas are its rows, and projects are counted. */
export const isByArea = (view: View): boolean => view === 'coverage' || view === 'areas'

/** The columns asked for; the first the vision has unless the address names another view. */
export function viewOf(search: Search, frame: Pick<Frame, 'measures'>): View {
  const own = viewsOf(frame)
  return own.find((view) => view === search['view']?.[0]) ?? own[0] ?? 'municipalities'
}

export const isRoomy = (search: Search): boolean => search['density']?.[0] === 'roomy'

/** A cell by its row (a project's number, or an area's code) and column (a measure's number, or a
 * municipality's code). In addresses: `17-3`, `17-011002`, `3-1b-4`. */
export type Cell = { row: string; column: string }

export const writeCell = ({ row, column }: Cell): string => `${row}-${column}`

/** Reads a cell; undefined when the address names none, or one that is not in the table. */
export function readCell(
  written: string | undefined,
  rows: readonly string[],
  columns: readonly string[],
): Cell | undefined {
  if (written === undefined) return undefined
  const cut = written.lastIndexOf('-')
  const cell = { row: written.slice(0, cut), column: written.slice(cut + 1) }
  return cut > 0 && rows.includes(cell.row) && columns.includes(cell.column) ? cell : undefined
}

const pageStep = 10

/** The cell a key leads to from another, as in the grid pattern of ARIA; undefined for other keys. */
export function moveTo(
  from: Cell,
  { key, ctrl }: { key: string; ctrl: boolean },
  rows: readonly string[],
  columns: readonly string[],
): Cell | undefined {
  const [y, x] = [rows.indexOf(from.row), columns.indexOf(from.column)]
  const [bottom, right] = [rows.length - 1, columns.length - 1]
  const targets: Record<string, [number, number]> = {
    ArrowUp: [y - 1, x],
    ArrowDown: [y + 1, x],
    ArrowLeft: [y, x - 1],
    ArrowRight: [y, x + 1],
    Home: [ctrl ? 0 : y, 0],
    End: [ctrl ? bottom : y, right],
    PageUp: [y - pageStep, x],
    PageDown: [y + pageStep, x],
  }
  const target = targets[key]
  if (!target) return undefined
  const within = (at: number, last: number) => Math.min(Math.max(at, 0), last)
  const [row, column] = [rows[within(target[0], bottom)], columns[within(target[1], right)]]
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** What every view of the matrix is given. */
export type ViewProps = {
  items: readonly ProjectItem[]
  /** How many projects match, on all pages. */
  total: number
  state: FilterState
  roomy: boolean
  busy: boolean
}
