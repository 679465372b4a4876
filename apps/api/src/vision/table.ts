import type { Generated } from 'kysely'

export type VisionTables = {
  vision: VisionTable
  pillar: NumberedTable
  policy_group: Omit<NumberedTable, 'vision_id'> & { pillar_id: number }
  policy_area: PolicyAreaTable
  theme: NumberedTable
  measure: MeasureTable
}

type Titled = { id: Generated<number>; title: string; title_en: string }

type VisionTable = Titled & {
  region_id: number
  edition: number
  from_fiscal_year: number
  to_fiscal_year: number
  adopted_on: string
}

type NumberedTable = Titled & { vision_id: number; number: number }

type PolicyAreaTable = Titled & {
  vision_id: number
  pillar_id: number
  policy_group_id: number | null
  position: number
  code: string
  letter: string
}

type MeasureTable = Titled & {
  vision_id: number
  kind: 'priority' | 'common'
  number: number | null
  theme_id: number | null
}
