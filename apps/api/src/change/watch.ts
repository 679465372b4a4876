import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { listenTo } from '../db/listen.ts'
import type { Database } from '../db/schema.ts'
import { selectEnd } from './entry-queries.ts'

/** What a listener is told: that there is more to read, or that something was written that is none of it. */
type Woken = 'more' | 'other'
type Watch = { join: (listener: (woken: Woken) => void) => () => void }

// Milliseconds: one look for however much is written at once; and for what waits for an older transaction to end.
const gather = 50
const again = 300

const watches = new WeakMap<Kysely<Database>, Watch>()

/** Looks at the record of changes whenever something is written, once for all who listen, and not at all while nobody
 * does. */
export function watchChanges(db: Kysely<Database>): Watch {
  const watch = watches.get(db) ?? createWatch(db)
  watches.set(db, watch)
  return watch
}

function createWatch(db: Kysely<Database>): Watch {
  const listeners = new Set<(woken: Woken) => void>()
  let stop: (() => void) | undefined
  let known: string | null | undefined
  let looking: Promise<void> | undefined
  let isAsked = false
  const look = async () => {
    do {
      isAsked = false
      await wait(gather)
      const { last, isHeld } = await selectEnd(db)
      const woken: Woken = last === known ? 'other' : 'more'
      known = last
      for (const listener of listeners) listener(woken)
      if (isHeld) {
        isAsked = true
        await wait(again)
      }
    } while (isAsked && listeners.size > 0)
  }
  const wake = () => {
    isAsked = true
    // Who listens looks by itself now and then: a database that is lost for a while is no reason to end.
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = undefined
      })
  }
  return {
    join: (listener) => {
      listeners.add(listener)
      stop ??= listenTo(db, 'renkei_change', wake)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}
