import {
  checkPosition,
  type EndorsementChain,
  type FieldError,
  foldPosition,
  type setChainInput,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectDepartments } from '../department/queries.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectChain } from './queries.ts'
import { writeChain } from './write-queries.ts'

type Set = z.infer<typeof setChainInput>
type Of = { municipality?: string | undefined }

/** The order of endorsement of a municipality, one's own unless it is named. Throws Refused `forbidden`. */
export async function getChain(db: Db, actor: Actor | null, asked: Of): Promise<EndorsementChain> {
  const { municipality } = await permittedChain(db, actor, 'endorsement.chain', asked)
  return selectChain(db, municipality)
}

/** Sets it, for what is begun from now on; with no steps nothing has to be endorsed. Throws Refused:
 * `fieldsInvalid` (`steps.0.position`, `steps.0.department`), `stale`, `forbidden`. */
export const setChain = action(
  'endorsement.setChain',
  permittedChain,
  async (trx, { actor, municipality, subject }, { version, steps: typed }: Set) => {
    const before = await selectChain(trx, municipality)
    const departments = await selectDepartments(trx, municipality)
    const open = new Set(departments.filter((one) => one.closedAt === null).map(({ id }) => id))
    const steps = typed.map(({ department, position }) => ({
      department,
      position: foldPosition(position),
    }))
    const errors = steps.flatMap(({ department, position }, at): FieldError[] => [
      ...(position === ''
        ? [{ field: `steps.${at}.position`, problem: 'required' as const }]
        : checkPosition(position, `steps.${at}.position`)),
      ...(department === null || open.has(department)
        ? []
        : [{ field: `steps.${at}.department`, problem: 'unknownCode' as const }]),
    ])
    if (errors.length > 0) throw invalid(...errors)
    const isWritten = await writeChain(trx, actor, { municipality, version, steps })
    const after = await selectChain(trx, municipality)
    if (!isWritten) throw stale(after)
    return { answer: after, deed: { subject, before: told(before), after: told(after) } }
  },
)

const told = ({ steps }: EndorsementChain) => ({
  steps: steps.map(({ department, position }) =>
    [department?.name, position].filter(Boolean).join(' '),
  ),
})

async function permittedChain(
  _: Db,
  actor: Actor | null,
  procedure: 'endorsement.chain' | 'endorsement.setChain',
  asked: Of,
) {
  const municipality = asked.municipality ?? actor?.me.municipality?.code
  permit(actor, procedure, { municipality: municipality ?? null })
  if (municipality === undefined) throw new Refused('inputInvalid', { parameter: 'municipality' })
  return { actor, municipality, subject: { kind: 'municipality', id: municipality } }
}
