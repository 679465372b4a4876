import { insertMessages } from '../message/queries.ts'
import { selectReach } from '../message/reach-queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { stale } from '../write/refuse.ts'
import { selectConsent } from './detail-queries.ts'
import { permittedApplication } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Reminds a municipality (code) that its answer is waited for, and tells whom that reached; where nobody
 * could read it, nothing is sent. Throws Refused: `inputInvalid` when it
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
    const reach = (await selectReach(trx, frame.region.slug)).find(
      (one) => one.municipality === municipality,
    ) ?? { municipality, people: 0, mailed: 0, invited: 0 }
    if (reach.people === 0) return { answer: { id, reach } }
    await insertEvent(trx, actor, id, { action: 'remind', note })
    const to = [{ municipalityId }]
    await insertMessages(trx, actor, { kind: 'reminded', applicationId: id, to })
    return { answer: { id, reach }, deed: { after: { municipality } } }
  },
)
