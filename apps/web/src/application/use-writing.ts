import { type Refusal, refusalOf } from '@renkei/client'
import type { FieldError } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from './by.tsx'
import { useRefusalText } from './refusal.ts'
import { write } from './write.ts'

/** Writes, one at a time. `write` answers what was written, or what is wrong with the fields; anything
 * else that is refused is `told`, in the words of `why` where it has any: it is given who wrote
 * before and when. `refresh` loads what is held now, after a write and after a refusal. */
export function useWriting(
  refresh: () => Promise<unknown>,
  why: (refusal: Refusal, by: string, at: string) => string | undefined,
) {
  const language = useLanguage()
  const name = useAuthorName()
  const textOf = useRefusalText()
  const [told, tell] = useState<string>()
  const [isPending, setPending] = useState(false)
  const tellWhy = (error: unknown) => {
    const refusal = refusalOf(error)
    const by = refusal?.by ? name(refusal.by) : ''
    const at = refusal?.at ? formatMoment(refusal.at, language) : ''
    tell((refusal && why(refusal, by, at)) ?? textOf(error))
  }
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
        tellWhy(error)
        return { fields: [] }
      } finally {
        setPending(false)
      }
    },
  }
}
