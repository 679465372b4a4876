import { type MailQuestion, readMailQuestion, writeMailQuestion } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { fromParams, type Search, toParams } from '../address.ts'

/** The question of this page's address, and the way to another one. */
export function useQuestion() {
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const { question, dropped } = readMailQuestion(toParams(search))
  // Undefined takes a condition away.
  const addressOf = (change: {
    [K in keyof MailQuestion]?: MailQuestion[K] | undefined
  }): Search => {
    const next = { ...question, page: 1, ...change }
    const kept = Object.entries(next).filter(([, value]) => value !== undefined)
    return fromParams(writeMailQuestion(Object.fromEntries(kept)))
  }
  return {
    question,
    dropped,
    addressOf,
    ask: (next: Search) => void navigate({ to: '.', search: () => next, resetScroll: false }),
  }
}

export type QuestionState = ReturnType<typeof useQuestion>
