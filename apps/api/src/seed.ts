import { type Catalogue, type CatalogueVision, catalogues } from '@renkei/catalogue'
import { loadIndicators } from './indicator/load-queries.ts'
import { type FirstRevision, loadProjects } from './project/load-queries.ts'
import { loadPlans, plansWait } from './plan/load-queries.ts'
import { isMember } from '@renkei/schema'
import { selectSlugs } from './region/held-queries.ts'
import { holdRegions, loadRegion, regionIds } from './region/load-queries.ts'
import { settleMembers } from './member/settle.ts'
import { membersOf, predecessorsOf, structureOf, type Wrote } from './region-book/telling.ts'
import { today } from './today.ts'
import { loadPredecessors } from './vision/predecessor-queries.ts'
import { loadArranged, loadVision } from './vision/load-queries.ts'
import type { Db } from './db/schema.ts'
import { transaction } from './db/transaction.ts'
import type { Config } from './config.ts'

/** Loads every region of the catalogue that the registry does not hold yet; from then on the
 * registry is the truth, but for plans: those it lacks, or holds in another edition, are loaded at every
 * start, except into a closed region. None is loaded where the registry
 * begins empty. Returns the regions' slugs. Processes that start at once wait in turn. */
export const seed = (
  db: Db,
  from: readonly Catalogue[] = catalogues,
  begin: Config['begin'] = 'catalogue',
): Promise<string[]> =>
  transaction(db, async (trx) => {
    const held = await holdRegions(trx)
    const missing = begin === 'empty' ? [] : from.filter(({ region }) => !held.has(region.slug))
    for (const catalogue of missing) {
      held.set(catalogue.region.slug, await loadCatalogue(trx, catalogue))
    }
    // A registry that started before the catalogue held a plan, or read it as it does now, gets it now.
    const closed = await selectSlugs(trx, 'closed')
    for (const catalogue of from) {
      const id = held.get(catalogue.region.slug)
      if (id === undefined || closed.includes(catalogue.region.slug)) continue
      await loadArranged(trx, id, catalogue.visions)
      await loadPlans(trx, id, catalogue, { isBeginning: missing.includes(catalogue) })
    }
    return missing.map(({ region }) => region.slug)
  })

/** Whether the registry holds every region of the catalogue and its plans, as `seed` would leave it. */
export async function isSeeded(
  db: Db,
  from: readonly Catalogue[] = catalogues,
  begin: Config['begin'] = 'catalogue',
): Promise<boolean> {
  // A role that owns nothing may have taken the example, without its plans.
  if (begin === 'empty') return true
  const held = await regionIds(db)
  const closed = await selectSlugs(db, 'closed')
  for (const { region, plans } of from) {
    const id = held.get(region.slug)
    if (id === undefined) return false
    if (closed.includes(region.slug)) continue
    if (await plansWait(db, id, plans)) return false
  }
  return true
}

/** Writes a region with its visions, their projects and indicators; returns its id. */
export async function loadCatalogue(
  db: Db,
  catalogue: Catalogue,
  wrote: Wrote = () => {},
): Promise<number> {
  wrote('region', 0)
  const regionId = await loadRegion(db, catalogue)
  wrote('region', membersOf(catalogue))
  for (const edition of catalogue.visions) {
    await loadEdition(db, regionId, edition, catalogue, wrote)
  }
  wrote('members', 0)
  await settleMembers(db, today(), { regionId })
  return regionId
}

/** Writes a vision of a region that is held, with its projects and indicators and what those go on from. */
export async function loadEdition(
  db: Db,
  regionId: number,
  edition: CatalogueVision,
  { municipalities }: Pick<Catalogue, 'municipalities'>,
  wrote: Wrote = () => {},
): Promise<void> {
  wrote('vision', 0)
  const visionId = await loadVision(db, regionId, edition)
  wrote('vision', structureOf(edition))
  const beginning = {
    regionId,
    visionId,
    validFrom: edition.vision.adoptedOn,
    ...(edition.vision.adopted === null
      ? { note: 'ビジョンの期間の始まり', noteEn: 'Beginning of the vision’s years' }
      : { note: 'ビジョンの策定', noteEn: 'Adoption of the vision' }),
  }
  const projects = edition.projects.map((project) =>
    firstRevision(project, edition, municipalities),
  )
  wrote('projects', 0)
  await loadProjects(db, beginning, projects, (count) => wrote('projects', count))
  const place = { regionId, visionId }
  wrote('indicators', 0)
  const indicators = await loadIndicators(db, place, edition.indicators)
  wrote('indicators', edition.indicators.length)
  await loadPredecessors(db, place, edition, indicators)
  wrote('predecessors', predecessorsOf(edition))
}

/** A project as it begins with its vision. */
export const firstRevision = (
  project: CatalogueVision['projects'][number],
  { vision }: CatalogueVision,
  municipalities: Catalogue['municipalities'],
): FirstRevision => ({
  ...project,
  fromFiscalYear: project.fromFiscalYear ?? vision.fromFiscalYear,
  toFiscalYear: project.toFiscalYear ?? vision.toFiscalYear,
  // Nothing is presumed of who had not joined yet.
  participations: project.participations.filter(
    ({ municipality, basis }) =>
      basis !== 'inferred' ||
      municipalities.some((one) => one.code === municipality && isMember(one, vision.adoptedOn)),
  ),
})
