import type { ProcedureName } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { Read } from '../write/action.ts'
import { stale } from '../write/refuse.ts'
import { type EndorsementRow, selectEndorsement } from './queries.ts'
import { updateEndorsement } from './write-queries.ts'

/** Reads an endorsement and refuses whoever may not call `procedure` about it. Throws Refused:
 * `endorsementNotFound`, `forbidden`, and `stale` where it is not as it was read any more. */
export async function permittedEndorsement(
  db: Db,
  asking: Actor | null,
  procedure: ProcedureName,
  { id, version }: Read,
) {
  const endorsement = await knownEndorsement(db, id)
  permit(asking, procedure, { municipality: endorsement.municipality })
  if (endorsement.version !== version) throw overtaken(endorsement)
  return {
    endorsement,
    actor: asOfficer(asking),
    subject: { kind: 'endorsement', id },
  }
}

/** An endorsement as it is now. Throws Refused: `endorsementNotFound`. */
export async function knownEndorsement(db: Db, id: number): Promise<EndorsementRow> {
  const found = await selectEndorsement(db, id)
  if (!found) throw new Refused('endorsementNotFound', { value: String(id) })
  return found
}

/** The refusal of what read an endorsement before somebody else went on with it. */
function overtaken({ version, begun, steps, ended }: EndorsementRow): Refused {
  const last = ended ?? steps.findLast(({ seal }) => seal)?.seal ?? begun
  return stale({ version, by: last.by, at: last.at })
}

/** Moves an open endorsement on. Throws Refused: `stale`. */
export async function moveOn(
  db: Db,
  read: Read,
  state: EndorsementRow['state'],
): Promise<EndorsementRow> {
  const isMoved = await updateEndorsement(db, read, state)
  const after = await knownEndorsement(db, read.id)
  if (!isMoved) throw overtaken(after)
  return after
}
