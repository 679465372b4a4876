import type { Department } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { selectDepartment } from './queries.ts'

/** A department by its id. Throws Refused `departmentNotFound`. */
export async function knownDepartment(db: Db, id: number): Promise<Department> {
  const found = await selectDepartment(db, id)
  if (!found) throw new Refused('departmentNotFound', { value: String(id) })
  return found
}
