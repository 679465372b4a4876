import type { AuditPage, AuditQuestion } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { countEntries, selectEntries } from './queries.ts'
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
