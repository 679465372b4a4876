import { insertMessages, selectCores } from '../message/queries.ts'
import { action, type Read } from '../write/action.ts'
import { selectConsents } from './detail-queries.ts'
import { move, permittedApplication } from './subject.ts'
import { insertEvent } from './write-queries.ts'

/** Takes an application back before it is decided. Throws Refused: `stale`, `stateChanged`. */
export const withdraw = action(
  'application.withdraw',
  permittedApplication,
  async (trx, { application, actor }, { reason, ...read }: Read & { reason: string }) => {
    const { id, state, regionId } = application
    const written = await move(trx, actor, 'withdraw', read)
    const note = reason.trim()
    await insertEvent(trx, actor, id, { action: 'withdraw', note })
    const to = distinct([...(await selectCores(trx, regionId)), ...(await selectConsents(trx, id))])
    await insertMessages(trx, actor, { kind: 'withdrawn', applicationId: id, to, note })
    return {
      answer: written,
      deed: { before: { state }, after: { state: written.state, reason: note } },
    }
  },
)

// A core city is often among those asked.
const distinct = (to: readonly { municipalityId: number }[]) =>
  [...new Set(to.map(({ municipalityId }) => municipalityId))].map((municipalityId) => ({
    municipalityId,
  }))
