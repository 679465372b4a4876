import { z } from 'zod'
import { id, text, version } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { author } from './person.ts'
import { terms } from './terms.ts'
import { reach } from './reach.ts'

/** What a municipality says to an application: 参加, 条件付きで参加, 検討中, 不参加. */
export const consentAnswer = z.enum([
  'participating',
  'conditional',
  'considering',
  'notParticipating',
])
export type ConsentAnswer = z.infer<typeof consentAnswer>
export const consentWords = consentAnswer.options.map((answer) => terms.ja.consentAnswer[answer])

/** The longest texts of an answer, in characters. */
export const consentLimits = { condition: 500, publicCondition: 200, note: 1000, reply: 500 }

const instant = z.iso.datetime({ offset: true })

/** One municipality that an application asks, and what it said. `Text` is what was submitted. */
export const consentOf = <Text extends z.ZodType>(submitted: Text) =>
  z.object({
    municipality: municipalityCode,
    answer: consentAnswer.nullable(),
    /** 条件: what it takes part on; empty for other answers. */
    condition: z.string(),
    /** What of the condition is published once agreed to; empty where only that there is one. */
    publicCondition: z.string(),
    note: z.string(),
    version: z.number().int(),
    askedAt: instant,
    answeredAt: instant.nullable(),
    by: author.nullable(),
    /** What the applicant said to the condition; null until it has. */
    reply: z.object({ agreed: z.boolean(), text: z.string(), by: author, at: instant }).nullable(),
    /** What it answered to, where something else was submitted since. */
    answeredTo: submitted.nullable(),
  })

/** Why an answer does not bind what is submitted now: nobody gave one, it was given to another text, or
 * the applicant has not agreed to its condition. */
export type Unsettled = 'unanswered' | 'outdated' | 'notAgreed'

/** What is still open of an answer; null where it binds. */
export function unsettled({
  answer,
  isOutdated,
  agreed,
}: {
  answer: ConsentAnswer | null
  isOutdated: boolean
  agreed: boolean | null
}): Unsettled | null {
  if (answer === null) return 'unanswered'
  if (isOutdated) return 'outdated'
  return answer === 'conditional' && agreed !== true ? 'notAgreed' : null
}

const typed = (max: number) => text(max).default('')

/** `version` is the consent's own. */
export const answerConsent = z.object({
  id,
  version,
  answer: consentAnswer,
  condition: typed(consentLimits.condition),
  publicCondition: typed(consentLimits.publicCondition),
  note: typed(consentLimits.note),
})
/** Agrees to a municipality's condition, or says why not. `version` is the consent's own. */
export const settleConsent = z.object({
  id,
  municipality: municipalityCode,
  version,
  agreed: z.boolean(),
  reply: typed(consentLimits.reply),
})
export const remindConsent = z.object({ id, municipality: municipalityCode })
/** Whom it reached; where that is nobody, nothing was sent. */
export const remindedConsent = z.object({ id, reach })
export type RemindedConsent = z.infer<typeof remindedConsent>
