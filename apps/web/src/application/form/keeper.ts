import { refusalOf } from '@renkei/client'
import type { Application, Author, Draft, DraftField, Written } from '@renkei/schema'
import { createAutosave, type Saving } from '../../writing/autosave.ts'
import { forgetKept, isSame, type Opened, readKept, writeKept } from './kept.ts'
import { merge } from './merge.ts'

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

/** Keeps a draft saved while it is typed. What cannot be saved stays in the window's storage until it
 * is; a stale version is never written over. */
export function createKeeper(
  application: Application,
  person: string,
  door: {
    save: (version: number, draft: Draft) => Promise<Written>
    load: () => Promise<Application>
    saved: (written: Written, draft: Draft) => void
  },
) {
  const { id } = application
  const left = readKept(person, id)
  const isLeft = left !== undefined && !isSame(left.draft, application.draft)
  let state: Kept = {
    draft: isLeft ? left.draft : application.draft,
    opened: isLeft ? left.opened : { version: application.version, draft: application.draft },
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
  const keep = () => writeKept(person, id, { opened: state.opened, draft: state.draft })

  /** Takes over what someone else saved meanwhile, unless both changed the same. */
  async function meet(): Promise<Contest | undefined> {
    const now = await door.load()
    const theirs: Theirs = {
      version: now.version,
      draft: now.draft,
      by: now.updatedBy,
      at: now.updatedAt,
    }
    const { merged, taken, conflicts } = merge(state.opened.draft, theirs.draft, state.draft)
    if (conflicts.length > 0) return { is: 'stale', theirs, conflicts, merged }
    set({ draft: merged, opened: theirs, taken: { fields: taken, theirs } })
    return undefined
  }

  const autosave = createAutosave<Opened, Contest>({
    pause: 1500,
    isDirty,
    take: () => (isDirty() ? { version: state.opened.version, draft: state.draft } : undefined),
    send: async ({ version, draft }) => {
      try {
        const written = await door.save(version, draft)
        set({ opened: { version: written.version, draft }, savedAt: written.updatedAt })
        door.saved(written, draft)
        if (isDirty()) keep()
        return undefined
      } catch (error) {
        if (refusalOf(error)?.code === 'stale') return meet()
        throw error
      }
    },
    rest: () => {
      forgetKept(person, id)
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
    forget: () => forgetKept(person, id),
  }
}
