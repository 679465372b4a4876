import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../i18n.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { Roadmap } from '../item/roadmap.tsx'
import { roadmapsQuery } from '../queries.ts'
import { ByPlan, useAskedPlan } from './by-plan.tsx'
import { words } from './words.ts'

/** Every roadmap of the plans. */
export function RoadmapsPage() {
  const word = useWords(words)
  const { data: items } = useSuspenseQuery(roadmapsQuery(useVisionRef(), useAskedPlan()))
  return (
    <ByPlan title={word.roadmaps} lead={word.roadmapsLead} none={word.roadmapsNone} items={items}>
      {(own, heading) => (
        <Roadmap
          title={heading}
          of={own.map(({ citation, roadmap: rows, ...item }) => ({ item, citation, rows }))}
          isNamed
        />
      )}
    </ByPlan>
  )
}
