import { formatDate, today } from '@renkei/schema'
import type { Document } from './document.ts'
import type { Grid } from './grid.ts'

/** What stands on every paper: its name, lines about it, and at its foot where it is from and its permanent address. */
export type Head = {
  title: string
  notes: readonly string[]
  source: string
  address: string
  /** The day it was made, for its file's properties. */
  made: { year: number; month: number; day: number }
}

/** A paper to be printed: a template of `typst/`, and what it shows, in words. */
export type Paper = Head &
  ({ template: 'grid'; grids: readonly Grid[] } | ({ template: 'document' } & Document))

/** A paper's own name, and lines about it. */
export type Title = Pick<Head, 'title' | 'notes'>

/** The head of a paper made today. `of`: what it is taken from, such as the name of a vision. */
export function headOf(of: string, { title, notes, address }: Title & { address: string }): Head {
  const day = today()
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return {
    ...{ title, notes, address },
    source: `${of}　${formatDate(day, 'ja')} 連携 Renkei で作成`,
    made: { year, month, day: date },
  }
}
