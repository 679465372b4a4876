import { type Draft, draft as draftShape } from '@renkei/schema'
import { readKept as read, writeKept as write } from '../../writing/kept.ts'

/** A draft as it was opened: what was typed builds on it. */
export type Opened = { version: number; draft: Draft }

/** What was typed and not saved yet, in this window. */
export type Kept = { opened: Opened; draft: Draft }

const placeOf = (person: string, application: number) => `renkei.draft.${person}.${application}`

/** What this person typed into this application and could not be saved, if anything. */
export const readKept = (person: string, application: number): Kept | undefined =>
  read(placeOf(person, application), (kept) => {
    const { opened, draft } = kept as Kept
    return {
      opened: { version: opened.version, draft: draftShape.parse(opened.draft) },
      draft: draftShape.parse(draft),
    }
  })

export const writeKept = (person: string, application: number, kept: Kept): void =>
  write(placeOf(person, application), kept)

export const forgetKept = (person: string, application: number): void =>
  write(placeOf(person, application), undefined)

/** Whether two drafts are the same to the letter. */
export const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify(draftShape.parse(one)) === JSON.stringify(draftShape.parse(other))
