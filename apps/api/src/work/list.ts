import {
  type ApplicationItem,
  can,
  deadlineEnd,
  type InquiryItem,
  type VisionRef,
  type Work,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import { selectAsking, selectOwn, selectSubmitted } from '../application/queries.ts'
import { selectWaiting } from '../assignment/queries.ts'
import type { Db } from '../db/schema.ts'
import { tasksOf } from '../endorsement/tasks.ts'
import { countQuestions, selectInquiries } from '../inquiry/queries.ts'
import { countUnread } from '../message/queries.ts'
import { asOfficer, permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { countWaiting } from './queries.ts'

const nothing: Work = {
  drafts: [],
  returned: [],
  consents: [],
  reviews: [],
  endorsing: [],
  endorsements: [],
  submitted: [],
  confirmations: { marks: 0, policyAreas: 0 },
  inquiries: [],
  assignments: [],
  questions: 0,
  unread: 0,
}

/** What waits for the actor in one vision. Lists that the role has no part in are empty. */
export async function listWork(db: Db, actor: Actor, ref: VisionRef): Promise<Work> {
  permit(actor, 'work.list', {})
  const { vision_id: visionId } = await frameOf(db, ref)
  if (actor.departmentId === null) return { ...nothing, unread: await countUnread(db, actor) }
  const officer = asOfficer(actor)
  const { municipalityId, me } = officer
  const [
    drafts,
    returned,
    consents,
    submitted,
    inquiries,
    assignments,
    endorsements,
    unread,
    office,
  ] = await Promise.all([
    selectOwn(db, ref, municipalityId, 'draft'),
    selectOwn(db, ref, municipalityId, 'returned'),
    selectAsking(db, ref, municipalityId),
    selectOwn(db, ref, municipalityId, 'submitted'),
    selectInquiries(db, ref, { municipalityId, prepared: false }),
    selectWaiting(db, visionId, officer.departmentId),
    tasksOf(db, officer, visionId),
    countUnread(db, officer),
    officeWork(db, officer, ref, visionId),
  ])
  const waiting = inquiries
    .filter(({ state, own }) => state === 'open' && own?.state === 'draft')
    .toSorted((a, b) => endOf(a) - endOf(b))
  const all = { ...nothing, ...office, endorsements, submitted, unread }
  const own = [...drafts, ...returned]
  const endorsing = own.filter((item) => item.endorsing)
  // Who only reads or endorses has nothing of these to do.
  if (!can(me, 'application.create', { municipality: me.municipality?.code ?? null })) {
    return { ...all, endorsing }
  }
  const isFree = (item: ApplicationItem) => !item.endorsing
  return {
    ...all,
    ...{ drafts: drafts.filter(isFree), returned: returned.filter(isFree), endorsing },
    ...{ consents, inquiries: waiting, assignments },
  }
}

const endOf = ({ own, deadline }: InquiryItem) => deadlineEnd(own?.deadline ?? deadline)

async function officeWork(
  db: Db,
  { me, municipalityId }: Officer,
  ref: VisionRef,
  visionId: number,
): Promise<Partial<Work>> {
  if (!can(me, 'confirmation.queue', { region: ref.region })) return {}
  const [reviews, confirmations, questions] = await Promise.all([
    selectSubmitted(db, ref, municipalityId),
    countWaiting(db, visionId),
    countQuestions(db, visionId),
  ])
  return { reviews, confirmations, questions }
}
