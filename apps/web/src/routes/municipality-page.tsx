import { municipalityIn } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { MunicipalityPage } from '../municipality/municipality-page.tsx'
import { projectsQuery } from '../project/queries.ts'
import { refOf } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { municipalityRoute } from './municipality.tsx'

export function Page() {
  const params = municipalityRoute.useParams()
  const frame = useFrame()
  const { data } = useSuspenseQuery(projectsQuery(refOf(params)))
  const municipality = municipalityIn(frame, params.code)
  return municipality && <MunicipalityPage municipality={municipality} projects={data} />
}
