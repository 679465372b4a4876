import type { ApiKey, ProcedureName } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { selectKey } from './queries.ts'

/** A key by its id. Throws Refused `apiKeyNotFound`. */
export async function knownKey(db: Db, id: number): Promise<ApiKey> {
  const found = await selectKey(db, id)
  if (!found) throw new Refused('apiKeyNotFound', { value: String(id) })
  return found
}

/** A key that the actor may manage. Throws Refused `apiKeyNotFound` or `forbidden`. */
export async function permittedKey(
  db: Db,
  actor: Actor | null,
  procedure: ProcedureName,
  { id }: { id: number },
) {
  const key = await knownKey(db, id)
  permit(actor, procedure, { municipality: key.municipality.code })
  return { actor, key, subject: { kind: 'apiKey', id, name: key.name } }
}
