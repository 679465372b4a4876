import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { AreaPage } from '../policy-area/area-page.tsx'
import { useFrame } from '../vision/queries.ts'
import { detailsOf, policyAreaRoute, within } from './policy-area.tsx'

export function Page() {
  const params = policyAreaRoute.useParams()
  const { policyAreas } = useFrame()
  const { data: projects } = useSuspenseQuery(within(params))
  const details = useSuspenseQueries({ queries: detailsOf(params, projects) })
  const area = policyAreas.find(({ code }) => code === params.code)
  return (
    area && <AreaPage area={area} projects={projects} details={details.map(({ data }) => data)} />
  )
}
