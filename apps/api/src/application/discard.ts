import { action, type Read } from '../write/action.ts'
import { permittedApplication, remove } from './subject.ts'

/** Throws away a draft that was never submitted. Throws Refused: `stale`, `stateChanged`. */
export const discard = action(
  'application.discard',
  permittedApplication,
  async (trx, { application: { kind, project } }, { id, version }: Read) => {
    await remove(trx, 'discard', { id, version })
    return { answer: { id }, deed: { before: { kind, project: project ?? undefined, version } } }
  },
)
