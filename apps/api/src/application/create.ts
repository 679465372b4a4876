import {
  type ApplicationKind,
  type Draft,
  type VisionRef,
  draftOf,
  emptyDraft,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { getProject, getRevision } from '../project/get.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { selectLastPhone, writeContact } from './contact-queries.ts'
import { selectRevisionIds } from './project-queries.ts'
import { selectNumbers } from './similar-queries.ts'
import { insertApplication, insertEvent, selectUntouched } from './write-queries.ts'

export type Creation = VisionRef & {
  kind: ApplicationKind
  project?: number | undefined
  revision?: number | undefined
}

/** Begins an application for the actor's own municipality: an empty form to register a project, the
 * project as it is to change or end it, or as it was in `revision` to restore that. Throws Refused
 * where a project is missing or unknown. */
export const create = action(
  'application.create',
  creating,
  async (trx, { actor }, { kind, project, revision, ...ref }: Creation) => {
    const { region_id: regionId, vision_id: visionId } = await frameOf(trx, ref)
    if (!actor.me.memberOf.includes(ref.region)) throw new Refused('forbidden')
    const { draft, base } =
      kind === 'register'
        ? { draft: await beginning(trx, actor, visionId), base: null }
        : await continuing(trx, { kind, project, revision, ...ref }, visionId)
    const begun = { kind, regionId, visionId, base }
    // Whoever only looked at the form finds the same one again.
    const left = revision === undefined ? await selectUntouched(trx, actor, begun) : undefined
    if (left) return { answer: left }
    const written = await insertApplication(trx, actor, { ...begun, draft })
    const { id } = written
    const { phone = '', extension = '' } = (await selectLastPhone(trx, actor)) ?? {}
    await writeContact(trx, id, {
      contactPerson: actor.me.demonstration ? '' : actor.me.name,
      contactPhone: phone,
      contactExtension: extension,
    })
    await insertEvent(trx, actor, id, { action: 'create' })
    return {
      answer: written,
      deed: { subject: { kind: 'application', id }, after: { kind, project, restores: revision } },
    }
  },
)

async function creating(_: Db, asking: Actor | null, procedure: 'application.create') {
  permit(asking, procedure, { municipality: asking?.me.municipality?.code ?? null })
  return { actor: asOfficer(asking) }
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
