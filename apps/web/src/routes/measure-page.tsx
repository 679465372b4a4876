import { useSuspenseQuery } from '@tanstack/react-query'
import { MeasurePage } from '../measure/measure-page.tsx'
import { numberOf } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { carrying, measureRoute } from './measure.tsx'

export function Page() {
  const params = measureRoute.useParams()
  const { measures } = useFrame()
  const { data } = useSuspenseQuery(carrying(params))
  const measure = measures.find(({ number }) => number === numberOf(params.number))
  return measure && <MeasurePage measure={measure} projects={data} />
}
