import { z } from 'zod'
import { givenAnswers } from './answer.ts'
import { basis } from './basis.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer } from './participation.ts'
import { projectName } from './project.ts'

const changedParticipation = z.object({
  municipality: municipalityCode,
  /** What the registry holds; null where it holds nothing. */
  from: z.object({ answer: participationAnswer, basis }).nullable(),
  /** Confirmed from then on. */
  to: z.enum(givenAnswers),
})

/** What publishing an inquiry makes of the facts that the registry holds: those that change, and no
 * others. Who has not submitted changes nothing. */
export const inquiryOutcome = z.object({
  projects: z.array(
    projectName.extend({
      /** In order of municipality. */
      participations: z.array(changedParticipation),
      /** 担当課, where another one is named, or none any more. */
      department: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
    }),
  ),
  actuals: z.array(
    z.object({
      indicator: z.number().int(),
      title: z.string(),
      unit: z.string(),
      /** The value held of that year; null where there is none. The same where only its source changes. */
      from: z.number().nullable(),
      to: z.number(),
      /** Of how many municipalities it comes, of how many it should; null where it is not computed of theirs. */
      coverage: z.object({ made: z.number().int(), of: z.number().int() }).nullable(),
    }),
  ),
  /** Numbers of projects that the policy office has not evaluated, where evaluations are asked for. */
  unevaluated: z.array(z.number().int()),
})
export type InquiryOutcome = z.infer<typeof inquiryOutcome>
