import type {
  Basis,
  ConfirmationOf,
  ParticipationAnswer,
  ProjectStatus,
  RevisionEvent,
} from '@renkei/schema'
import type { ColumnType, Generated } from 'kysely'

export type ProjectTables = {
  project: ProjectTable
  project_revision: ProjectRevisionTable
  mark: MarkTable
  participation: ParticipationTable
  budget: BudgetTable
  search_document: SearchDocumentTable
  past_search_document: SearchDocumentTable & { valid_until: string }
}

type ProjectTable = {
  id: Generated<number>
  vision_id: number
  number: number
  current_revision_id: number
}

type ProjectRevisionTable = {
  id: Generated<number>
  project_id: number
  vision_id: number
  region_id: number
  revision: number
  valid_from: string
  recorded_at: ColumnType<Date, Date | undefined, never>
  note: string
  note_en: string | null
  title: string
  title_en: string | null
  kana: string
  kana_key: string
  search_text: string
  search_text_en: string
  vision_page: number | null
  mark_count: number | null
  status: ProjectStatus
  from_fiscal_year: number
  to_fiscal_year: number
  basis: 'source' | 'confirmed'
  document_id: number | null
  policy_area_id: number
  policy_area_basis: Basis
  policy_area_reason: string | null
  policy_area_reason_en: string | null
  policy_area_document_id: number | null
  policy_area_page: number | null
  policy_area_confirmed_at: MaybeInstant
  policy_area_confirmed_by: string | null
  policy_area_confirmed_department_id: number | null
  event: Generated<RevisionEvent>
  /** What a confirmation, or its taking back, is about. */
  confirms: ConfirmationOf | null
  application_id: number | null
  author_id: string | null
  author_department_id: number | null
  lead_department: string | null
  summary: string | null
  core_role: string | null
  partner_role: string | null
  schedule: string | null
  agreement_articles: string | null
  end_reason: string | null
  mark_count_reason: string | null
}

/** In 千円. */
type BudgetTable = {
  revision_id: number
  fiscal_year: number
  amount: number | null
  subsidy: number | null
}

type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, never>

type Grounded = {
  basis: Basis
  reason: string | null
  reason_en: string | null
  document_id: number | null
  page: number | null
  confirmed_at: MaybeInstant
  confirmed_by: string | null
  confirmed_department_id: number | null
}

type MarkTable = Grounded & {
  revision_id: number
  vision_id: number
  measure_id: number
  kind: Generated<'priority'>
}

type ParticipationTable = Grounded & {
  revision_id: number
  region_id: number
  municipality_id: number
  answer: ParticipationAnswer
}

type SearchDocumentTable = {
  project_id: number
  vision_id: number
  number: number
  kana_key: string
  vision_page: number | null
  updated_on: string
  search_text: string
  search_text_en: string
  tags: number[]
  grounded_tags: number[]
  item: string
  /** How it was rendered. */
  shape: number
}
