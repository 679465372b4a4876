import { z } from 'zod'
import type { Basis, Grounds } from './basis.ts'
import type { Indicator } from './indicator.ts'
import { day, whole } from './kinds.ts'
import type { ParticipationAnswer } from './participation.ts'
import { type Language, terms } from './terms.ts'
import { type PolicyArea, visionDay } from './vision.ts'

/** How projects and indicators go on: `merged` 統合, several as one; `split` 分割, one as several; `regrouped` 再編, several
 * as several; `new` 新規; `ended` 終了; `continued` 継続. In the order in which pages tell them. */
export const successions = ['merged', 'split', 'regrouped', 'new', 'ended', 'continued'] as const
export type Succession = (typeof successions)[number]

/** What may differ in what is continued; `basis`: who stands behind what is said alike. */
export type SuccessionChange =
  | 'title'
  | 'number'
  | 'area'
  | 'measures'
  | 'participations'
  | 'basis'
  | 'unit'
  | 'target'

type Said = { answer: ParticipationAnswer; basis: Basis }
/** What differs in one ●, in how one municipality takes part, or in who stands behind the policy area; null where there
 * was, or is, none. Who was not asked and who has not answered are alike. */
export type ComparedFact =
  | { kind: 'policyArea'; was: Basis; is: Basis }
  | {
      kind: 'measure'
      number: number
      title: string
      titleEn: string | null
      was: Basis | null
      is: Basis | null
    }
  | { kind: 'participation'; municipality: string; was: Said | null; is: Said | null }

/** What became of a fact: 追加（推定）, 未回答 → 参加, 推定 → 職員が確認. */
export function turnOf({ kind, was, is }: ComparedFact, language: Language): string {
  const { answer, basis, comparedFact } = terms[language]
  const bracketed = (text: string, of: Basis) => {
    if (of === 'source') return text
    return language === 'ja' ? `${text}（${basis[of]}）` : `${text} (${basis[of].toLowerCase()})`
  }
  const turned = (from: string, to: string) => `${from} → ${to}`
  if (kind !== 'participation') {
    if (is === null) return comparedFact.removed
    return was === null ? bracketed(comparedFact.added, is) : turned(basis[was], basis[is])
  }
  if (was && is && was.answer === is.answer) {
    return `${answer[is.answer]} ${turned(basis[was.basis], basis[is.basis])}`
  }
  const side = (said: Said | null) =>
    said === null ? answer.unanswered : bracketed(answer[said.answer], said.basis)
  return turned(side(was), side(is))
}

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
 * on that it goes on so, none of what is new, ended, or still the same one; `facts`: of a project, likewise, its ● of
 * measures that both visions have, its municipalities and the basis of its area. */
export type SuccessionGroup<T> = {
  kind: Succession
  before: T[]
  after: T[]
  changed: SuccessionChange[]
  facts: ComparedFact[]
  grounds: Grounds[]
}

/** ビジョンの比較: what became of the projects and indicators of one vision in another, by their 前身. */
export type ComparedVisions = {
  /** `asOf` null: as it stands, or stood last. */
  former: { edition: number; asOf: string | null }
  projects: SuccessionGroup<ComparedProject>[]
  indicators: SuccessionGroup<ComparedIndicator>[]
}
