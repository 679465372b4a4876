import type { QuestionInput } from '@renkei/schema'
import type postgres from 'postgres'
import { trpc } from './questions.ts'

/** The first region that `load` makes, and a day on which all of it stands. */
export const region = 'sample-1'
export const asOf = '2026-11-30'

export const search = (question: Omit<QuestionInput, 'region'>): string =>
  trpc('project.search', { region, ...question })

/** Notes a deed that everyone sees: what was counted before is counted anew for who asks next. */
export const change = (sql: postgres.Sql) => sql`
  insert into audit_entry (action, subject_kind, subject_id, request_id, search_text)
  values ('region.rename', 'region', ${region}, 'bench', '')`
