import type { ReactNode } from 'react'
import { useCrosshair } from './crosshair.ts'
import type { Grid } from './use-grid.ts'

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
  return (
    <table
      className={kind === undefined ? 'matrix' : `matrix ${kind}`}
      role="grid"
      aria-label={label}
      aria-readonly="true"
      aria-busy={busy}
      data-density={roomy ? 'roomy' : undefined}
      onKeyDown={grid.onKeyDown}
      onClick={grid.onClick}
    >
      {children}
    </table>
  )
}
