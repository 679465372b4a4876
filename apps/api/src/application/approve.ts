import {
  askedBy,
  type DraftField,
  type FieldError,
  changedFields,
  contentOf,
  draftOf,
  emptyDraft,
  formOfProposed,
  type IndicatorForm,
  type ProjectContent,
  readSubmission,
  unsettled,
} from '@renkei/schema'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { registerProposed } from '../indicator/create.ts'
import { insertMessages, selectAsked } from '../message/queries.ts'
import type { NewRevision } from '../project/content.ts'
import { selectContent, writeRevision } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { frameOf, refuseClosed } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { action, type Read } from '../write/action.ts'
import { invalid } from '../write/refuse.ts'
import { baseOf, currentOf } from './base.ts'
import { decidedCells } from './decided-cells.ts'
import { decidedContent, differsFromSource } from './decided-content.ts'
import { selectConsents, selectSubmitter } from './detail-queries.ts'
import { holdProject } from './project-queries.ts'
import type { ApplicationRow } from './queries.ts'
import { permittedApplication, update } from './subject.ts'
import { finishApproval, insertEvent } from './write-queries.ts'

type Approval = Read & { reason: string; markCountReason: string }

/** Approves an application, which writes another revision of the project, or the first of a new one.
 * Throws Refused: `fieldsInvalid` for a missing reason or a number taken meanwhile, `conflict` naming
 * the fields that another approval changed meanwhile, `stale`, `stateChanged`. */
export const approve = action(
  'application.approve',
  permittedApplication,
  async (trx, { application, actor }, input: Approval) => {
    const { id, state, municipalityId, departmentId } = application
    await update(trx, actor, 'approve', input)
    const { next, framed, content } = await decided(trx, application, actor, input)
    const { revisionId, revision } = await writeRevision(trx, next)
    const written = await finishApproval(trx, id, revisionId)
    const note = input.reason.trim()
    await insertEvent(trx, actor, id, { action: 'approve', note })
    await registerProposed(
      trx,
      actor,
      { framed, applicationId: id },
      proposedBy(application, content),
    )
    const to = [{ municipalityId, departmentId }, ...(await selectAsked(trx, id))]
    await insertMessages(trx, actor, { kind: 'approved', applicationId: id, to, note })
    const project = 'number' in next.project ? next.project.number : application.project
    const { markCountReason } = next.content
    return {
      answer: written,
      deed: {
        before: { state },
        after: { state: written.state, project, revision, reason: note, markCountReason },
      },
    }
  },
)

/** What an application that is approved proposes to measure its project by. Its lead reports it, or the applicant where
 * nobody leads, until the policy office says otherwise. */
const proposedBy = (
  { municipality }: ApplicationRow,
  { indicators, number, leadMunicipality, leadDepartment }: ProjectContent,
): IndicatorForm[] =>
  indicators.map((proposed) =>
    formOfProposed(proposed, {
      project: String(number ?? ''),
      municipality: leadMunicipality ?? municipality,
      department: leadDepartment ?? '',
    }),
  )

/** What an application says, read, and the revision that its approval writes; refuses what keeps it from being approved. */
async function decided(
  trx: Db,
  application: ApplicationRow,
  reviewer: Officer,
  input: Approval,
): Promise<{ next: NewRevision; framed: FrameRow; content: ProjectContent }> {
  const { id, kind, draft, projectId, visionId, regionId } = application
  const held = projectId === null ? null : await holdProject(trx, projectId)
  const framed = await frameOf(trx, application)
  refuseClosed(framed)
  const { frame, ids } = framed
  const base = await baseOf(trx, application)
  const baseDraft = base ? draftOf(base) : undefined
  const read = readSubmission(draft, {
    ...{ kind, frame, isSubmitted: true },
    ...(baseDraft ? { base: baseDraft } : {}),
  })
  if (!read.ok) throw invalid(...read.errors)
  const { content } = read
  const changed = kind === 'end' ? endChanges : changedFields(baseDraft ?? emptyDraft, draft)
  if (baseDraft) await refuseConflict(trx, application, baseDraft, changed)
  const current = held && (await selectContent(trx, held.currentRevisionId))
  // Who is named no longer answered to another proposal: nothing of it is proposed of them any more.
  const asked = new Set(
    askedBy(application, content, baseDraft).map((code) => ids.municipalities[code]),
  )
  const consents = (await selectConsents(trx, id)).filter((one) => asked.has(one.municipalityId))
  checkReasons(input, {
    outstanding: consents.some((consent) => unsettled(consent) !== null),
    differs: differsFromSource({ content, changed }, current),
  })
  const applicant = frame.municipalities.find(({ code }) => code === application.municipality)
  const { name = '', nameEn = '' } = applicant ?? {}
  const decision = {
    kind,
    content,
    changed,
    ids,
    reviewer,
    current,
    consents,
    at: new Date().toISOString(),
    markCountReason: input.markCountReason.trim() || null,
    participations: decidedCells({
      content,
      base: baseDraft ? contentOf(baseDraft) : null,
      changed,
      current: current?.participations ?? [],
      consents,
      applicant: {
        code: application.municipality,
        municipalityId: application.municipalityId,
        name,
        nameEn,
        ...(await selectSubmitter(trx, id)),
      },
      municipalities: ids.municipalities,
    }),
  }
  const next: NewRevision = {
    project: held ?? { visionId, regionId, number: content.number ?? 0 },
    content: decidedContent(decision),
    event: kind,
    note: `${name}の申請により${did[kind].ja}`,
    noteEn: `${did[kind].en} on application by ${nameEn}`,
    reason: content.changeReason ?? content.endReason,
    author: reviewer,
    applicationId: id,
  }
  return { next, framed, content }
}

const did = {
  register: { ja: '登録', en: 'Registered' },
  change: { ja: '変更', en: 'Changed' },
  end: { ja: '廃止', en: 'Ended' },
}

const endChanges: readonly DraftField[] = ['endReason', 'toFiscalYear']

/** Refuses to write over what another approval changed since the application began. */
async function refuseConflict(
  trx: Db,
  application: ApplicationRow,
  base: ReturnType<typeof draftOf>,
  changed: readonly DraftField[],
): Promise<void> {
  const current = await currentOf(trx, application)
  if (!current || current.revision === application.baseRevision) return
  const now = draftOf(current)
  const theirs = changedFields(base, now)
  const ours = application.kind === 'end' ? changed : changedFields(now, application.draft)
  const fields = changed.filter((field) => theirs.includes(field) && ours.includes(field))
  if (fields.length === 0) return
  throw new Refused('conflict', {
    fields: fields.map((field): FieldError => ({ field, problem: 'taken' })),
    version: current.revision,
  })
}

function checkReasons(
  { reason, markCountReason }: Approval,
  { outstanding, differs }: { outstanding: boolean; differs: boolean },
): void {
  const fields: FieldError[] = []
  if (outstanding && reason.trim() === '') fields.push({ field: 'reason', problem: 'required' })
  if (differs && markCountReason.trim() === '') {
    fields.push({ field: 'markCountReason', problem: 'required' })
  }
  if (fields.length > 0) throw invalid(...fields)
}
