import {
  deadlineDay,
  type InquiryKind,
  type InquiryStatus,
  type KindProgress,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { today } from '../today.ts'
import { asInquiry } from './get.ts'
import { daysOf } from './status-days.ts'
import {
  type Progress,
  type ResponseRow,
  selectHistory,
  selectProgress,
  selectResponses,
} from './status-queries.ts'
import { permittedInquiry } from './subject.ts'

/** How far every municipality is, and how the answers came in. Throws Refused. */
export async function status(db: Db, asking: Actor | null, id: number): Promise<InquiryStatus> {
  const { inquiry } = await permittedInquiry(db, asking, 'inquiry.status', { id })
  const responses = await selectResponses(db, id)
  const progress = await selectProgress(db, id)
  const municipalities = responses.map((response) => {
    const own = inquiry.kinds.map((kind) => ({
      kind,
      found: progress.find(
        (one) => one.kind === kind && one.municipality === response.municipality,
      ),
    }))
    return {
      ...response,
      kinds: own.map(({ kind, found }) => progressOf(kind, found)),
      missing: own.flatMap(({ found }) => found?.missing.map(({ key }) => key) ?? []),
    }
  })
  const days = daysOf(await selectHistory(db, id), deadlinesOf(inquiry.deadline, responses))
  return { inquiry: asInquiry(inquiry), municipalities, days }
}

function progressOf(kind: InquiryKind, found: Progress | undefined): KindProgress {
  if (!found) {
    return { kind, state: 'none', asked: 0, answered: 0, questions: 0, submittedAt: null }
  }
  const { asked, answered, questions, submittedAt } = found
  return { kind, state: stateOf(found), asked, answered, questions, submittedAt }
}

function stateOf({ asked, answered, begun, questions, submittedAt, late }: Progress) {
  if (questions > 0) return 'questioned'
  if (submittedAt !== null) return late ? 'late' : 'submitted'
  if (asked === 0) return 'none'
  if (answered === asked) return 'answered'
  return begun > 0 ? 'drafting' : 'unanswered'
}

// The deadlines that have come; what nobody was asked yet has none.
function deadlinesOf(deadline: string, responses: readonly ResponseRow[]) {
  if (responses.length === 0) return []
  const own = responses.filter(({ extended }) => extended)
  return [
    { on: deadlineDay(deadline), municipality: null },
    ...own.map((one) => ({ on: deadlineDay(one.deadline), municipality: one.municipality })),
  ].filter(({ on }) => on <= today())
}
