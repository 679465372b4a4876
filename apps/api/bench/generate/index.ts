import { loadProjects } from '../../src/project/load-queries.ts'
import { loadRegion } from '../../src/region/load-queries.ts'
import { loadVision } from '../../src/vision/load-queries.ts'
import type { Db } from '../../src/db/schema.ts'
import { transaction } from '../../src/db/transaction.ts'
import { generateProject } from './project.ts'
import { createRandom } from './random.ts'
import { generateRegion } from './region.ts'

export type Scale = {
  regions: number
  /** Over all regions, spread evenly. */
  projects: number
  /** In each region. */
  municipalities: number
  seed: number
}

const batch = 2_000

/** Fills a registry with made-up regions; the same scale gives the same data. `onProgress` is told
 * how many projects are in after each batch. */
export async function generate(
  db: Db,
  { regions, projects, municipalities, seed }: Scale,
  onProgress: (loaded: number) => void = () => {},
): Promise<void> {
  const random = createRandom(seed)
  let loaded = 0
  for (let index = 0; index < regions; index += 1) {
    const region = generateRegion(index, municipalities, random)
    const share = Math.floor(projects / regions) + (index < projects % regions ? 1 : 0)
    const { regionId, visionId } = await transaction(db, async (trx) => {
      const id = await loadRegion(trx, region)
      return { regionId: id, visionId: await loadVision(trx, id, region.vision) }
    })
    const beginning = {
      regionId,
      visionId,
      validFrom: region.vision.vision.adoptedOn,
      note: '見本',
      noteEn: 'Sample',
    }
    for (let from = 1; from <= share; from += batch) {
      const count = Math.min(batch, share - from + 1)
      const made = Array.from({ length: count }, (_, i) =>
        generateProject(from + i, region, random),
      )
      await transaction(db, (trx) => loadProjects(trx, beginning, made))
      loaded += count
      onProgress(loaded)
    }
  }
}
