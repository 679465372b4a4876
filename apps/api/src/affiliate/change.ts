import { readAffiliate, type removeAffiliate, type saveAffiliate } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { forgetFrames, frameOf } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { deleteAffiliate, writeAffiliate } from './queries.ts'

type Save = z.infer<typeof saveAffiliate>
type Remove = z.infer<typeof removeAffiliate>

async function permitted(
  db: Db,
  actor: Actor | null,
  procedure: 'affiliate.save' | 'affiliate.remove',
  { region, vision, id }: Pick<Save, 'region' | 'vision' | 'id'>,
) {
  permit(actor, procedure, { region })
  const { frame, region_id: regionId } = await frameOf(db, { region, vision })
  const before = frame.affiliates.find((one) => one.id === id)
  if (id !== 0 && !before) throw new Refused('notFound', { parameter: 'id', value: String(id) })
  const others = frame.affiliates.filter((one) => one.id !== id)
  return { actor, regionId, before, others }
}

const write = {
  save: action('affiliate.save', permitted, async (trx, found, input: Save) => {
    const { regionId, before, others } = found
    const { region, id, version, form } = input
    const { read, errors } = readAffiliate(form)
    if (others.some(({ name }) => name === read.name)) {
      errors.push({ field: 'name', problem: 'taken', value: read.name })
    }
    if (errors.length > 0) throw invalid(...errors)
    const at = await writeAffiliate(trx, { regionId, id, version }, read)
    if (at === null) throw stale({ version: before?.version ?? version + 1 })
    return {
      answer: { id: at },
      deed: {
        subject: { kind: 'affiliate', id: at, name: read.name },
        before,
        after: { region, ...read },
      },
    }
  }),
  remove: action(
    'affiliate.remove',
    permitted,
    async (trx, { regionId, before }, input: Remove) => {
      const { id, version } = input
      if (!(await deleteAffiliate(trx, { regionId, id, version }))) {
        throw stale({ version: before?.version ?? version + 1 })
      }
      const subject = { kind: 'affiliate', id, name: before?.name ?? '' }
      return {
        answer: { id },
        deed: { subject, before: { region: input.region, ...before }, after: null },
      }
    },
  ),
}

/** Writes down who takes part or observes and is no municipality, or changes what is held. Throws Refused `forbidden`,
 * `notFound`, `fieldsInvalid` or `stale`. */
export async function save(db: Db, actor: Actor | null, input: Save) {
  const answer = await write.save(db, actor, input)
  forgetFrames(db)
  return answer
}

/** Deletes one that was written down by mistake; the trail keeps it. Throws Refused `forbidden`, `notFound` or `stale`. */
export async function remove(db: Db, actor: Actor | null, input: Remove) {
  const answer = await write.remove(db, actor, input)
  forgetFrames(db)
  return answer
}
