import { refusalOf } from '../../client.ts'
import {
  type Application,
  type Author,
  changedFields,
  type Draft,
  type DraftField,
  draft as draftShape,
  type Written,
} from '@renkei/schema'
import { createAutosave, type Saving } from '../../writing/autosave.ts'
import { readKept as read, writeKept as write } from '../../writing/kept.ts'

/** Somebody else's version of the draft. */
export type Theirs = Opened & { by: Author; at: string }

/** Someone saved the same fields first, and one has to choose; `parted`: that was put off. */
type Contest =
  | { is: 'stale'; theirs: Theirs; conflicts: DraftField[]; merged: Draft }
  | { is: 'parted'; theirs: Theirs }

export type Kept = {
  draft: Draft
  opened: Opened
  /** When it was opened in this window. */
  openedAt: string
  saving: Saving | Contest
  /** When it was last saved from this window. */
  savedAt?: string | undefined
  /** Text of an earlier visit that was put back into the form. */
  restored: boolean
  /** Fields taken over from someone who saved them meanwhile. */
  taken?: { fields: DraftField[]; theirs: Theirs } | undefined
}

export type Keeper = ReturnType<typeof createKeeper>

/** Keeps a draft saved while it is typed. What is not saved yet stays in the browser's storage, at `place`, until it
 * is; a stale version is never written over. An application of which nothing is kept yet, version 0, is made by its
 * first save. */
export function createKeeper(
  application: Application,
  { person, place: first }: { person: string; place: string },
  door: {
    begin: (draft: Draft) => Promise<Written>
    save: (read: { id: number; version: number }, draft: Draft) => Promise<Written>
    load: (id: number) => Promise<Application>
    saved: (written: Written, draft: Draft) => void
  },
) {
  let { id } = application
  let place = first
  const left = readKept(person, place)
  const isLeft = left !== undefined && !isSame(left.draft, application.draft)
  const now = { version: application.version, draft: application.draft }
  // What was on its way arrived after all.
  const hasArrived = left?.sent !== undefined && isSame(left.sent, application.draft)
  let sent = isLeft && application.version === 0 ? left.sent : undefined
  // Whether it has to be kept although nothing was typed.
  let isWanted = false
  let state: Kept = {
    draft: isLeft ? left.draft : application.draft,
    opened: isLeft && !hasArrived ? left.opened : now,
    openedAt: new Date().toISOString(),
    saving: { is: 'idle' },
    restored: isLeft,
  }
  const listeners = new Set<() => void>()

  const set = (change: Partial<Kept>) => {
    state = { ...state, ...change }
    for (const tell of listeners) tell()
  }
  const isDirty = () => !isSame(state.draft, state.opened.draft)
  const keep = () => writeKept(person, place, { opened: state.opened, draft: state.draft, sent })

  /** Takes over what someone else saved meanwhile, unless both changed the same. */
  async function meet(): Promise<Contest | undefined> {
    const { version, draft, updatedBy, updatedAt } = await door.load(id)
    const theirs: Theirs = { version, draft, by: updatedBy, at: updatedAt }
    const { merged, taken, conflicts } = merge(state.opened.draft, theirs.draft, state.draft)
    if (conflicts.length > 0) return { is: 'stale', theirs, conflicts, merged }
    set({ draft: merged, opened: theirs, taken: { fields: taken, theirs } })
    return undefined
  }

  const autosave = createAutosave<Opened, Contest>({
    pause: 1500,
    isDirty,
    take: () => {
      const { version } = state.opened
      // What may have arrived is sent as it was, so that it is not made twice.
      if (version === 0 && sent) return { version, draft: sent }
      return isDirty() || isWanted ? { version, draft: state.draft } : undefined
    },
    send: async ({ version, draft }) => {
      try {
        sent = draft
        keep()
        const written = await (version === 0
          ? door.begin(draft)
          : door.save({ id, version }, draft))
        sent = undefined
        isWanted = false
        forgetKept(person, place)
        place = String(written.id)
        id = written.id
        set({ opened: { version: written.version, draft }, savedAt: written.updatedAt })
        if (isDirty()) keep()
        door.saved(written, draft)
        return undefined
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal) sent = undefined
        if (refusal?.code === 'stale') return meet()
        throw error
      }
    },
    rest: () => {
      forgetKept(person, place)
      return { is: 'idle' }
    },
    onChange: (saving) => set({ saving }),
  })
  const { put, typed } = autosave
  if (isLeft) put({ is: 'typing' })
  const save = async () => state.saving.is !== 'stale' && autosave.save()

  return {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    edit: (change: Partial<Draft>) => {
      set({ draft: { ...state.draft, ...change } })
      keep()
      typed()
    },
    /** What `useAutosave` needs; a contest is settled before anything is saved. */
    autosave: { ...autosave, save },
    save,
    flush: autosave.flush,
    /** Takes over what someone else saved meanwhile, and saves upon it. */
    catchUp: async () => {
      const contest = await meet()
      if (contest) put(contest)
      else await save()
    },
    /** Goes on with what was chosen in a conflict, upon the other's version. */
    settle: (draft: Draft) => {
      if (state.saving.is !== 'stale') return
      set({ draft, opened: state.saving.theirs })
      put({ is: 'typing' })
      keep()
      void save()
    },
    /** Back to the form without saving. */
    postpone: () => {
      if (state.saving.is === 'stale') put({ is: 'parted', theirs: state.saving.theirs })
    },
    /** 0 until it is made. */
    id: () => id,
    forget: () => forgetKept(person, place),
    /** Saves everything, and an application that was not kept yet as it is; its id, if that could be done. */
    made: async (): Promise<number | undefined> => {
      isWanted = state.opened.version === 0
      return (await save()) && id > 0 ? id : undefined
    },
    /** Takes out again what an earlier visit had left. */
    discard: () => {
      set({ draft: application.draft, restored: false })
      keep()
      typed()
    },
  }
}

/** A draft as it was opened: what was typed builds on it. */
type Opened = { version: number; draft: Draft }

/** What was typed and not saved yet; `sent` was on its way when that was kept. */
type Unsaved = { opened: Opened; draft: Draft; sent?: Draft | undefined }

const placeOf = (person: string, place: string) => `draft.${person}.${place}`

/** What this person typed into an application (its id, or what it was begun of) and could not be saved, if
 * anything. */
export const readKept = (person: string, place: string): Unsaved | undefined =>
  read(placeOf(person, place), (kept) => {
    const { opened, draft, sent } = kept as Unsaved
    return {
      opened: { version: opened.version, draft: draftShape.parse(opened.draft) },
      draft: draftShape.parse(draft),
      sent: sent && draftShape.parse(sent),
    }
  })

const writeKept = (person: string, place: string, kept: Unsaved): void =>
  write(placeOf(person, place), kept)

export const forgetKept = (person: string, place: string): void =>
  write(placeOf(person, place), undefined)

/** Whether two drafts are the same to the letter. */
const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify(draftShape.parse(one)) === JSON.stringify(draftShape.parse(other))

/** `into` with these fields as `from` has them. */
export const withFields = (into: Draft, from: Draft, fields: readonly DraftField[]): Draft =>
  fields.reduce((merged, field) => ({ ...merged, [field]: from[field] }), into)

/** What two people made of the same draft: what only the other one changed is taken over, what both
 * changed differently is a conflict, where `merged` keeps one's own. */
export function merge(
  opened: Draft,
  theirs: Draft,
  mine: Draft,
): { merged: Draft; taken: DraftField[]; conflicts: DraftField[] } {
  const changedByMe = changedFields(opened, mine)
  const differing = changedFields(theirs, mine)
  const changedByThem = changedFields(opened, theirs)
  const taken = changedByThem.filter((field) => !changedByMe.includes(field))
  const conflicts = changedByThem.filter(
    (field) => changedByMe.includes(field) && differing.includes(field),
  )
  return { merged: withFields(mine, theirs, taken), taken, conflicts }
}
