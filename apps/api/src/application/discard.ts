import { action, type Read } from '../write/action.ts'
import { overtakenBy, permittedApplication } from './subject.ts'
import { deleteDraft } from './write-queries.ts'

/** Throws away a draft that was never submitted. Throws Refused: `stale`, `stateChanged`. */
export const discard = action(
  'application.discard',
  permittedApplication,
  async (trx, { application: { kind, project } }, { id, version }: Read) => {
    const read = { id, version }
    if (!(await deleteDraft(trx, read))) throw await overtakenBy(trx, 'discard', read)
    return { answer: { id }, deed: { before: { kind, project: project ?? undefined, version } } }
  },
)
