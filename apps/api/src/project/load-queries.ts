import {
  type Citation,
  eachText,
  type Grounds,
  type ParticipationAnswer,
  type ProjectText,
  projectTextNames,
} from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { type FrameRow, selectIds } from '../vision/queries.ts'
import type { HeldGrounds, RevisionContent } from './content.ts'
import { writeSearchDocuments } from './document.ts'
import { beginProjects, insertRevisions, type PlacedRevision } from './revision-queries.ts'

/** What a first revision says by itself; its parts are named by number and code. */
export type FirstRevision = Pick<
  RevisionContent,
  | 'title'
  | 'titleEn'
  | 'kana'
  | 'visionPage'
  | 'markCount'
  | 'status'
  | 'fromFiscalYear'
  | 'toFiscalYear'
  | 'basis'
> & {
  number: number
  texts?: Partial<Record<ProjectText, string | null>>
  citation: Citation | null
  costs?: RevisionContent['budget']
  costShares?: (Omit<RevisionContent['costShares'][number], 'municipalityId'> & {
    municipality: string
  })[]
  policyArea: Grounds & { code: string }
  marks: (Grounds & { measure: number })[]
  participations: (Grounds & {
    municipality: string
    answer: ParticipationAnswer
    condition?: string | null
  })[]
}

/** Where and when the projects begin: the note and date of their first revision. */
export type Beginning = {
  regionId: number
  visionId: number
  validFrom: string
  note: string
  noteEn: string | null
  /** Of the catalogue, and by nobody, unless it says otherwise. */
  made?: Pick<PlacedRevision, 'event' | 'author' | 'reason'>
}

// So many at a time, that whoever waits hears how far it is.
const atOnce = 50

/** Writes projects with their first revision and their search documents; returns their ids, in order of number. `wrote`
 * hears of so many more. */
export async function loadProjects(
  db: Db,
  { validFrom, note, noteEn, made: by = { event: 'catalogue', author: null }, ...where }: Beginning,
  projects: readonly FirstRevision[],
  wrote: (count: number) => void = () => {},
): Promise<number[]> {
  const ids = await selectIds(db, where.visionId)
  const numbers = projects.map(({ number }) => number)
  const begun = await beginProjects(db, where, numbers, validFrom)
  const places = new Map(begun.map((place) => [place.number, place]))
  const made = { ...by, note, noteEn }
  const placed = projects.map((project) => {
    const place = places.get(project.number)
    if (!place) throw new Error(`Project ${project.number} is there already`)
    return { place, content: contentOf(project, ids), ...made }
  })
  for (let at = 0; at < placed.length; at += atOnce) {
    const some = placed.slice(at, at + atOnce)
    await insertRevisions(db, some)
    await writeSearchDocuments(
      db,
      some.map(({ place }) => place.projectId),
    )
    wrote(some.length)
  }
  return begun.map(({ projectId }) => projectId)
}

/** A first revision in the database's terms. */
export function contentOf(project: FirstRevision, ids: FrameRow['ids']): RevisionContent {
  const { number: _, texts, citation, policyArea, marks, participations, ...more } = project
  const { costs = [], costShares = [], ...rest } = more
  const documentOf = (cited: Citation | null) => cited && idOf(ids.documents, cited.document)
  const held = ({ basis, reason, reasonEn, citation: cited }: Grounds): HeldGrounds => ({
    ...{ basis, reason, reasonEn, documentId: documentOf(cited), page: cited && cited.page },
    ...{ confirmedAt: null, confirmedBy: null, confirmedDepartmentId: null },
  })
  return {
    ...rest,
    ...eachText(projectTextNames, (name) => texts?.[name] ?? null),
    documentId: documentOf(citation),
    policyArea: { id: idOf(ids.policyAreas, policyArea.code), ...held(policyArea) },
    marks: marks.map((mark) => ({
      measureId: idOf(ids.measures, String(mark.measure)),
      ...held(mark),
    })),
    participations: participations.map(({ municipality, answer, condition = null, ...cell }) => ({
      municipalityId: idOf(ids.municipalities, municipality),
      answer,
      condition,
      ...held(cell),
    })),
    markCountReason: null,
    budget: costs,
    costShares: costShares.map(({ municipality, ...share }) => ({
      ...share,
      municipalityId: idOf(ids.municipalities, municipality),
    })),
  }
}

function idOf(ids: Record<string, number>, name: string): number {
  const id = ids[name]
  if (id === undefined) throw new Error(`${name} is not in the region`)
  return id
}
