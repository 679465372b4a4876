import { useWriting } from '../application/use-writing.ts'
import { useWords } from '../i18n.tsx'
import { refreshIndicators } from './queries.ts'
import { words } from './write-words.ts'

/** Writes about indicators, one at a time. */
export function useWrite() {
  const word = useWords(words)
  return useWriting(refreshIndicators, ({ code }, by, at) => {
    if (code === 'stale') return word.stale(by, at)
    if (code === 'stateChanged') return word.ended(by, at)
    return code === 'indicatorNotFound' ? word.gone : undefined
  })
}
