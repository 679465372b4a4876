import { refusalOf } from '@renkei/client'
import type { FieldError } from '@renkei/schema'
import { useState } from 'react'
import { useRefusalText } from './refusal.ts'
import type { RefusalWords } from './refusal-words.ts'
import { write } from './write.ts'

/** Writes, one at a time. `write` answers what was written, or what is wrong with the fields; anything
 * else that is refused is `told`, in the `own` words where there are any. `refresh` loads what is held
 * now, after a write and after a refusal. */
export function useWriting(refresh: () => Promise<unknown>, own: RefusalWords = {}) {
  const explain = useRefusalText(own)
  const [told, tell] = useState<string>()
  const [isPending, setPending] = useState(false)
  return {
    told,
    isPending,
    write: async <T>(work: () => Promise<T>): Promise<{ done: T } | { fields: FieldError[] }> => {
      if (isPending) return { fields: [] }
      setPending(true)
      tell(undefined)
      try {
        const done = await write(work, undefined)
        await refresh()
        return { done }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal?.fields) return { fields: refusal.fields }
        if (refusal) await refresh()
        tell(explain(refusal))
        return { fields: [] }
      } finally {
        setPending(false)
      }
    },
  }
}
