import { useNavigate } from '@tanstack/react-router'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Search } from '../address.ts'
import { useChosenCell } from '../filters/use-filters.ts'
import { type Cell, moveTo, readCell, writeCell } from './address.ts'
import { pointAt, useCrosshair } from './crosshair.ts'

type Props = {
  grid: Grid
  label: string
  /** Which of the matrices it is, as a class of its own. */
  kind?: string | undefined
  roomy?: boolean
  busy: boolean
  /** How many columns can be pointed at. */
  columns: number
  children: ReactNode
}

/** A matrix as a grid that is walked cell by cell. */
export function GridTable({ grid, label, kind, roomy = false, busy, columns, children }: Props) {
  useCrosshair(columns)
  const table = useRef<HTMLTableElement>(null)
  const { chosen } = grid
  const stop = chosen && writeCell(chosen)
  // The one tab stop moves without a row being drawn anew; at each drawing, as rows may be new.
  useLayoutEffect(() => {
    const cell = stop === undefined || !table.current ? null : cellIn(table.current, stop)
    for (const former of table.current?.querySelectorAll('[data-cell][aria-selected=true]') ?? []) {
      if (former !== cell) mark(former, false)
    }
    if (cell) mark(cell, true)
  })
  return (
    <table
      ref={table}
      className={kind === undefined ? 'matrix' : `matrix ${kind}`}
      role="grid"
      aria-label={label}
      aria-readonly="true"
      aria-busy={busy}
      data-density={roomy ? 'roomy' : undefined}
      style={{ '--columns': columns } as CSSProperties}
      onKeyDown={grid.onKeyDown}
      onClick={grid.onClick}
      onPointerOver={({ currentTarget, target }) => pointAt(currentTarget, 'pointed', target)}
      onPointerLeave={({ currentTarget }) => pointAt(currentTarget, 'pointed', null)}
      onFocus={({ currentTarget, target }) => pointAt(currentTarget, 'walked', target)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) pointAt(currentTarget, 'walked', null)
      }}
    >
      {children}
    </table>
  )
}

export type Grid = {
  /** The cell that holds the one tab stop. */
  chosen: Cell | undefined
  /** Whether someone chose it, here or by the address. */
  isMeant: boolean
  /** The one that was chosen when the table was first drawn. */
  first: Cell | undefined
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void
  onClick: (event: MouseEvent<HTMLTableElement>) => void
}

type Axes = {
  rows: readonly string[]
  columns: readonly string[]
  /** What Enter does. */
  open: (cell: Cell) => void
}

const cellIn = (table: HTMLTableElement, written: string) =>
  table.querySelector<HTMLElement>(`[data-cell="${CSS.escape(written)}"]`)

/** What a cell that can be chosen has of its own, as it is first drawn; which one is chosen then, the table tells
 * (`GridTable`). */
export function choosable(row: string | number, column: string, first: Cell | undefined) {
  const isFirst = first?.row === String(row) && first.column === column
  return {
    'data-cell': writeCell({ row: String(row), column }),
    tabIndex: isFirst ? 0 : -1,
    'aria-selected': isFirst,
  }
}

function mark(cell: Element, isChosen: boolean): void {
  cell.setAttribute('tabindex', isChosen ? '0' : '-1')
  cell.setAttribute('aria-selected', String(isChosen))
}

const rest = 300

/** Moves one tab stop over the cells of a table (`data-cell`), as the grid pattern of ARIA has it.
 * The chosen cell goes into the address once the reader comes to rest. */
export function useGrid({ rows, columns, open }: Axes): Grid {
  const navigate = useNavigate()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const addressed = useChosenCell()
  const [own, setOwn] = useState<{ cell: Cell; over: string | undefined }>()
  useEffect(() => () => clearTimeout(timer.current), [])

  // A choice counts until the address names another cell, as after the back button.
  const isFresh =
    own && (addressed === undefined || own.over === addressed || writeCell(own.cell) === addressed)
  const meant =
    isFresh && rows.includes(own.cell.row) && columns.includes(own.cell.column)
      ? own.cell
      : readCell(addressed, rows, columns)
  const [row, column] = [rows[0], columns[0]]
  const chosen = meant ?? (row === undefined || column === undefined ? undefined : { row, column })

  const [first] = useState(chosen)

  const write = (cell: Cell) =>
    navigate({
      to: '.',
      search: (now: Search) => ({ ...now, cell: [writeCell(cell)] }),
      replace: true,
      resetScroll: false,
    })

  const choose = (cell: Cell, table: HTMLTableElement) => {
    setOwn({ cell, over: addressed })
    const element = cellIn(table, writeCell(cell))
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void write(cell), rest)
  }

  const cellUnder = (target: EventTarget): Cell | undefined => {
    const written =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
        : undefined
    return readCell(written, rows, columns)
  }

  return {
    chosen,
    isMeant: meant !== undefined,
    first,
    onClick: (event) => {
      const cell = cellUnder(event.target)
      if (cell) choose(cell, event.currentTarget)
    },
    onKeyDown: (event) => {
      const from = cellUnder(event.target)
      if (!from || event.altKey || event.metaKey) return
      if (event.key === 'Enter') {
        event.preventDefault()
        // The way back leads to this cell.
        clearTimeout(timer.current)
        void write(from).then(() => open(from))
        return
      }
      const to = moveTo(from, { key: event.key, ctrl: event.ctrlKey }, rows, columns)
      if (!to) return
      event.preventDefault()
      choose(to, event.currentTarget)
    },
  }
}
