import {
  type Application,
  type Attachment,
  type Draft,
  type Project,
  can,
  draftOf,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { isShown } from '../attachment/shown.ts'
import { one } from '../db/one.ts'
import { selectLatest } from '../endorsement/queries.ts'
import type { Db } from '../db/schema.ts'
import { baseOf, currentOf } from './base.ts'
import { selectDetail } from './detail-queries.ts'
import { selectItem } from './queries.ts'
import { permittedApplication, subjectOf } from './subject.ts'

/** One application, whole. Its own municipality sees the draft as it is, others what was submitted
 * last, files too; remarks are between the applicant and the reviewers. Throws Refused: `applicationNotFound`. */
export async function getApplication(db: Db, asking: Actor, id: number): Promise<Application> {
  const { application, actor } = await permittedApplication(db, asking, 'application.get', { id })
  const [item, detail, base, current] = await Promise.all([
    selectItem(db, id, actor.municipalityId),
    selectDetail(db, id),
    baseOf(db, application),
    currentOf(db, application),
  ])
  const isOwn = application.municipality === actor.me.municipality?.code
  const endorsement = isOwn ? await selectLatest(db, { applicationId: id }) : null
  const reviews = can(actor.me, 'application.return', {
    ...subjectOf(application),
    state: 'submitted',
  })
  const { remarks, submitted, previous, contact, ...rest } = detail
  const said = isOwn ? application.draft : (submitted ?? application.draft)
  const shown = (file: Attachment) => isShown(application, file)
  const readable = (of: Draft) => (isOwn || reviews ? of : withoutNote(of))
  const draft = { ...said, ...contact }
  return {
    ...one(item ? [item] : []),
    ...rest,
    endorsement,
    attachments: isOwn ? rest.attachments : rest.attachments.filter(shown),
    draft: readable(draft),
    submitted: submitted && readable(submitted),
    previous: previous && readable(previous),
    base: base && { ...stateOf(base), draft: draftOf(base) },
    current: current && { ...stateOf(current), draft: draftOf(current), project: current },
    markCount: current?.markCount ?? null,
    sentRemarks: isOwn || reviews ? remarks.filter(({ sentAt }) => sentAt !== null) : [],
    unsentRemarks: reviews ? remarks.filter(({ sentAt }) => sentAt === null) : [],
  }
}

// 備考 is for the reviewers.
const withoutNote = (draft: Draft): Draft => ({ ...draft, note: '' })

const stateOf = ({ revision, revisions }: Project) => ({
  revision,
  validFrom: one(revisions.filter((made) => made.revision === revision)).validFrom,
})
