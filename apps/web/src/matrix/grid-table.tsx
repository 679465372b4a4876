import type { ReactNode } from 'react'
import type { Grid } from './use-grid.ts'

type Props = {
  grid: Grid
  label: string
  /** Which of the matrices it is, as a class of its own. */
  kind?: string
  roomy?: boolean
  busy: boolean
  children: ReactNode
}

/** A matrix as a grid that is walked cell by cell. */
export const GridTable = ({ grid, label, kind, roomy = false, busy, children }: Props) => (
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
