import { catalogues } from '@renkei/catalogue'
import type { Actor } from '../actor.ts'
import { ownsSchema } from '../db/migrate.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { loadPlans } from '../plan/load-queries.ts'
import { refreshPlanTexts } from '../plan/text-queries.ts'
import { Refused } from '../refusal.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { bringRegion } from './bring.ts'
import { holdRegions } from './load-queries.ts'

const write = action(
  'region.takeExample',
  async (_, actor: Actor | null, procedure) => {
    permit(actor, procedure, {})
    return { actor }
  },
  async (trx) => {
    if ((await holdRegions(trx)).size > 0) throw new Refused('stale', {})
    const [example] = catalogues
    if (!example) throw new Error('the catalogue has a region')
    const id = await bringRegion(trx, example)
    // Plans are the owner's to load: a role that owns nothing leaves them to `npm run migrate`.
    if (await ownsSchema(trx)) {
      await loadPlans(trx, id, example, { isBeginning: true })
      await refreshPlanTexts(trx)
    }
    const { slug, name } = example.region
    const projects = example.visions.reduce((sum, vision) => sum + vision.projects.length, 0)
    return {
      answer: { region: slug, name },
      deed: { subject: { kind: 'region', id: slug, name }, after: { projects } },
    }
  },
)

/** Takes the catalogue’s region as an example into a registry that has none. Throws Refused `forbidden`, or `stale`
 * where it has one. */
export async function takeExample(db: Db, actor: Actor | null) {
  const answer = await write(db, actor, {})
  forgetFrames(db)
  return answer
}
