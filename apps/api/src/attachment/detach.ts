import { permittedApplication } from '../application/subject.ts'
import { holdApplication } from '../application/write-queries.ts'
import { action } from '../write/action.ts'
import { removeAttachment } from './queries.ts'

/** Takes a file away from an application that may be written; one that is gone stays so. Throws Refused:
 * `applicationNotFound`, `forbidden`, `stateChanged`. */
export const detach = action(
  'application.detach',
  permittedApplication,
  async (trx, { actor, application }, { id, attachment }: { id: number; attachment: number }) => {
    const held = await holdApplication(trx, id)
    if (held?.state !== application.state || held.locked !== application.locked) {
      await permittedApplication(trx, actor, 'application.detach', { id })
    }
    const name = await removeAttachment(trx, { id: attachment, beside: { application: id } })
    if (name === undefined) return { answer: { id } }
    return { answer: { id }, deed: { before: { attachment, name } } }
  },
)
