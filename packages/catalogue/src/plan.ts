import type {
  Basis,
  Council,
  IndicatorDirection,
  IndicatorKind,
  PlanCitation,
  PlanSummary,
  PlanTable,
  RoadmapRow,
  StatedIndicator,
  TimelineEntry,
} from '@renkei/schema'

type Grounded = {
  basis: Exclude<Basis, 'confirmed'>
  words: string | null
  reason: string | null
  reasonEn: string | null
}

/** 成果指標 of an item, its values read out of the document's words. */
export type CatalogueIndicator = {
  title: string
  unit: string
  kind: IndicatorKind
  direction: IndicatorDirection
  baseline: number | null
  baselineFiscalYear: number | null
  target: number | null
  targetFiscalYear: number | null
  stated: StatedIndicator
}

/** What an item says, and where it stands. */
export type PlanItemContent = {
  /** The title with the marks of its notes. */
  marked: string
  citation: PlanCitation
  also: { citation: PlanCitation; words: string }[]
  heading: string | null
  body: string
  arranged: { reason: string; reasonEn: string } | null
  relisted: string | null
  departmentWords: string | null
  roadmap: RoadmapRow[]
  table: PlanTable | null
  timeline: TimelineEntry[]
  council: Council | null
  /** Marks of the notes in its words, in the order they come up. */
  marks: string[]
}

/** One item, after those above and before it. */
export type CataloguePlanItem = {
  id: string
  parent: string | null
  relistOf: string | null
  kind: string | null
  number: string | null
  /** Without the marks of notes. */
  title: string
  isAlignable: boolean
  departments: { name: string; others: boolean }[]
  indicators: CatalogueIndicator[]
  links: (Grounded & { plan: string; item: string })[]
  content: PlanItemContent
}

/** A plan by its slug, and what its documents give when it is read. */
export type PlanSource = { slug: string; read: () => CataloguePlan }

/** 計画, as its documents give it. */
export type CataloguePlan = {
  slug: string
  title: string
  titleEn: string
  kana: string
  issuer: string
  status: string | null
  period: PlanSummary['period']
  parent: (Grounded & { plan: string; citation: PlanCitation }) | null
  relations: (Grounded & {
    relation: 'predecessor' | 'successor'
    title: string
    plan: string | null
    citation: PlanCitation | null
  })[]
  /** Keys of its documents, the main one first. */
  documents: string[]
  items: CataloguePlanItem[]
  terms: { mark: string; term: string; note: string; citation: PlanCitation }[]
}
