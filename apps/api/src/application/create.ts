import {
  type ApplicationKind,
  type Draft,
  type VisionRef,
  type Written,
  draftOf,
  emptyDraft,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { asOfficer, permit } from '../permit.ts'
import { getProject, getRevision } from '../project/get.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { selectRevisionIds } from './project-queries.ts'
import { selectNumbers } from './similar-queries.ts'
import { insertApplication, insertEvent } from './write-queries.ts'

export type Creation = VisionRef & { kind: ApplicationKind; project?: number; revision?: number }

/** Begins an application for the actor's own municipality: an empty form to register a project, the
 * project as it is to change or end it, or as it was in `revision` to restore that. Throws Refused
 * where a project is missing or unknown. */
export async function create(db: Db, actor: Actor, input: Creation): Promise<Written> {
  permit(actor, 'application.create', { municipality: actor.me.municipality?.code })
  const officer = asOfficer(actor)
  const { region_id: regionId, vision_id: visionId } = await frameOf(db, input)
  if (!officer.me.regions.includes(input.region)) throw new Refused('forbidden')
  const { draft, base } =
    input.kind === 'register'
      ? { draft: await beginning(db, officer, visionId), base: null }
      : await continuing(db, input, visionId)
  return transaction(db, async (trx) => {
    const { kind } = input
    const written = await insertApplication(trx, officer, { kind, regionId, visionId, draft, base })
    await insertEvent(trx, officer, written.id, { action: 'create' })
    await record(trx, actor, {
      action: 'application.create',
      subject: { kind: 'application', id: written.id },
      after: { kind, project: input.project, restores: input.revision },
    })
    return written
  })
}

async function beginning(db: Db, { me }: Officer, visionId: number): Promise<Draft> {
  const { nextNumber } = await selectNumbers(db, visionId)
  return {
    ...emptyDraft,
    number: String(nextNumber),
    leadMunicipality: me.municipality?.code ?? '',
    leadDepartment: me.department?.name ?? '',
  }
}

async function continuing(
  db: Db,
  { kind, project: number, revision, ...ref }: Creation,
  visionId: number,
) {
  if (number === undefined) throw new Refused('inputInvalid', { parameter: 'project' })
  if (kind === 'end' && revision !== undefined) {
    throw new Refused('inputInvalid', { parameter: 'revision' })
  }
  const project = await getProject(db, { ...ref, number }, true)
  const restored =
    revision === undefined ? project : await getRevision(db, { ...ref, number, revision }, true)
  return {
    draft: { ...draftOf(restored), ...(kind === 'end' ? { endReason: '' } : {}) },
    base: await selectRevisionIds(db, visionId, project),
  }
}
