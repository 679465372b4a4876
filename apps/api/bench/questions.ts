import { fold, type QuestionInput } from '@renkei/schema'
import { createRandom } from './generate/random.ts'
import type { Loading } from './load.ts'

/** One question as both servers are asked it. */
export type Pair = { renkei: string; baseline: string }

export type Scenario = { name: string; target: (projects: number) => number | null; pairs: Pair[] }

// Words of titles alone: those that name an area or stand for another find more than the baseline looks for.
const twoCharacters = ['森林', '消防', '創業', '水道']
const fiveCharacters = [
  '救急医療の',
  '公共施設の',
  '図書館の共',
  '地場産品の',
  '空き家に関',
  '介護予防ネ',
  '若者の定着',
  '企業誘致に',
]

/** Where a query of tRPC is asked. */
export const trpc = (procedure: string, input: object): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

const search = (input: QuestionInput) => trpc('project.search', input)

/** Questions spread over the regions, the same for both servers. */
export function scenarios(
  { regions, projects, municipalities }: Loading,
  codes: string[][],
): Scenario[] {
  const random = createRandom(2)
  const many = <T>(make: () => T) => Array.from({ length: 200 }, make)
  const region = () => random.below(regions)
  const slug = (index: number) => `sample-${index + 1}`
  const filtered = (facets: boolean) =>
    many((): Pair => {
      const index = region()
      const measure = 1 + random.below(6)
      const municipality = codes[index]?.[random.below(municipalities)] ?? ''
      const input = { region: slug(index), measures: [measure], municipalities: [municipality] }
      return {
        renkei: search({ ...input, facets }),
        baseline: `/${facets ? 'facets' : 'list'}/${slug(index)}/${measure}/${municipality}`,
      }
    })
  const text = (words: string[]) =>
    many((): Pair => {
      const index = region()
      const word = random.pick(words)
      return {
        renkei: search({ region: slug(index), text: word }),
        baseline: `/text/${slug(index)}/${encodeURIComponent(fold(word))}`,
      }
    })
  const byNumber = (renkei: (slug: string, number: number) => string) =>
    many((): Pair => {
      const index = region()
      const number = 1 + random.below(Math.floor(projects / regions))
      return { renkei: renkei(slug(index), number), baseline: `/project/${slug(index)}/${number}` }
    })
  const atMillion = (small: number, large: number) => (count: number) =>
    count >= 1_000_000 ? large : count >= 100_000 ? small : null
  return [
    {
      name: 'project by number',
      target: atMillion(0.4, 0.4),
      pairs: byNumber((of, number) => trpc('project.get', { region: of, number })),
    },
    {
      name: 'the same over /api/v1',
      target: atMillion(0.4, 0.4),
      pairs: byNumber((of, number) => `/api/v1/regions/${of}/projects/${number}`),
    },
    {
      name: 'its card over /api/v1',
      target: atMillion(0.8, 0.8),
      pairs: byNumber((of, number) => `/api/v1/regions/${of}/projects/${number}/card`),
    },
    {
      name: 'page of 50, measure + municipality',
      target: atMillion(0.8, 2),
      pairs: filtered(false),
    },
    { name: 'the same with facets', target: atMillion(0.8, 2.5), pairs: filtered(true) },
    { name: 'text of two characters', target: atMillion(0.8, 0.8), pairs: text(twoCharacters) },
    { name: 'text of five characters', target: atMillion(0.8, 0.8), pairs: text(fiveCharacters) },
  ]
}
