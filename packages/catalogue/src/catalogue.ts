import type {
  Affiliate,
  Agreement,
  Basis,
  Citation,
  Grounds,
  Measure,
  Municipality,
} from '@renkei/schema'
import type {
  EvaluationRule,
  ParticipationAnswer,
  Pillar,
  PolicyArea,
  ProjectStatus,
  Region,
  SourceDocument,
  Theme,
  Vision,
  VisionArranged,
} from '@renkei/schema'
import type { Presumption, ProjectRecord, VisionIndicator } from './files.ts'
import type { PlanSource } from './plan.ts'

/** ●: a project × measure, by the measure's number. `reason` is null only when the source
 * itself says so; the citation is where the row was read. */
type CatalogueMark = {
  measure: number
  basis: Basis
  reason: string | null
  reasonEn: string | null
  citation: Citation | null
}

/** 連携事業 as the source gives it. Number, title, page and mark count are read from the source;
 * policy area and marks carry their own basis. */
export type CatalogueProject = {
  /** What the registry knows it by already. */
  registered: number | null
  status: ProjectStatus
  /** Null: the vision's own. */
  fromFiscalYear: number | null
  toFiscalYear: number | null
  texts: NonNullable<ProjectRecord['texts']>
  basis: 'source' | 'confirmed'
  /** Counted from 1 within its vision. */
  number: number
  title: string
  titleEn: string | null
  /** Reading of the whole title, in hiragana; empty where the editors have added none. */
  kana: string
  /** Page of the vision. */
  visionPage: number | null
  /** How many ● the source gives the row. */
  markCount: number | null
  citation: Citation | null
  /** What it goes on from, in an earlier vision or its own. */
  predecessors: (Grounds & { edition: number; number: number; title?: string | undefined })[]
  /** In 千円, in order of year; shares in order of year and code. */
  costs: NonNullable<ProjectRecord['costs']>
  costShares: NonNullable<ProjectRecord['costShares']>
  policyArea: Grounds & { code: string }
  /** In order of measure. */
  marks: CatalogueMark[]
  /** Whom the document names, and what is presumed where it names nobody; in order of code. Of whoever is
   * not here nothing is known. */
  participations: (Grounds & {
    municipality: string
    answer: ParticipationAnswer
    condition?: string | null
  })[]
}

/** An edition of a region's vision, in the source's order throughout. */
export type CatalogueVision = {
  vision: Vision
  /** Its latest 改訂, where it was revised since it was adopted. */
  revised: { on: string; reason: string | null } | null
  pillars: Pillar[]
  policyAreas: PolicyArea[]
  themes: Theme[]
  measures: Measure[]
  /** What of their order was inferred. */
  arranged: VisionArranged[]
  /** 共通施策: applies to every project, never a mark. */
  commonMeasures: { title: string; titleEn: string | null; citation?: Citation | undefined }[]
  /** Where pillars, policy areas, themes and measures were read, where that was noted. */
  citation: Citation | null
  /** Where the edition's fiscal years and date of adoption were read. */
  adoptionCitation: Citation | null
  /** What is presumed of the core and of each partner where no document states it, until they answer; null:
   * nothing. */
  participation: { core: Presumption | null; partner: Presumption | null }
  /** In order of number. */
  projects: CatalogueProject[]
  indicators: VisionIndicator[]
}

/** All that is known of one region from documents, before any officer has touched it. */
export type Catalogue = {
  region: Region
  /** Null: the usual one. */
  evaluationRule: EvaluationRule | null
  /** What the facts cite, by `key`. */
  documents: SourceDocument[]
  /** In order of code. */
  municipalities: Municipality[]
  agreements: Agreement[]
  /** Partners and observers that are no municipality. */
  affiliates: Affiliate[]
  visions: CatalogueVision[]
  /** 計画 beside and above the vision, in the order pages show them. */
  plans: PlanSource[]
}
