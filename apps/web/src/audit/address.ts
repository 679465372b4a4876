import { type AuditQuestion, readAuditQuestion, writeAuditQuestion } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { fromParams, type Search, toParams } from '../address.ts'

/** The question of this page's address, and the way to another one. */
export function useQuestion() {
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const { question, dropped } = readAuditQuestion(toParams(search))
  const addressOf = (change: Partial<AuditQuestion>): Search =>
    fromParams(writeAuditQuestion({ ...question, page: 1, ...change }))
  return {
    question,
    dropped,
    addressOf,
    ask: (next: Search) => void navigate({ to: '.', search: () => next, resetScroll: false }),
    exportAddress: (format: string) =>
      `/export/audit.${format}?${writeAuditQuestion({ ...question, page: 1 })}`,
  }
}

export type QuestionState = ReturnType<typeof useQuestion>
