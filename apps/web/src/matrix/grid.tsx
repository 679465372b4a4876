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
    const mark = (isChosen: boolean) => {
      cell?.setAttribute('tabindex', isChosen ? '0' : '-1')
      cell?.setAttribute('aria-selected', String(isChosen))
    }
    mark(true)
    return () => mark(false)
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

/** What a cell that can be chosen has of its own; which one is chosen, the table tells (`GridTable`). */
export const choosable = (row: string | number, column: string) => ({
  'data-cell': writeCell({ row: String(row), column }),
  tabIndex: -1,
  'aria-selected': false,
})

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
