import type { Transition } from '@renkei/schema'
import type { Writer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import type { Refused } from '../refusal.ts'
import type { Read } from './action.ts'
import { removeRead } from './queries.ts'
import { type Now, overtaken } from './refuse.ts'

/** The writes of what moves through states, each by the name of its transition. */
export type States<Name, Columns, Written> = {
  /** Why a transition found nothing to write over. */
  overtakenBy: (trx: Db, transition: Name, read: Read) => Promise<Refused>
  /** Writes over the version read, or (with nothing to set) only takes hold of it until the
   * transaction ends: nobody else can write it. Throws Refused: `stateChanged` or `stale`. */
  update: (trx: Db, author: Writer, transition: Name, read: Read, set?: Columns) => Promise<Written>
  /** Removes what was read. Throws Refused: `stateChanged` or `stale`. */
  remove: (trx: Db, transition: Name, read: Read) => Promise<void>
}

/** Writes over the version read, in the states that the table of transitions names. `write` finds
 * nothing where somebody else was first, and `now` says what it is then. */
export function statesOf<
  Name extends string,
  State extends string,
  Columns extends object,
  Written,
>({
  table,
  transitions,
  now,
  notFound,
  write,
}: {
  table: 'application' | 'inquiry'
  transitions: Record<Name, Transition<State>>
  now: (db: Db, id: number) => Promise<(Now & { state: State }) | undefined>
  notFound: (id: number) => Refused
  write: (
    db: Db,
    author: Writer,
    read: Read,
    from: readonly State[],
    set: Columns,
  ) => Promise<Written | undefined>
}): States<Name, Columns, Written> {
  const overtakenBy = async (trx: Db, transition: Name, { id }: Read) => {
    const found = await now(trx, id)
    return found ? overtaken(found, transitions[transition].from) : notFound(id)
  }
  return {
    overtakenBy,
    update: async (trx, author, transition, read, set = {} as Columns) => {
      const written = await write(trx, author, read, transitions[transition].from, set)
      if (!written) throw await overtakenBy(trx, transition, read)
      return written
    },
    remove: async (trx, transition, read) => {
      const isGone = await removeRead(trx, table, read, transitions[transition].from)
      if (!isGone) throw await overtakenBy(trx, transition, read)
    },
  }
}
