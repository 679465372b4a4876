import { type Catalogue, type CatalogueVision, catalogues } from '@renkei/catalogue'
import type { Municipality } from '@renkei/schema'
import { sql } from 'kysely'
import { type FirstRevision, loadProjects } from './load/projects.ts'
import { loadPlans } from './load/plans.ts'
import { loadRegion } from './load/region.ts'
import { loadVision } from './load/vision.ts'
import type { Db } from './schema.ts'
import { transaction } from './transaction.ts'

/** Loads every region of the catalogue that the registry does not hold yet; from then on the
 * registry is the truth, but for plans: those it lacks are loaded at every start. Returns the regions'
 * slugs. Processes that start at once wait in turn. */
export const seed = (db: Db, from: readonly Catalogue[] = catalogues): Promise<string[]> =>
  transaction(db, async (trx) => {
    await sql`lock table region in share row exclusive mode`.execute(trx)
    const held = await trx.selectFrom('region').select('slug').execute()
    const missing = from.filter(({ region }) => held.every(({ slug }) => slug !== region.slug))
    for (const catalogue of missing) await loadCatalogue(trx, catalogue)
    // A registry that started before the catalogue held a plan gets it now.
    const regions = await trx.selectFrom('region').select(['id', 'slug']).execute()
    for (const catalogue of from) {
      const region = regions.find(({ slug }) => slug === catalogue.region.slug)
      if (region) await loadPlans(trx, region.id, catalogue)
    }
    return missing.map(({ region }) => region.slug)
  })

async function loadCatalogue(db: Db, catalogue: Catalogue): Promise<void> {
  const regionId = await loadRegion(db, catalogue)
  for (const edition of catalogue.visions) {
    const visionId = await loadVision(db, regionId, edition)
    const beginning = {
      regionId,
      visionId,
      validFrom: edition.vision.adoptedOn,
      note: 'ビジョンの策定',
      noteEn: 'Adoption of the vision',
    }
    const projects = edition.projects.map((p) =>
      firstRevision(p, edition, catalogue.municipalities),
    )
    await loadProjects(db, beginning, projects)
  }
}

function firstRevision(
  project: CatalogueVision['projects'][number],
  { vision, participation }: CatalogueVision,
  municipalities: readonly Municipality[],
): FirstRevision {
  return {
    ...project,
    status: 'active',
    fromFiscalYear: vision.fromFiscalYear,
    toFiscalYear: vision.toFiscalYear,
    participations: municipalities.map(({ code, role }) => ({
      municipality: code,
      ...participation[role],
      citation: null,
    })),
  }
}
