import { checkName, type createDepartmentInput, foldName } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { knownDepartment } from './known.ts'
import { insertDepartment } from './queries.ts'

type Input = z.infer<typeof createDepartmentInput>

/** Opens a department in a municipality, one's own unless it is named. Throws Refused `forbidden` or
 * `fieldsInvalid` (`name`). */
export const createDepartment = action(
  'department.create',
  permittedMunicipality,
  async (trx, { municipality }, input: Input) => {
    if (municipality === null) throw new Refused('inputInvalid', { parameter: 'municipality' })
    const fields = checkName(input.name)
    if (fields.length > 0) throw invalid(...fields)
    const name = foldName(input.name)
    const id = await insertDepartment(trx, municipality, name)
    if (id === undefined) throw invalid({ field: 'name', problem: 'taken', value: name })
    const subject = { kind: 'department', id, name }
    return {
      answer: await knownDepartment(trx, id),
      deed: { subject, after: { municipality, name } },
    }
  },
)

async function permittedMunicipality(
  _: Db,
  actor: Actor | null,
  procedure: 'department.create',
  input: Input,
) {
  const municipality = input.municipality ?? actor?.me.municipality?.code ?? null
  permit(actor, procedure, { municipality })
  return { actor, municipality }
}
