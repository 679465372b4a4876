import { refusalOf, type Refusal } from '@renkei/client'
import { useLanguage, useWords } from '../i18n.tsx'
import { words as common } from '../application/refusal-words.ts'
import { problemText } from '../ui/problem-words.ts'
import { words } from './refusal-words.ts'

/** Why a write was not done, and what to do next. */
export function useProblemText(): (error: unknown) => string {
  const text = useRefusalText()
  return (error) => text(refusalOf(error))
}

/** The same of a refusal; without one the registry was not reached. */
export function useRefusalText(): (refusal: Refusal | undefined) => string {
  const { lost, signIn, forbidden, tooMany, unavailable, unexpected } = useWords(common)
  const word = useWords(words)
  const language = useLanguage()
  return (refusal) => {
    if (!refusal) return lost
    switch (refusal.code) {
      case 'stale':
        return word.stale
      case 'stateChanged':
        return word.state[refusal.value as keyof typeof word.state] ?? word.stale
      case 'inquiryNotFound':
        return word.gone
      case 'fieldsInvalid': {
        // What is wrong with an answer stands beside it.
        const wrong = refusal.fields?.find(({ field }) => !field.includes('.'))
        return wrong ? problemText(language, wrong, {}) : word.invalid
      }
      case 'signInRequired':
        return signIn
      case 'forbidden':
        return forbidden
      case 'tooManyRequests':
        return tooMany
      case 'unavailable':
        return unavailable
      default:
        return unexpected
    }
  }
}
