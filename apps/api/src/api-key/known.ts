import type { ApiKey } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectKey } from './queries.ts'

/** A key by its id. Throws Refused `apiKeyNotFound`. */
export async function knownKey(db: Db, id: number): Promise<ApiKey> {
  const found = await selectKey(db, id)
  if (!found) throw new Refused('apiKeyNotFound', { value: String(id) })
  return found
}
