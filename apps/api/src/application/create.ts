import { type Draft, type Written, draftOf, emptyDraft, withoutContact } from '@renkei/schema'
import type { ApplicationKind, VisionRef } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { getProject, getRevision } from '../project/get.ts'
import { Refused } from '../refusal.ts'
import { frameOf, refuseClosed } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { selectLastPhone, writeContact } from './contact-queries.ts'
import { selectRevisionIds } from './project-queries.ts'
import { selectNumbers } from './similar-queries.ts'
import { insertApplication, insertEvent, selectSame } from './write-queries.ts'

export type Beginning = VisionRef & {
  kind: ApplicationKind
  project?: number | undefined
  revision?: number | undefined
  /** Code of the area to register a project in. */
  policyArea?: string | undefined
}

export type Creation = Beginning & { draft?: Draft | undefined }

/** Makes an application of the actor's own municipality, with what was typed, or as it begins. Sent twice, it is made
 * once. Throws Refused where a project is missing or unknown. */
export const create = action(
  'application.create',
  creating,
  async (trx, { actor }, creation: Creation) => {
    const { kind, project, revision } = creation
    const { written, isNew } = await made(trx, actor, creation)
    const subject = { kind: 'application', id: written.id } as const
    return isNew
      ? { answer: written, deed: { subject, after: { kind, project, restores: revision } } }
      : { answer: written }
  },
)

export async function creating(
  _: Db,
  asking: Actor | null,
  procedure: 'application.create' | 'application.begin',
) {
  permit(asking, procedure, { municipality: asking?.me.municipality?.code ?? null })
  return { actor: asOfficer(asking) }
}

/** Writes the application: an empty form to register a project, the project as it is to change or end it, or as it was
 * in `revision` to restore that; and over it what was typed. */
export async function made(
  trx: Db,
  actor: Officer,
  { kind, project, revision, policyArea, draft: typed, ...ref }: Creation,
): Promise<{ written: Written; isNew: boolean }> {
  const framed = await frameOf(trx, ref)
  refuseClosed(framed)
  const { region_id: regionId, vision_id: visionId } = framed
  if (!actor.me.memberOf.includes(ref.region)) throw new Refused('forbidden')
  if (policyArea !== undefined && !framed.ids.policyAreas[policyArea]) {
    throw new Refused('inputInvalid', { parameter: 'policyArea', value: policyArea })
  }
  const { draft: begun, base } =
    kind === 'register'
      ? {
          draft: { ...(await beginning(trx, actor, visionId)), policyArea: policyArea ?? '' },
          base: null,
        }
      : await continuing(trx, { kind, project, revision, ...ref }, visionId)
  const draft = typed ? withoutContact(typed) : begun
  const creation = { kind, regionId, visionId, base, draft }
  const same = await selectSame(trx, actor, creation)
  if (same) return { written: same, isNew: false }
  const written = await insertApplication(trx, actor, creation)
  await writeContact(trx, written.id, typed ?? (await contactOf(trx, actor)))
  await insertEvent(trx, actor, written.id, { action: 'create' })
  return { written, isNew: true }
}

async function contactOf(db: Db, actor: Officer) {
  const { phone = '', extension = '' } = (await selectLastPhone(db, actor)) ?? {}
  const { demonstration, name, scopes } = actor.me
  return {
    // A key is nobody whom anyone could call.
    contactPerson: demonstration || scopes ? '' : name,
    contactPhone: phone,
    contactExtension: extension,
  }
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
  { kind, project: number, revision, ...ref }: Beginning,
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
