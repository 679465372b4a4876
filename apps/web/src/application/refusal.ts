import { refusalOf } from '@renkei/client'
import { useLanguage, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from './by.tsx'
import { words } from './refusal-words.ts'
import { words as common } from './words.ts'

/** Why a write was not done, and what to do next. */
export function useRefusalText(): (error: unknown) => string {
  const language = useLanguage()
  const word = useWords(words)
  const { state } = useWords(common)
  const name = useAuthorName()
  return (error) => {
    const refusal = refusalOf(error)
    if (!refusal) return word.lost
    const by = refusal.by ? name(refusal.by) : ''
    const at = refusal.at ? formatMoment(refusal.at, language) : ''
    switch (refusal.code) {
      case 'stale':
        return word.stale(by, at)
      case 'stateChanged':
        return word.stateChanged(by, at, state[refusal.value as keyof typeof state] ?? '')
      case 'fieldsInvalid':
        return (refusal.fields ?? []).map((wrong) => problemText(language, wrong, {})).join(' ')
      case 'applicationNotFound':
        return word.gone
      case 'signInRequired':
        return word.signIn
      case 'forbidden':
        return word.forbidden
      case 'tooManyRequests':
        return word.tooMany
      case 'unavailable':
        return word.unavailable
      default:
        return word.unexpected
    }
  }
}
