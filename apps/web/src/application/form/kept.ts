import { type Draft, draft as draftShape } from '@renkei/schema'

/** A draft as it was opened: what was typed builds on it. */
export type Opened = { version: number; draft: Draft }

/** What was typed and not saved yet, in this window. */
export type Kept = { opened: Opened; draft: Draft }

const keyOf = (person: string, application: number) => `renkei.draft.${person}.${application}`

/** What this person typed into this application and could not be saved, if anything. */
export function readKept(person: string, application: number): Kept | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(person, application))
    if (text === null) return undefined
    const kept = JSON.parse(text) as Kept
    return {
      opened: {
        version: kept.opened.version,
        draft: draftShape.parse(kept.opened.draft),
      },
      draft: draftShape.parse(kept.draft),
    }
  } catch {
    // Written by an earlier release, or forbidden: there is nothing to give back.
    return undefined
  }
}

export function writeKept(person: string, application: number, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(person, application), JSON.stringify(kept))
  } catch {
    // A full or forbidden store costs the safety net, not the form.
  }
}

export function forgetKept(person: string, application: number): void {
  try {
    sessionStorage.removeItem(keyOf(person, application))
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

/** Whether two drafts are the same to the letter. */
export const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify(draftShape.parse(one)) === JSON.stringify(draftShape.parse(other))
