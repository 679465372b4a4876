import { refusalOf } from '@renkei/client'
import type { FieldError, InquiryState } from '@renkei/schema'
import { useState } from 'react'
import { useAuthorName } from '../application/by.tsx'
import { useRefusalText } from '../application/refusal.ts'
import { write } from '../application/write.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { refreshInquiries } from './queries.ts'
import { words } from './words.ts'

/** Writes about inquiries, one at a time. `write` answers what was written, or what is wrong with the
 * fields; anything else that is refused is `told`. */
export function useWrite() {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const textOf = useRefusalText()
  const [told, tell] = useState<string>()
  const [isPending, setPending] = useState(false)
  const why = (error: unknown): string => {
    const refusal = refusalOf(error)
    const by = refusal?.by ? name(refusal.by) : ''
    const at = refusal?.at ? formatMoment(refusal.at, language) : ''
    if (refusal?.code === 'stale') return word.stale(by, at)
    if (refusal?.code === 'stateChanged') {
      return word.stateChanged(by, at, word.state[refusal.value as InquiryState] ?? '')
    }
    return refusal?.code === 'inquiryNotFound' ? word.gone : textOf(error)
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
        await refreshInquiries()
        return { done }
      } catch (error) {
        const fields = refusalOf(error)?.fields
        if (!fields) {
          if (refusalOf(error)) await refreshInquiries()
          tell(why(error))
        }
        return { fields: fields ?? [] }
      } finally {
        setPending(false)
      }
    },
  }
}
