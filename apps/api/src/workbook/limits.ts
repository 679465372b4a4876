import type { WorkbookMeasure } from '@renkei/schema'

/** What a file may unfold to, by what is counted: bytes of its parts, characters of a line, else a
 * number. A response of 5,000 rows is a tenth of it. */
export type UnfoldLimits = Record<Exclude<WorkbookMeasure, 'file'>, number>

/** What reading uploaded files may take of the server. */
export type ReadingLimits = {
  /** Of one file's process, from its start to its end. */
  seconds: number
  /** Megabytes of one file's process, whole. */
  megabytes: number
  /** Files that are read at a time, of one person one. */
  atOnce: number
  /** Files that may wait for their turn. */
  waiting: number
  /** Files of one person, waiting or being read. */
  each: number
  unfold: UnfoldLimits
}

export const readingLimits: ReadingLimits = {
  seconds: 60,
  megabytes: 768,
  atOnce: 2,
  waiting: 20,
  each: 2,
  unfold: {
    parts: 1000,
    part: 100 * 2 ** 20,
    unfolded: 200 * 2 ** 20,
    lines: 100_000,
    line: 100_000,
    cells: 500_000,
  },
}
