import { fold } from '@renkei/schema'
import { asOf, region, search } from '../one-region.ts'
import { trpc } from '../questions.ts'

/** A question of a large region, as the registry is asked it and, where somebody wrote it by hand, as that server is. */
export type Question = { name: string; path: string; byHand?: string; isCounted?: boolean }

const word = '図書館の共'

/** `municipality` is a code of the region's, `edition` its vision's. */
export function questions(municipality: string, edition: number): Question[] {
  const filtered = { measures: [1], municipalities: [municipality] }
  const isCounted = true
  return [
    {
      name: 'project by number',
      path: trpc('project.get', { region, number: 17 }),
      byHand: `/project/${region}/17`,
    },
    {
      name: 'list of 50: measure, municipality',
      path: search(filtered),
      byHand: `/list/${region}/1/${municipality}`,
    },
    {
      name: 'the same with facets',
      path: search({ ...filtered, facets: true }),
      byHand: `/facets/${region}/1/${municipality}`,
      isCounted,
    },
    {
      name: 'text of five characters',
      path: search({ text: word }),
      byHand: `/text/${region}/${encodeURIComponent(fold(word))}`,
    },
    { name: 'whole region with facets', path: search({ facets: true }), isCounted },
    { name: 'the same, asOf', path: search({ facets: true, asOf }), isCounted },
    { name: 'vision.summary', path: trpc('vision.summary', { region }), isCounted },
    { name: 'vision.overTime', path: trpc('vision.overTime', { region }), isCounted },
    { name: 'matrix, page as HTML', path: `/${region}/${edition}/matrix`, isCounted },
    { name: 'projects.csv', path: `/open/${region}/projects.csv`, isCounted },
    { name: 'projects.json', path: `/open/${region}/projects.json`, isCounted },
  ]
}
