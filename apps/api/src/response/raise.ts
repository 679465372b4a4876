import type { Endorsement, raiseResponse } from '@renkei/schema'
import type { z } from 'zod'
import { selectChain } from '../endorsement/queries.ts'
import { knownEndorsement } from '../endorsement/subject.ts'
import { tellNext } from '../endorsement/tell.ts'
import { insertEndorsement } from '../endorsement/write-queries.ts'
import { hold } from '../inquiry/subject.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { selectAnswers } from './queries.ts'
import { expectDraft, permittedResponse } from './subject.ts'
import { missing } from './submit.ts'
import { touchResponse } from './write-queries.ts'

/** 起案: asks the own town hall to endorse kinds of a response, or all that is not handed in; until that ends
 * they cannot be changed. What could not be submitted is not asked for. Throws Refused: `fieldsInvalid`,
 * `inputInvalid` where the municipality has no order, `stale`, `stateChanged`. */
export const raise = action(
  'response.raise',
  permittedResponse,
  async (trx, { inquiry, response, place, actor }, input: z.output<typeof raiseResponse>) => {
    const { inquiryId, municipalityId, municipality } = place
    const { steps } = await selectChain(trx, municipality)
    if (steps.length === 0) throw new Refused('inputInvalid', { parameter: 'steps' })
    const handedIn = new Set(response.submissions.map(({ kind }) => kind))
    const kinds = input.kinds ?? response.asked.filter((kind) => !handedIn.has(kind))
    for (const kind of kinds) {
      if (!response.asked.includes(kind)) {
        throw invalid({ field: 'kinds', problem: 'unknownCode', value: kind })
      }
    }
    // One at a time: what is put up together is endorsed together.
    expectDraft(response, [...kinds, ...response.endorsing])
    await hold(trx, inquiryId, 'answer')
    // Nobody writes an answer of the response from here on.
    if (!(await touchResponse(trx, place, input.version))) {
      throw stale({ version: response.version })
    }
    const answers = await selectAnswers(trx, inquiryId, municipalityId)
    const fields = missing(
      answers.filter(({ kind }) => kinds.includes(kind)),
      inquiry.rule,
    )
    if (fields.length > 0) throw invalid(...fields)
    const begun = { departmentId: actor.departmentId, steps, note: input.note.trim() }
    const about = { inquiryId, kinds }
    const id = await insertEndorsement(trx, actor, { about, ...begun })
    const endorsement = await knownEndorsement(trx, id)
    await tellNext(trx, actor, endorsement)
    const answer: Endorsement = endorsement
    return { answer, deed: { after: { endorsement: id, kinds } } }
  },
)
