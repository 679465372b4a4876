import type {
  IndicatorDirection,
  IndicatorKind,
  PlanCitation,
  PlanGrounds,
  PlanItem,
  PlanSummary,
  PlanTerm,
  StatedIndicator,
} from '@renkei/schema'

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
export type PlanItemContent = Pick<
  PlanItem,
  | 'marked'
  | 'citation'
  | 'also'
  | 'heading'
  | 'body'
  | 'closing'
  | 'arranged'
  | 'asRead'
  | 'relisted'
  | 'departmentWords'
  | 'roadmap'
  | 'table'
  | 'timeline'
  | 'council'
> & {
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
  links: (Omit<PlanGrounds, 'citation'> & { plan: string; item: string })[]
  content: PlanItemContent
}

/** A plan by its slug, and what its documents give when it is read. `edition` differs from that of any
 * other reading of it. */
export type PlanSource = { slug: string; edition: string; read: () => CataloguePlan }

/** 計画, as its documents give it. */
export type CataloguePlan = Pick<
  PlanSummary,
  | 'slug'
  | 'title'
  | 'titleEn'
  | 'kana'
  | 'documents'
  | 'titleGrounds'
  | 'issuer'
  | 'issuerGrounds'
  | 'status'
  | 'statusGrounds'
  | 'excerpt'
  | 'period'
> & {
  parent: (PlanGrounds & { plan: string }) | null
  relations: (PlanGrounds & {
    relation: 'predecessor' | 'successor'
    title: string
    plan: string | null
  })[]
  /** What the documents' pages hold besides what items hold, and why it is left out. */
  leftOut: { citation: PlanCitation; words: string; why: string }[]
  items: CataloguePlanItem[]
  terms: Omit<PlanTerm, 'plan'>[]
}
