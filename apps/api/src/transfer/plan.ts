import {
  checkPosition,
  foldPosition,
  type planTransferInput,
  readTransferDay,
  type transferInput,
  type TransferRow,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { givenPost, permittedPerson } from '../person/known.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { carryOut } from './carry-out.ts'
import { insertTransfer, selectTransfer, settle } from './queries.ts'

type Plan = z.output<typeof planTransferInput>

/** 人事異動 of a day: another post, or leaving. It is done at the beginning of that day, of today at once; one
 * planned for the same day before is replaced. Throws Refused `personNotFound`, `departmentNotFound`,
 * `forbidden`, or `fieldsInvalid` (`on`, `department`, `role`, `position`). */
export const planTransfer = action(
  'transfer.plan',
  permittedPerson,
  async (trx, { person, actor }, input: Plan) => {
    const { on, errors } = readTransferDay(input.on)
    const fields = [...errors, ...(input.leaves ? [] : checkPosition(input.position))]
    const given = input.leaves ? null : await givenPost(trx, actor, 'transfer.plan', input)
    if (on === null || fields.length > 0) throw invalid(...fields)
    const post = input.leaves
      ? {
          departmentId: person.department?.id ?? null,
          role: person.role,
          position: person.position,
        }
      : {
          departmentId: given?.id ?? null,
          role: input.role,
          position: foldPosition(input.position),
        }
    const { leaves } = input
    const id = await insertTransfer(trx, actor, { person: person.id, on, leaves, ...post })
    const planned = await knownTransfer(trx, id)
    if (on === today()) await carryOut(trx, planned, actor)
    const { municipality: _, ...answer } = await knownTransfer(trx, id)
    const { department, role, position } = planned
    return {
      answer,
      deed: { after: { on, ...(leaves ? { leaves } : { department, role, position }) } },
    }
  },
)

/** Calls off what is planned. Throws Refused `transferNotFound`, `forbidden` or `stale`. */
export const callOff = action(
  'transfer.callOff',
  permittedTransfer,
  async (trx, { transfer: { on } }, read: z.infer<typeof transferInput>) => {
    const isOff = await settle(trx, read, 'calledOff')
    const { municipality: _, ...after } = await knownTransfer(trx, read.id)
    if (!isOff) throw stale({ version: after.version })
    return { answer: after, deed: { before: { on } } }
  },
)

async function knownTransfer(db: Db, id: number): Promise<TransferRow> {
  const found = await selectTransfer(db, id)
  if (!found) throw new Refused('transferNotFound', { value: String(id) })
  return found
}

async function permittedTransfer(
  db: Db,
  actor: Actor | null,
  procedure: 'transfer.callOff',
  { id }: { id: number },
) {
  const transfer = await knownTransfer(db, id)
  permit(actor, procedure, { municipality: transfer.municipality })
  const { person } = transfer
  return { transfer, actor, subject: { kind: 'person', id: person.id, name: person.name } }
}
