import type { Mail } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectMail } from './page-queries.ts'

/** A mail by its id. Throws Refused `mailNotFound`. */
export async function knownMail(db: Db, id: number): Promise<Mail> {
  const found = await selectMail(db, id)
  if (!found) throw new Refused('mailNotFound')
  return found
}
