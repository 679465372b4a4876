import { randomUUID } from 'node:crypto'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer } from '../permit.ts'
import { selectMe } from '../session/queries.ts'
import { addPerson, type Newcomer } from './people.ts'

/** A person made for a test, as actions know them: for writes that have no door of their own. */
export async function addOfficer(db: Db, newcomer: Newcomer): Promise<Officer> {
  const { id } = await addPerson(db, newcomer)
  const found = await selectMe(db, id)
  if (!found) throw new Error(`There is no person ${id}`)
  return asOfficer({ ...found, requestId: randomUUID() })
}
