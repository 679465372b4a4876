import type { InquiryState } from '@renkei/schema'
import { useWriting } from '../application/use-writing.ts'
import { useWords } from '../i18n.tsx'
import { refreshInquiries } from './queries.ts'
import { words } from './words.ts'

/** Writes about inquiries, one at a time. */
export function useWrite(refresh: () => Promise<unknown> = refreshInquiries) {
  const word = useWords(words)
  return useWriting(refresh, ({ code, value }, by, at) => {
    if (code === 'stale') return word.stale(by, at)
    if (code === 'stateChanged') {
      return word.stateChanged(by, at, word.state[value as InquiryState] ?? '')
    }
    return code === 'inquiryNotFound' ? word.gone : undefined
  })
}
