import type { Person } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { knownPerson } from './known.ts'

/** A person after a write that succeeded or not. Throws Refused `stale` when it did not. */
export async function written(db: Db, id: string, succeeded: boolean): Promise<Person> {
  const person = await knownPerson(db, id)
  if (!succeeded) throw new Refused('stale', { version: person.version })
  return person
}
