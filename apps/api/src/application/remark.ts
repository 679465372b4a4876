import { emptyDraft } from '@renkei/schema'
import { Refused } from '../refusal.ts'
import { action, type Read } from '../write/action.ts'
import { permittedApplication, update } from './subject.ts'
import { writeUnsentRemark } from './write-queries.ts'

/** Writes, changes or (with an empty body) removes the remark about a field that goes out with the
 * next return. An empty `field` is the application as a whole. Throws Refused: `inputInvalid` for an
 * unknown field, `stale` when another reviewer wrote meanwhile, `stateChanged`. */
export const remark = action(
  'application.remark',
  permittedApplication,
  async (trx, { actor }, { field, ...input }: Read & { field: string; body: string }) => {
    const [name = ''] = field.split('.')
    if (field !== '' && !Object.hasOwn(emptyDraft, name)) {
      throw new Refused('inputInvalid', { parameter: 'field', value: field })
    }
    const body = input.body.trim()
    const written = await update(trx, actor, 'remark', input)
    await writeUnsentRemark(trx, actor, { id: input.id, field, body })
    return { answer: written, deed: { after: { field, body } } }
  },
)
