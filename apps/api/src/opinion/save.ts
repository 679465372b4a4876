import { type FieldError, type Opinion, readOpinion, type saveOpinion } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { action } from '../write/action.ts'
import { permittedVision } from '../write/permitted.ts'
import { invalid, stale } from '../write/refuse.ts'
import { insertOpinion, selectAbout, updateOpinion } from './queries.ts'
import { known, nameOf, permittedOpinion } from './subject.ts'

type Input = z.infer<typeof saveOpinion>

async function permitted(db: Db, asking: Actor | null, procedure: 'opinion.save', input: Input) {
  const { actor, framed } = await permittedVision(db, asking, procedure, input)
  const ids = { regionId: framed.region_id, visionId: framed.vision_id }
  if (input.id === 0) return { actor, ids }
  const { opinion: before } = await permittedOpinion(db, asking, procedure, input)
  if (before.region !== input.region) {
    throw new Refused('opinionNotFound', { parameter: 'id', value: String(input.id) })
  }
  return { actor, ids, before }
}

/** Writes down what was said, answered and came of it: a new opinion, or over the version read. Throws Refused
 * `opinionNotFound`, `fieldsInvalid` or `stale`. */
export const save = action(
  'opinion.save',
  permitted,
  async (trx, { actor, ids, before }, { id, version, form }: Input) => {
    const { read, errors } = readOpinion(form)
    const about = await selectAbout(trx, ids, read)
    const missing = (field: 'project' | 'indicator'): FieldError[] =>
      read[field] !== null && about[`${field}Id`] === null
        ? [{ field, problem: 'unknownCode', value: form[field] }]
        : []
    const fields = [...errors, ...missing('project'), ...missing('indicator')]
    if (fields.length > 0) throw invalid(...fields)
    const columns = { ...read, ...about }
    const isOvertaken = before && !(await updateOpinion(trx, actor, { id, version }, columns))
    const at = before ? id : await insertOpinion(trx, actor, ids, columns)
    const { region: _region, vision: _vision, ...after } = await known(trx, at)
    if (isOvertaken) throw stale(after)
    const answer: Opinion = after
    return {
      answer,
      deed: {
        subject: nameOf(at),
        ...(before ? { before: told(before) } : {}),
        after: told(after),
      },
    }
  },
)

/** What the trail is told: everything an opinion says. */
export function told(of: Opinion) {
  const { fiscalYear, heldOn, meeting, speaker, text, answer, outcome, outcomeNote, source } = of
  return {
    ...{ version: of.version, fiscalYear, heldOn, meeting, speaker, text, answer, outcome },
    ...{ outcomeNote, source, published: of.published },
    project: of.project?.number ?? null,
    indicator: of.indicator?.id ?? null,
  }
}
