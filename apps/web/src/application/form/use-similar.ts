import { readProjectNumber } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useVisionRef } from '../../vision/address.ts'
import { useForm } from './context.ts'

/** A value once it has stood still for half a second. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

// The registry compares no more of a title.
const compared = 300

/** What the registry says about the title typed: the same, similar. And about the number: whether it
 * is `taken`, unknown while that is being asked, and the `next` that is not. */
export function useSimilar(title: string, typedNumber: string, except: number | null) {
  const settled = useSettled(title.trim().slice(0, compared))
  const typed = readProjectNumber(typedNumber) ?? undefined
  const number = useSettled(typed)
  const { data, isPlaceholderData } = useQuery({
    ...api.application.similar.queryOptions({
      ...useVisionRef(),
      title: settled,
      ...(number === undefined ? {} : { number }),
      ...(except === null ? {} : { except }),
    }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const isAnswered = data !== undefined && !isPlaceholderData && typed === number
  return {
    same: data?.same,
    titles: data?.titles,
    next: data?.nextNumber,
    taken: isAnswered && typed !== undefined ? data.numberTaken : undefined,
  }
}

/** The same, of the form that is being filled in. */
export function useSimilarHere() {
  const { application, draft } = useForm()
  return useSimilar(draft.title, draft.number, application.project)
}
