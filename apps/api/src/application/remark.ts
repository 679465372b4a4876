import { type Written, emptyDraft } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { permittedApplication, settled } from './subject.ts'
import { type Expected, claimApplication, writeUnsentRemark } from './write-queries.ts'

export type FieldRemark = { id: number; version: number; field: string; body: string }

/** Writes, changes or (with an empty body) removes the remark about a field that goes out with the
 * next return. An empty `field` is the application as a whole. Throws Refused: `inputInvalid` for an
 * unknown field, `stale` when another reviewer wrote meanwhile, `stateChanged`. */
export async function remark(
  db: Db,
  asking: Actor,
  { id, version, field, body: typed }: FieldRemark,
): Promise<Written> {
  const { actor } = await permittedApplication(db, asking, 'application.remark', id)
  const [name = ''] = field.split('.')
  if (field !== '' && !Object.hasOwn(emptyDraft, name)) {
    throw new Refused('inputInvalid', { parameter: 'field', value: field })
  }
  const expected: Expected = { id, version, from: ['submitted'] }
  const body = typed.trim()
  return transaction(db, async (trx) => {
    const written = await settled(trx, expected, await claimApplication(trx, actor, expected))
    await writeUnsentRemark(trx, actor, { id, field, body })
    await record(trx, actor, {
      action: 'application.remark',
      subject: { kind: 'application', id },
      after: { field, body },
    })
    return written
  })
}
