import {
  allows,
  checkRegionNames,
  readRegionNames,
  type RegionAct,
  type regionRead,
  regionTransitions,
  type RenameRegion,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { insertSeen } from '../change/entry-queries.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stale, stateChanged } from '../write/refuse.ts'
import { selectHeldRegion, updateRegion } from './held-queries.ts'
import { forgetHidden } from './hidden.ts'

type Read = z.infer<typeof regionRead>

async function find(
  db: Db,
  asking: Actor | null,
  procedure: 'region.rename' | `region.${RegionAct}`,
  { region }: Read,
) {
  permit(asking, procedure, {})
  const held = await selectHeldRegion(db, region)
  if (!held) throw new Refused('regionNotFound', { parameter: 'region', value: region })
  const subject = { kind: 'region', id: region, name: held.names.name }
  return { actor: asking, held, subject }
}

const writeNames = action(
  'region.rename',
  find,
  async (trx, { held, subject }, typed: RenameRegion) => {
    const fields = checkRegionNames(typed)
    if (fields.length > 0) throw invalid(...fields)
    const names = readRegionNames(typed)
    const read = { slug: typed.region, version: typed.version }
    if (!(await updateRegion(trx, read, { names }))) throw stale({ version: held.version })
    return {
      answer: { name: names.name, nameEn: names.nameEn },
      deed: { subject: { ...subject, name: names.name }, before: held.names, after: names },
    }
  },
)

const writeState = (act: RegionAct) =>
  action(`region.${act}`, find, async (trx, { actor, held }, { region, version }: Read) => {
    const { to } = regionTransitions[act]
    const now = { version: held.version, state: held.state }
    if (!allows(regionTransitions[act], held.state)) throw stateChanged(now)
    if (!(await updateRegion(trx, { slug: region, version }, { state: to }))) throw stale(now)
    if (to === 'hidden' || held.state === 'hidden')
      await insertSeen(trx, actor, { slug: region, kind: to === 'hidden' ? 'hidden' : 'shown' })
    return {
      answer: { state: to },
      deed: { before: { state: held.state }, after: { state: to } },
    }
  })

const forgetting =
  <Input, Answer>(write: (db: Db, actor: Actor | null, input: Input) => Promise<Answer>) =>
  async (db: Db, actor: Actor | null, input: Input): Promise<Answer> => {
    const answer = await write(db, actor, input)
    forgetFrames(db)
    forgetHidden(db)
    return answer
  }

/** Gives a region other names; its address stays. Throws Refused. */
export const rename = forgetting(writeNames)

/** Takes a region from those that everyone sees, from those that are written, or opens it again. Throws Refused. */
export const hide = forgetting(writeState('hide'))
export const close = forgetting(writeState('close'))
export const reopen = forgetting(writeState('reopen'))
