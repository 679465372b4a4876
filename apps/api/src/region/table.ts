import type { Generated } from 'kysely'

export type RegionTables = {
  region: RegionTable
  municipality: MunicipalityTable
  membership: MembershipTable
  source_document: SourceDocumentTable
}

type RegionTable = {
  id: Generated<number>
  slug: string
  name: string
  kana: string
  name_en: string
  short_name: string
  short_name_en: string
}

type MunicipalityTable = {
  id: Generated<number>
  code: string
  name: string
  kana: string
  name_en: string
  kind: 'city' | 'town' | 'village'
}

type MembershipTable = {
  region_id: number
  municipality_id: number
  role: 'core' | 'partner'
  agreement_on: string | null
  tile_column: number | null
  tile_row: number | null
}

type SourceDocumentTable = {
  id: Generated<number>
  region_id: number
  key: string
  position: number
  title: string
  title_en: string
  issuer: string
  issuer_en: string
  issued_on: string | null
  note: string
  note_en: string
}
