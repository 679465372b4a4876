import { alignmentTransitions as transitions, type ProcedureName } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action, type Read } from '../write/action.ts'
import { stale, stateChanged } from '../write/refuse.ts'
import { selectAlignment, selectOf, updateState } from './queries.ts'
import { audited } from './audited.ts'

const decide = (transition: keyof typeof transitions) =>
  action(
    `alignment.${transition}`,
    permittedAlignment,
    async (trx, { actor, subject, projectId }, read: Read) => {
      const before = await found(trx, read.id)
      const { from, to } = transitions[transition]
      if (!(await updateState(trx, actor, read, from, to))) throw await overtaken(trx, read)
      const after = await found(trx, read.id)
      return {
        answer: after,
        deed: {
          subject: { ...subject, name: after.project.title },
          before: audited(before, projectId),
          after: audited(after, projectId),
        },
      }
    },
  )

/** Confirms or rejects a link, or takes that back. Throws Refused `alignmentNotFound`, `stale`, or
 * `stateChanged` when it is in that state already. */
export const confirm = decide('confirm')
export const reject = decide('reject')
export const takeBack = decide('takeBack')

async function permittedAlignment(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  { id }: Read,
) {
  const of = await selectOf(db, id)
  if (!of) throw notFound(id)
  permit(asking, procedure, { region: of.region })
  const subject = { kind: 'alignment', id }
  return { actor: asOfficer(asking), subject, projectId: of.projectId }
}

const notFound = (id: number) =>
  new Refused('alignmentNotFound', { parameter: 'id', value: String(id) })

// Whoever decided first decided for everyone who read the same version, whatever they decide.
async function overtaken(trx: Db, { id, version }: Read): Promise<Refused> {
  const now = await found(trx, id)
  const decided = { ...now, ...now.decided }
  return now.version === version ? stateChanged(decided) : stale(decided)
}

/** A link that is known to exist. */
export async function found(db: Db, id: number) {
  const row = await selectAlignment(db, id)
  if (!row) throw notFound(id)
  return row
}
