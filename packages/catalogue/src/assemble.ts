import { type Citation, lastDayOf, type Municipality } from '@renkei/schema'
import type { Catalogue, CatalogueProject, CatalogueVision } from './catalogue.ts'
import { municipalitiesFile, projectsFile, regionFile, visionFile } from './files.ts'
import type { PlanSource } from './plan.ts'
import type { ProjectRecord, ProjectsFile } from './files.ts'

/** The contents of one region's files, not yet checked; a pair of files for every vision. */
export type CatalogueInput = {
  region: unknown
  municipalities: unknown
  visions: { vision: unknown; projects: unknown }[]
  plans: PlanSource[]
}

type Cell = CatalogueProject['participations'][number]

/** Who takes part as the document states it, and whoever is presumed to where it states nothing. */
function participationsOf(
  { participation: stated, participations: cells, number }: ProjectRecord,
  cited: Citation | null,
  presumed: CatalogueVision['participation'],
  municipalities: readonly Municipality[],
): Cell[] {
  if (cells) return cells.map(({ citation = null, ...cell }) => ({ ...cell, citation }))
  const leads = stated?.leads ?? []
  const participants = stated?.participants
  const known = new Set(municipalities.map(({ code }) => code))
  for (const code of [...leads, ...(Array.isArray(participants) ? participants : [])]) {
    if (!known.has(code)) {
      throw new Error(`Project ${number} names ${code}, which is no municipality of the region`)
    }
  }
  if (stated && !cited) throw new Error(`Project ${number} states who takes part, but not where`)
  return municipalities.flatMap(({ code, role }): Cell[] => {
    const isNamed =
      participants === 'all' ||
      (participants === 'partners' ? role === 'partner' : participants?.includes(code))
    if (leads.includes(code) || isNamed) {
      const answer = leads.includes(code) ? 'lead' : 'participating'
      return [{ municipality: code, answer, ...asStated, citation: cited }]
    }
    const own = participants === undefined ? presumed[role] : null
    return own === null ? [] : [{ municipality: code, ...own, citation: null }]
  })
}

const asStated = { basis: 'source', reason: null, reasonEn: null } as const

type Of = Pick<CatalogueVision, 'participation'> & { municipalities: readonly Municipality[] }

function assembleProject(
  record: ProjectRecord,
  documents: ProjectsFile['citations'],
  { participation: presumed, municipalities }: Of,
): CatalogueProject {
  const { policyArea, marks, participation, participations: _, citation, label, ...rest } = record
  const cite = (document: string | undefined) =>
    document === undefined ? null : { document, page: record.visionPage }
  // Null says that there is none; what is left out stands where all of its kind do.
  const at = (own: Citation | null | undefined, document: string | undefined) =>
    own === undefined ? cite(document) : own
  const cited = participation?.citation ?? cite(documents.participation)
  return {
    ...rest,
    registered: rest.registered ?? null,
    kana: rest.kana ?? '',
    basis: rest.basis ?? 'source',
    status: rest.status ?? 'active',
    costs: rest.costs ?? [],
    costShares: rest.costShares ?? [],
    predecessors: (rest.predecessors ?? []).map(({ citation: own = null, ...one }) => ({
      ...one,
      citation: own,
    })),
    fromFiscalYear: rest.fromFiscalYear ?? null,
    toFiscalYear: rest.toFiscalYear ?? null,
    texts: { ...rest.texts, ...(label === undefined ? {} : { label }) },
    citation: at(citation, documents.project),
    policyArea: { ...policyArea, citation: at(policyArea.citation, documents.policyArea) },
    marks: marks.map((mark) => ({
      ...mark,
      citation: at(mark.citation, documents.marks ?? documents.project),
    })),
    participations: participationsOf(record, cited, presumed, municipalities),
  }
}

function assembleVision(
  input: CatalogueInput['visions'][number],
  municipalities: readonly Municipality[],
): CatalogueVision {
  const { citations, ...rest } = visionFile.parse(input.vision)
  const { citations: documents, projects } = projectsFile.parse(input.projects)
  const of = { ...rest, municipalities }
  const { adopted, fromFiscalYear } = rest.vision
  // Whoever is called 3-A-4-1 is not counted, unless the document counts the others.
  const isLabelled = projects.some(({ label, texts }) => (label ?? texts?.label ?? null) !== null)
  const numbered = rest.vision.numbered ?? !isLabelled
  const adoptedOn = adopted === null ? `${fromFiscalYear}-04-01` : lastDayOf(adopted)
  return {
    ...rest,
    vision: { ...rest.vision, numbered, adoptedOn },
    revised: rest.revised ?? null,
    citation: citations.structure ?? null,
    adoptionCitation: citations.vision ?? null,
    indicators: rest.indicators ?? [],
    projects: projects.map((record) => assembleProject(record, documents, of)),
  }
}

/** Checks one region's files and puts every fact beside its basis and citation. Throws a
 * `ZodError` that names the field when a file is not as `files.ts` describes it. */
export function assemble(input: CatalogueInput): Catalogue {
  const { agreements, affiliates = [], ...file } = municipalitiesFile.parse(input.municipalities)
  const municipalities = file.municipalities.map(({ earlier = [], ...one }) => ({
    ...one,
    earlier,
  }))
  const { evaluationRule = null, ...region } = regionFile.parse(input.region)
  return {
    ...{ ...region, evaluationRule },
    municipalities,
    agreements,
    affiliates,
    visions: input.visions.map((vision) => assembleVision(vision, municipalities)),
    plans: input.plans,
  }
}
