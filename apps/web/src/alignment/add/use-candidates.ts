import type { PlanItemName } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { planSearchQuery } from '../../plan/queries.ts'
import { useVisionRef } from '../../vision/address.ts'

const atMost = 12

/** Items that hold the words and that projects may serve. */
export function useCandidates(text: string): {
  items: PlanItemName[] | undefined
  total: number
} {
  const { data } = useQuery({
    ...planSearchQuery({ ...useVisionRef(), text, alignable: true, size: atMost }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  return text === '' || !data
    ? { items: undefined, total: 0 }
    : { items: data.items, total: data.total }
}
