import type { z } from 'zod'
import type { answerConsent } from '@renkei/schema'
import { insertMessages } from '../message/queries.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectConsent } from './detail-queries.ts'
import { notFound, permittedApplication } from './subject.ts'
import { answered, holdApplication, insertEvent, noReply, updateConsent } from './write-queries.ts'

/** Answers for the actor's own municipality to what was submitted last, or changes its answer, until the
 * application is decided. What the applicant agreed to stays agreed as long as the condition is the
 * same. Throws Refused: `fieldsInvalid` for a condition left out, `stale` when a colleague answered or
 * something else was submitted meanwhile, `stateChanged`. */
export const answer = action(
  'application.consent',
  permittedApplication,
  async (trx, { application, actor }, input: z.output<typeof answerConsent>) => {
    const { id, municipalityId, departmentId } = application
    const code = actor.me.municipality?.code ?? ''
    const held = await holdApplication(trx, id)
    // Decided since it was read above: the same question again tells by whom.
    if (held?.state !== application.state) {
      await permittedApplication(trx, actor, 'application.consent', { id })
    }
    const before = await selectConsent(trx, id, code)
    const said = readAnswer(input)
    const keepsReply =
      said.condition === before?.condition && said.publicCondition === before.publicCondition
    const { condition, publicCondition, note } = said
    const written = await updateConsent(
      trx,
      { id, version: input.version, municipalityId: actor.municipalityId },
      {
        ...{ answer: said.answer, condition, public_condition: publicCondition, note },
        submission: held?.submissions ?? null,
        ...answered(actor),
        ...(keepsReply ? {} : noReply),
      },
    )
    const after = await selectConsent(trx, id, code)
    if (!after) throw notFound(id)
    // Who has not answered, or to another text, missed what the applicant submitted.
    if (!written) {
      throw stale(
        after.answeredAt && !after.answeredTo
          ? { ...after, at: after.answeredAt }
          : { ...application, version: after.version },
      )
    }
    await insertEvent(trx, actor, id, { action: 'consent', answer: said.answer, condition, note })
    const to = [{ municipalityId, departmentId }]
    const told = { kind: 'answered', applicationId: id, to, answer: said.answer } as const
    await insertMessages(trx, actor, {
      ...told,
      note: [condition, note].filter(Boolean).join('\n'),
    })
    return { answer: after, deed: { before: deedOf(before), after: said } }
  },
)

/** What is said, without the blanks around it. */
function readAnswer(input: z.output<typeof answerConsent>) {
  const { answer: said } = input
  const isConditional = said === 'conditional'
  const condition = isConditional ? input.condition.trim() : ''
  if (isConditional && condition === '') throw invalid({ field: 'condition', problem: 'required' })
  const publicCondition = isConditional ? input.publicCondition.trim() : ''
  return { answer: said, condition, publicCondition, note: input.note.trim() }
}

const deedOf = (consent: Awaited<ReturnType<typeof selectConsent>>) =>
  consent && {
    answer: consent.answer,
    condition: consent.condition,
    publicCondition: consent.publicCondition,
    note: consent.note,
  }
