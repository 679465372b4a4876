import { refusalOf, type Refusal } from '@renkei/client'
import {
  type Application,
  type Author,
  type Draft,
  type DraftField,
  isPassing,
  type Written,
} from '@renkei/schema'
import { forgetKept, isSame, type Opened, readKept, writeKept } from './kept.ts'
import { merge } from './merge.ts'

/** Somebody else's version of the draft. */
export type Theirs = Opened & { by: Author; at: string }

/** Where the typed text stands. `failed`: not saved, tried again. `stopped`: not saved, and trying
 * again would not help; `refusal` says why. `stale`: someone saved the same fields first, and one has
 * to choose; `parted`: that was put off. */
type Saving =
  | { is: 'idle' }
  | { is: 'typing' }
  | { is: 'saving' }
  | { is: 'failed' }
  | { is: 'stopped'; refusal: Refusal }
  | { is: 'stale'; theirs: Theirs; conflicts: DraftField[]; merged: Draft }
  | { is: 'parted'; theirs: Theirs }

export type Kept = {
  draft: Draft
  opened: Opened
  /** When it was opened in this window. */
  openedAt: string
  saving: Saving
  /** When it was last saved from this window. */
  savedAt?: string | undefined
  /** Text of an earlier visit that was put back into the form. */
  restored: boolean
  /** Fields taken over from someone who saved them meanwhile. */
  taken?: { fields: DraftField[]; theirs: Theirs } | undefined
}

export type Keeper = ReturnType<typeof createKeeper>

const pause = 1500
const again = 20_000

/** Keeps a draft saved while it is typed: after a pause, on leaving a field or the page. What cannot
 * be saved stays in the window's storage until it is; a stale version is never written over. */
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
    saving: { is: isLeft ? 'typing' : 'idle' },
    restored: isLeft,
  }
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const set = (change: Partial<Kept>) => {
    state = { ...state, ...change }
    for (const tell of listeners) tell()
  }
  const isDirty = () => !isSame(state.draft, state.opened.draft)
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A choice that was put off is asked for again only when the person wants to save.
      if (state.saving.is !== 'parted') void save()
    }, wait)
  }
  const keep = () => writeKept(person, id, { opened: state.opened, draft: state.draft })

  async function meet(): Promise<boolean> {
    const now = await door.load()
    const theirs: Theirs = {
      version: now.version,
      draft: now.draft,
      by: now.updatedBy,
      at: now.updatedAt,
    }
    const { merged, taken, conflicts } = merge(state.opened.draft, theirs.draft, state.draft)
    if (conflicts.length > 0) {
      set({ saving: { is: 'stale', theirs, conflicts, merged } })
      return false
    }
    set({ draft: merged, opened: theirs, taken: { fields: taken, theirs } })
    return write()
  }

  async function write(): Promise<boolean> {
    const { draft, opened } = state
    if (isSame(draft, opened.draft)) {
      forgetKept(person, id)
      set({ saving: { is: 'idle' } })
      return true
    }
    set({ saving: { is: 'saving' } })
    try {
      const written = await door.save(opened.version, draft)
      set({ opened: { version: written.version, draft } })
      door.saved(written, draft)
      if (isDirty()) {
        keep()
        return await write()
      }
      forgetKept(person, id)
      set({ saving: { is: 'idle' }, savedAt: written.updatedAt })
      return true
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal?.code === 'stale') return meet()
      if (refusal && !isPassing(refusal.code)) {
        set({ saving: { is: 'stopped', refusal } })
      } else {
        set({ saving: { is: 'failed' } })
        later(again)
      }
      return false
    }
  }

  /** Saves now; answers whether everything typed is saved. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    if (state.saving.is === 'stale') return false
    running ??= write()
      .catch(() => {
        set({ saving: { is: 'failed' } })
        later(again)
        return false
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    edit: (change: Partial<Draft>) => {
      const isWaiting = ['stale', 'parted', 'saving'].includes(state.saving.is)
      set({
        draft: { ...state.draft, ...change },
        ...(isWaiting ? {} : { saving: { is: 'typing' } }),
      })
      keep()
      later(pause)
    },
    save,
    /** Saves what was just typed, as on leaving a field. What could not be saved waits for its next
     * attempt: the button that offers it must not vanish under the pointer. */
    flush: () => {
      if (state.saving.is === 'typing') void save()
    },
    /** Takes over what someone else saved meanwhile. */
    catchUp: meet,
    /** Goes on with what was chosen in a conflict, upon the other's version. */
    settle: (draft: Draft) => {
      if (state.saving.is !== 'stale') return
      const { theirs } = state.saving
      set({ draft, opened: theirs, saving: { is: 'typing' } })
      keep()
      void save()
    },
    /** Back to the form without saving. */
    postpone: () => {
      if (state.saving.is === 'stale') {
        set({ saving: { is: 'parted', theirs: state.saving.theirs } })
      }
    },
    forget: () => forgetKept(person, id),
    isDirty,
  }
}
