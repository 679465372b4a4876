import type { AnswerDraft } from '@renkei/schema'

/** What was typed into cells and not saved yet, and what each builds on, by key of the cell. */
export type KeptCells = Record<string, { base: AnswerDraft; draft: AnswerDraft }>

const isDraft = (value: unknown): value is AnswerDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** What could not be saved in this window, if anything; `place` names person and response. */
export function readKept(place: string): KeptCells {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '{}') as KeptCells
    return Object.fromEntries(
      Object.entries(kept).filter(([, cell]) => isDraft(cell.base) && isDraft(cell.draft)),
    )
  } catch {
    // Written by an earlier release, or forbidden: there is nothing to give back.
    return {}
  }
}

export function writeKept(place: string, cells: KeptCells): void {
  try {
    if (Object.keys(cells).length === 0) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(cells))
  } catch {
    // A full or forbidden store costs the safety net, not the page.
  }
}
