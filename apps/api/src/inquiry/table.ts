import type {
  AnswerDraft,
  CellState,
  EvaluationRule,
  IndicatorDirection,
  IndicatorKind,
  InquiryKind,
  InquiryState,
} from '@renkei/schema'
import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from '../db/columns.ts'

export type InquiryTables = {
  inquiry: InquiryTable
  response: ResponseTable
  answer: AnswerTable
  inquiry_post: InquiryPostTable
  inquiry_event: InquiryEventTable
  evaluation: EvaluationTable
  indicator: IndicatorTable
  actual: ActualTable
}

type Written = {
  updated_at: Instant
  updated_by: string
  updated_department_id: number
}

type InquiryTable = Written & {
  id: Generated<number>
  region_id: number
  vision_id: number
  fiscal_year: number
  title: string
  explanation: string
  kinds: InquiryKind[]
  rule: EvaluationRule
  deadline: string
  state: Generated<InquiryState>
  version: Generated<number>
  department_id: number
  created_at: Instant
  opened_at: MaybeInstant
  closed_at: MaybeInstant
  published_at: MaybeInstant
}

type ResponseTable = {
  inquiry_id: number
  municipality_id: number
  state: Generated<'draft' | 'submitted'>
  version: Generated<number>
  deadline: string | null
  deadline_reason: string | null
  submitted_at: MaybeInstant
  submitted_by: string | null
  submitted_department_id: number | null
  request: string | null
  reminded_at: MaybeInstant
}

type AnswerTable = {
  id: Generated<number>
  inquiry_id: number
  municipality_id: number
  kind: InquiryKind
  project_id: number | null
  indicator_id: number | null
  draft: Generated<AnswerDraft>
  state: Generated<CellState>
  version: Generated<number>
  updated_at: MaybeInstant
  updated_by: string | null
  updated_department_id: number | null
  request: string | null
}

type InquiryPostTable = {
  id: Generated<number>
  inquiry_id: number
  municipality_id: number
  answer_id: number | null
  body: string
  office: boolean
  at: Instant
  person_id: string
  department_id: number
}

type InquiryEventTable = {
  id: Generated<number>
  inquiry_id: number
  municipality_id: number | null
  at: Instant
  action: 'open' | 'extend' | 'remind' | 'submit' | 'withdraw' | 'close' | 'reopen' | 'publish'
  days_before: number | null
  deadline: string | null
  person_id: string | null
  department_id: number | null
  note: string | null
}

type EvaluationTable = Written & {
  inquiry_id: number
  project_id: number
  draft: AnswerDraft
  version: Generated<number>
}

type IndicatorTable = Written & {
  id: Generated<number>
  region_id: number
  vision_id: number
  project_id: number | null
  municipality_id: number
  department: string | null
  title: string
  unit: string
  direction: IndicatorDirection
  kind: IndicatorKind
  baseline: string | null
  baseline_fiscal_year: number | null
  target: string | null
  target_fiscal_year: number | null
  source: string
  version: Generated<number>
  ended_at: MaybeInstant
}

type ActualTable = {
  indicator_id: number
  fiscal_year: number
  revision: number
  value: string
  source: string
  reason: string | null
  inquiry_id: number | null
  at: Instant
  person_id: string
  department_id: number
}
