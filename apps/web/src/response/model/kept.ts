import type { AnswerDraft } from '@renkei/schema'
import { readKept as read, writeKept as write } from '../../writing/kept.ts'

/** What was typed into cells and not saved yet, and what each builds on, by key of the cell. */
export type KeptCells = Record<string, { base: AnswerDraft; draft: AnswerDraft }>

const isDraft = (value: unknown): value is AnswerDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** What could not be saved in this window, if anything; `place` names person and response. */
export const readKept = (place: string): KeptCells =>
  read(place, (kept) =>
    Object.fromEntries(
      Object.entries(kept as KeptCells).filter(
        ([, cell]) => isDraft(cell.base) && isDraft(cell.draft),
      ),
    ),
  ) ?? {}

export const writeKept = (place: string, cells: KeptCells): void =>
  write(place, Object.keys(cells).length === 0 ? undefined : cells)
