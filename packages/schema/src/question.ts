import { z } from 'zod'
import { basis } from './basis.ts'
import { fiscalYear, line, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer } from './participation.ts'
import { projectStatus } from './project.ts'
import { policyAreaCode, visionDay } from './vision.ts'

const number = whole(1, 99)
/** How many values one filter takes. */
export const maxValues = 50
const many = <T extends z.ZodType>(value: T) => z.array(value).max(maxValues).default([])

/** Words to look for: at most 100 characters, without control characters. */
export const searchText = line(100)

/** `best`: what fits the words best first, and where none are asked, by number. */
export const projectSort = z.enum(['best', 'number', 'kana', 'page', 'updated'])

const pageSize = 50
export const maxPageSize = 200

const filters = {
  text: searchText.default(''),
  /** Whose titles the text is looked for in: `en` adds the editors' English ones to title and reading. */
  language: z.enum(['ja', 'en']).default('ja'),
  measures: many(number),
  /** Whether a project must carry one of the measures, or all of them. */
  match: z.enum(['any', 'all']).default('any'),
  policyAreas: many(policyAreaCode),
  pillars: many(number),
  themes: many(number),
  municipalities: many(municipalityCode),
  participation: many(participationAnswer),
  /** Projects with at least one mark of this basis. */
  basis: many(basis),
  status: many(projectStatus),
  fiscalYears: many(fiscalYear),
  /** Only facts of basis `source` or `confirmed` count, in every filter and facet. */
  confirmed: z.boolean().default(false),
}

/** What can be asked of the projects of one vision. Values within a filter are alternatives;
 * filters narrow one another. */
export const question = z.object({
  ...visionDay.shape,
  ...filters,
  sort: projectSort.default('best'),
  page: whole(1, 1_000_000).default(1),
  size: whole(1, maxPageSize).default(pageSize),
  /** Ask for the counts beside each filter value too. */
  facets: z.boolean().default(false),
})
export type Question = z.infer<typeof question>
export type QuestionInput = z.input<typeof question>
