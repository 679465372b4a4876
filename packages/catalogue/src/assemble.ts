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

function assembleProject(
  { policyArea, marks, ...record }: ProjectRecord,
  documents: ProjectsFile['citations'],
): CatalogueProject {
  const cite = (document: string) => ({ document, page: record.visionPage })
  return {
    ...record,
    basis: 'source',
    citation: cite(documents.project),
    policyArea: { ...policyArea, basis: 'inferred', citation: cite(documents.policyArea) },
    marks: marks.map((mark) => ({ ...mark, citation: cite(documents.marks) })),
  }
}

function assembleVision(input: CatalogueInput['visions'][number]): CatalogueVision {
  const { citations, ...rest } = visionFile.parse(input.vision)
  const { citations: documents, projects } = projectsFile.parse(input.projects)
  return {
    ...rest,
    citation: citations.structure,
    adoptionCitation: citations.vision,
    projects: projects.map((record) => assembleProject(record, documents)),
  }
}

/** Checks one region's files and puts every fact beside its basis and citation. Throws a
 * `ZodError` that names the field when a file is not as `files.ts` describes it. */
export const assemble = (input: CatalogueInput): Catalogue => ({
  ...regionFile.parse(input.region),
  municipalities: municipalitiesFile.parse(input.municipalities).municipalities,
  visions: input.visions.map(assembleVision),
  plans: input.plans,
})
