import type { CatalogueVision } from '@renkei/catalogue'
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
  /** Of each region; one where it is left out. Projects are of each. */
  visions?: number
  seed: number
}

const batch = 2_000

/** Fills a registry with made-up regions; the same scale gives the same data. `onProgress` is told
 * how many projects are in after each batch. */
export async function generate(
  db: Db,
  { regions, projects, municipalities, visions = 1, seed }: Scale,
  onProgress: (loaded: number) => void = () => {},
): Promise<void> {
  const random = createRandom(seed)
  let loaded = 0
  for (let index = 0; index < regions; index += 1) {
    const region = generateRegion(index, municipalities, random)
    const share = Math.floor(projects / regions) + (index < projects % regions ? 1 : 0)
    const regionId = await transaction(db, (trx) => loadRegion(trx, region))
    for (let nth = visions - 1; nth >= 0; nth -= 1) {
      const vision = before(region.vision, nth)
      const visionId = await transaction(db, (trx) => loadVision(trx, regionId, vision))
      const { adoptedOn: validFrom } = vision.vision
      const beginning = { regionId, visionId, validFrom, note: '見本', noteEn: 'Sample' }
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
}

/** The vision that came so many before. */
const before = (latest: CatalogueVision, nth: number): CatalogueVision => {
  const { edition, fromFiscalYear, toFiscalYear, adoptedOn } = latest.vision
  const years = nth * (toFiscalYear - fromFiscalYear + 1)
  return {
    ...latest,
    vision: {
      ...latest.vision,
      edition: edition - nth,
      fromFiscalYear: fromFiscalYear - years,
      toFiscalYear: toFiscalYear - years,
      adoptedOn: adoptedOn && `${Number(adoptedOn.slice(0, 4)) - years}${adoptedOn.slice(4)}`,
    },
  }
}
