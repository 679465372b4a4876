import { refusalOf } from '@renkei/client'
import type { FieldError } from '@renkei/schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalText } from '../writing/refusal.ts'
import { refresh } from './queries.ts'

export type Told = { done: boolean; text: string }

/** Writes, one at a time, and what became of the last. `write` answers what is wrong with the fields
 * and nothing when it is done; everything else that is refused is told. */
export function useWrite() {
  const explain = useRefusalText()
  const [told, tell] = useState<Told>()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
  })
  const write = async (work: () => Promise<string>): Promise<FieldError[] | 'refused' | 'done'> => {
    if (isPending) return []
    tell(undefined)
    try {
      const text = await mutateAsync(work)
      await refresh()
      tell({ done: true, text })
      return 'done'
    } catch (error) {
      const fields = refusalOf(error)?.fields
      if (fields) return fields
      await refresh()
      tell({ done: false, text: explain(refusalOf(error)) })
      return 'refused'
    }
  }
  return { told, tell, write, isPending }
}

export type Write = ReturnType<typeof useWrite>
