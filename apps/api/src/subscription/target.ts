import type { FollowTarget } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectProjectIds } from '../indicator/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import type { Target } from './queries.ts'

/** What is to be followed, by its ids. Throws Refused: `projectNotFound`, or `filterInvalid`, which names what is
 * unknown, or what there is one of too many. */
export async function targetOf(
  db: Db,
  { project, policyArea, municipality, ...ref }: FollowTarget,
): Promise<Target> {
  const { region_id: regionId, vision_id: visionId, ids } = await frameOf(db, ref)
  const named = { project, policyArea, municipality }
  const [, second] = Object.entries(named).filter(([, value]) => value !== undefined)
  const refused = (parameter: string, value: unknown) =>
    new Refused('filterInvalid', { parameter, value: String(value) })
  if (second) throw refused(...second)
  const known = (parameter: 'policyArea' | 'municipality', of: Record<string, number>) => {
    const code = named[parameter]
    if (code === undefined) return null
    const id = of[code]
    if (id === undefined) throw refused(parameter, code)
    return id
  }
  const projectId =
    project === undefined ? null : (await selectProjectIds(db, visionId)).get(project)
  if (projectId === undefined) {
    throw new Refused('projectNotFound', { parameter: 'project', value: String(project) })
  }
  return {
    regionId,
    projectId,
    policyAreaId: known('policyArea', ids.policyAreas),
    municipalityId: known('municipality', ids.municipalities),
  }
}
