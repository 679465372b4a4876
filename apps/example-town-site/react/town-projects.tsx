import { type Api, each, isRefused, type ProjectItem } from '@renkei/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerWords } from '../src/signs.ts'

/** The projects of a region as TanStack Query asks for them: `useQuery`, `useSuspenseQuery`, `prefetchQuery` and
 * `getQueryData` all take it, and know what it answers. */
export const projectsOptions = (renkei: Api, region: string) =>
  queryOptions({
    queryKey: ['renkei', 'project.search', region],
    queryFn: async ({ signal }) => {
      const projects: ProjectItem[] = []
      const question = { region, size: 100 }
      // What nobody waits for any more is asked no further.
      for await (const one of each(renkei.project.search, question, { signal })) projects.push(one)
      return projects
    },
    // The client has tried again already.
    retry: false,
    staleTime: 10 * 60_000,
  })

/** What a town answered about each project of its region. */
export function TownProjects(props: { renkei: Api; region: string; town: string }) {
  const { data, error, isPending } = useQuery(projectsOptions(props.renkei, props.region))
  if (isPending) return <p role="status">読み込んでいます</p>
  if (error) {
    const isUnknown = isRefused(error, 'regionNotFound')
    return <p role="alert">{isUnknown ? 'この圏域はありません。' : '台帳につながりません。'}</p>
  }
  return (
    <ul>
      {data.map(({ number, title, participations }) => {
        const own = participations.find(({ municipality }) => municipality === props.town)
        return (
          <li key={number}>
            {title}：{own ? answerWords(own.answer, own.basis) : '記載なし'}
          </li>
        )
      })}
    </ul>
  )
}
