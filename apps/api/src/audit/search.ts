import type { AuditEntry, AuditPage, AuditQuestion } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { portion } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { countEntries, selectEntries, type Wanted } from './queries.ts'
import { scopeOf } from './scope.ts'

const size = 50

/** A page of the audit trail, newest first. Throws Refused. */
export async function searchTrail(
  db: Db,
  actor: Actor | null,
  question: AuditQuestion,
): Promise<AuditPage> {
  const { wanted, readable } = await scopeOf(db, actor, question)
  const { page } = question
  const [entries, total] = await Promise.all([
    selectEntries(db, wanted, { skip: (page - 1) * size, limit: size }),
    countEntries(db, wanted),
  ])
  const municipalities = readable.map(({ code, name }) => ({ code, name }))
  return { entries, total, page, size, municipalities }
}

/** All that is wanted of the trail, newest first, in portions, each read when it is asked for. */
export async function* entriesInPortions(db: Db, wanted: Wanted): AsyncGenerator<AuditEntry[]> {
  for (let before: number | undefined; ;) {
    const limits = { limit: portion, ...(before === undefined ? {} : { before }) }
    const entries = await selectEntries(db, wanted, limits)
    yield entries
    before = entries.at(-1)?.number
    if (entries.length < portion) return
  }
}
