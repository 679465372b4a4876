import { z } from 'zod'
import type { Grounds } from './basis.ts'
import type { Indicator } from './indicator.ts'
import { day, whole } from './kinds.ts'
import { type PolicyArea, visionDay } from './vision.ts'

/** How projects and indicators go on: `merged` 統合, several as one; `split` 分割, one as several; `regrouped` 再編, several
 * as several; `new` 新規; `ended` 終了; `continued` 継続. In the order in which pages tell them. */
export const successions = ['merged', 'split', 'regrouped', 'new', 'ended', 'continued'] as const
export type Succession = (typeof successions)[number]

/** What may differ in what is continued. */
export type SuccessionChange = 'title' | 'number' | 'area' | 'unit' | 'target'

/** A vision, as it stands or stood at the end of a day (`asOf`), and the one that it is compared with: another of its
 * region, or itself, as that stands or stood (`formerAsOf`). None named: the one before or, where there is none, itself as it
 * was adopted. */
export const compareVisions = z.object({
  ...visionDay.shape,
  former: whole(1, 99).optional(),
  formerAsOf: day().optional(),
})
export type CompareVisions = z.infer<typeof compareVisions>

/** `printed`: its number as its vision prints it. */
export type ComparedProject = {
  number: number
  printed: string
  title: string
  titleEn: string | null
  policyArea: Pick<PolicyArea, 'code' | 'title' | 'titleEn'>
}

export type ComparedIndicator = Pick<
  Indicator,
  'id' | 'title' | 'unit' | 'kind' | 'yearKind' | 'target' | 'targetWords' | 'targetFiscalYear'
>

/** What became of some of one side: all that 前身 link. `changed`: of one that is continued as one; `grounds`: what it rests
 * on that it goes on so, none of what is new, ended, or still the same one. */
export type SuccessionGroup<T> = {
  kind: Succession
  before: T[]
  after: T[]
  changed: SuccessionChange[]
  grounds: Grounds[]
}

/** ビジョンの比較: what became of the projects and indicators of one vision in another, by their 前身. */
export type ComparedVisions = {
  /** Null where there is nothing to compare with; `asOf` null: as it stands, or stood last. */
  former: { edition: number; asOf: string | null } | null
  projects: SuccessionGroup<ComparedProject>[]
  indicators: SuccessionGroup<ComparedIndicator>[]
}
