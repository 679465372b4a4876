import { checkFeedbackNote, type Feedback, readText, type settleFeedback } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectOneFeedback, settleFeedback as write } from './queries.ts'

type Input = z.infer<typeof settleFeedback>

async function permitted(db: Db, asking: Actor | null, procedure: 'feedback.settle', input: Input) {
  // Whoever is nobody's policy office is not told which there are.
  if (asking === null) permit(asking, procedure, {})
  const feedback = await known(db, input.id)
  permit(asking, procedure, { region: feedback.region })
  const subject = { kind: 'feedback', id: feedback.id, name: `ご意見${feedback.id}` }
  return { actor: asOfficer(asking), feedback, subject }
}

async function known(db: Db, id: number) {
  const found = await selectOneFeedback(db, id)
  if (!found) throw new Refused('feedbackNotFound', { parameter: 'id', value: String(id) })
  return found
}

/** Notes what became of a ご意見. Throws Refused `feedbackNotFound`, `fieldsInvalid` or `stale`. */
export const settle = action(
  'feedback.settle',
  permitted,
  async (trx, { actor, feedback }, input) => {
    const fields = checkFeedbackNote(input.note)
    if (fields.length > 0) throw invalid(...fields)
    const note = readText(input.note)
    const settled = await write(trx, actor, input, note)
    const { region: _region, ...after } = await known(trx, input.id)
    if (!settled) throw stale({ version: after.version, by: after.settledBy, at: after.settledAt })
    const answer: Feedback = after
    // What is noted may name who wrote, and is forgotten with it: the trail never is.
    const [before, now] = [feedback, after].map(({ settledAt }) => ({ settledAt }))
    return { answer, deed: { before, after: now } }
  },
)
