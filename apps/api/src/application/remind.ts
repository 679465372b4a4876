import { insertMessages } from '../message/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { stale } from '../write/refuse.ts'
import { selectConsent } from './detail-queries.ts'
import { permittedApplication } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Reminds a municipality (code) that its answer is waited for. Throws Refused: `inputInvalid` when it
 * was not asked, `stale` when it has answered what is submitted now. */
export const remind = action(
  'application.remind',
  permittedApplication,
  async (
    trx,
    { application, actor },
    { id, municipality }: { id: number; municipality: string },
  ) => {
    const { frame, ids } = await frameOf(trx, application)
    const municipalityId = ids.municipalities[municipality]
    const consent = await selectConsent(trx, id, municipality)
    if (!consent || municipalityId === undefined) {
      throw new Refused('inputInvalid', { parameter: 'municipality', value: municipality })
    }
    const { by, answeredAt: at, answeredTo } = consent
    if (by && at && !answeredTo) throw stale({ ...consent, at })
    const note =
      frame.municipalities.find(({ code }) => code === municipality)?.name ?? municipality
    await insertEvent(trx, actor, id, { action: 'remind', note })
    const to = [{ municipalityId }]
    await insertMessages(trx, actor, { kind: 'reminded', applicationId: id, to })
    return { answer: { id }, deed: { after: { municipality } } }
  },
)
