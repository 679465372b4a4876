import { loadIndicators } from '../indicator/load-queries.ts'
import { loadProjects } from '../project/load-queries.ts'
import { loadRegion } from '../region/load-queries.ts'
import { loadVision } from '../vision/load-queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { RandomRegion } from './arbitrary-region.ts'

/** Loads a region under a name of its own. */
export const loadRandomRegion = (
  db: Db,
  slug: string,
  { catalogue, vision, batches, indicators }: RandomRegion,
): Promise<void> =>
  transaction(db, async (trx) => {
    const regionId = await loadRegion(trx, { ...catalogue, region: { ...catalogue.region, slug } })
    const visionId = await loadVision(trx, regionId, vision)
    for (const { validFrom, projects } of batches) {
      await loadProjects(
        trx,
        { regionId, visionId, validFrom, note: '策定', noteEn: null },
        projects,
      )
    }
    await loadIndicators(trx, { regionId, visionId }, indicators)
  })
