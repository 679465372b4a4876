import { useSuspenseQuery } from '@tanstack/react-query'
import { AreasPage } from '../policy-area/areas-page.tsx'
import { projectsQuery } from '../project/queries.ts'
import { useVisionRef } from '../vision/address.ts'

export function Page() {
  const { data } = useSuspenseQuery(projectsQuery(useVisionRef()))
  return <AreasPage projects={data} />
}
