import type { Basis, ParticipationAnswer, ProjectStatus } from '@renkei/schema'
import type { ColumnType, Generated } from 'kysely'

export type ProjectTables = {
  project: ProjectTable
  project_revision: ProjectRevisionTable
  mark: MarkTable
  participation: ParticipationTable
  search_document: SearchDocumentTable
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
}

type Grounded = {
  basis: Basis
  reason: string | null
  reason_en: string | null
  document_id: number | null
  page: number | null
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
}
