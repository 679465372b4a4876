import type { ProjectItem, ProjectPage, Question } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import { assembleFacets } from './facets.ts'
import { conditionsOf } from './groups.ts'
import { selectFacets, selectPage } from './search-queries.ts'

/** Answers a question about one vision's projects: a page of items, how many there are, and on
 * request the counts beside every filter value. Throws Refused for an unknown region, edition or
 * filter value, and for a day before the vision. */
export async function searchProjects(db: Db, question: Question): Promise<ProjectPage> {
  const framed = await frameOf(db, question)
  checkDay(framed.frame.vision, question.asOf)
  const asked = conditionsOf(question, framed)
  const found = question.facets
    ? await selectFacets(db, asked)
    : { ...(await selectPage(db, asked)), facetCounts: null }
  return {
    items: JSON.parse(found.items) as ProjectItem[],
    total: found.total,
    page: question.page,
    size: question.size,
    facets: found.facetCounts && assembleFacets(asked, framed, found.facetCounts),
  }
}
