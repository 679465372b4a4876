import {
  everyMunicipality,
  type FieldError,
  readAgreement,
  type removeAgreement,
  type saveAgreement,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { forgetFrames, frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { deleteAgreement, writeAgreement } from './queries.ts'

type Save = z.infer<typeof saveAgreement>
type Remove = z.infer<typeof removeAgreement>

const subjectOf = (id: number) => ({ kind: 'agreement', id, name: `協約${id}` })

async function permitted(
  db: Db,
  actor: Actor | null,
  procedure: 'agreement.save' | 'agreement.remove',
  { region, vision, id }: Pick<Save, 'region' | 'vision' | 'id'>,
) {
  permit(actor, procedure, { region })
  const framed = await frameOf(db, { region, vision })
  const before = framed.frame.agreements.find((one) => one.id === id)
  if (id !== 0 && !before) throw new Refused('notFound', { parameter: 'id', value: String(id) })
  return { actor, framed, before }
}

const write = {
  save: action(
    'agreement.save',
    permitted,
    async (trx, { framed, before }, { region, vision, id, version, form }: Save) => {
      const { frame, ids, region_id: regionId } = framed
      const { read, errors } = readAgreement(form)
      const known = new Set(everyMunicipality(frame).map(({ code }) => code))
      const unknown = read.municipalities.find((code) => !known.has(code))
      const fields: FieldError[] = [...errors]
      if (unknown !== undefined) {
        fields.push({ field: 'municipalities', problem: 'unknownCode', value: unknown })
      }
      const documentId = read.document === null ? null : (ids.documents[read.document] ?? null)
      if (read.document !== null && documentId === null) {
        fields.push({ field: 'document', problem: 'unknownCode', value: read.document })
      }
      if (fields.length > 0) throw invalid(...fields)
      const at = await writeAgreement(trx, { regionId, id, version }, { ...read, documentId })
      const { agreements } = (await frameOf(trx, { region, vision })).frame
      const after = agreements.find((one) => one.id === (at ?? id))
      if (at === null) throw stale({ version: after?.version ?? version + 1 })
      return {
        answer: { id: at },
        deed: { subject: subjectOf(at), before, after: { region, ...after } },
      }
    },
  ),
  remove: action('agreement.remove', permitted, async (trx, { framed, before }, input: Remove) => {
    const { id, version } = input
    if (!(await deleteAgreement(trx, { regionId: framed.region_id, id, version }))) {
      throw stale({ version: before?.version ?? version + 1 })
    }
    return {
      answer: { id },
      deed: { subject: subjectOf(id), before: { region: input.region, ...before }, after: null },
    }
  }),
}

/** Writes down an agreement, or changes one, with its parties, days and amendments. Throws Refused `forbidden`,
 * `notFound`, `fieldsInvalid` or `stale`. */
export async function save(db: Db, actor: Actor | null, input: Save) {
  const answer = await write.save(db, actor, input)
  forgetFrames(db)
  return answer
}

/** Deletes one that was written down by mistake; the trail keeps what it said. Throws Refused `forbidden`, `notFound` or
 * `stale`. */
export async function remove(db: Db, actor: Actor | null, input: Remove) {
  const answer = await write.remove(db, actor, input)
  forgetFrames(db)
  return answer
}
