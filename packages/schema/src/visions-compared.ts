import { z } from 'zod'
import { type Basis, basis, grounds } from './basis.ts'
import { indicator } from './indicator.ts'
import { day, whole } from './kinds.ts'
import { participationAnswer } from './participation.ts'
import { type Language, terms } from './terms.ts'
import { policyArea, visionDay } from './vision.ts'

/** How projects and indicators go on: `merged` 統合, several as one; `split` 分割, one as several; `regrouped` 再編, several
 * as several; `new` 新規; `ended` 終了; `continued` 継続. In the order in which pages tell them. */
export const successions = ['merged', 'split', 'regrouped', 'new', 'ended', 'continued'] as const
export type Succession = (typeof successions)[number]

/** What may differ in what is continued; `basis`: who stands behind what is said alike. */
const successionChange = z.enum([
  ...(['title', 'number', 'area', 'measures', 'participations'] as const),
  ...(['basis', 'unit', 'target'] as const),
])
export type SuccessionChange = z.infer<typeof successionChange>

const statement = z.object({ answer: participationAnswer, basis })
/** What differs in one ●, in how one municipality takes part, or in who stands behind the policy area; null where there
 * was, or is, none. Who was not asked and who has not answered are alike. */
const factCompared = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('policyArea'), was: basis, is: basis }),
  z.object({
    kind: z.literal('measure'),
    number: z.number().int(),
    title: z.string(),
    titleEn: z.string().nullable(),
    was: basis.nullable(),
    is: basis.nullable(),
  }),
  z.object({
    kind: z.literal('participation'),
    municipality: z.string(),
    was: statement.nullable(),
    is: statement.nullable(),
  }),
])
export type ComparedFact = z.infer<typeof factCompared>
type Said = z.infer<typeof statement>

/** What became of a fact: 追加（推定）, 未回答 → 参加, 推定 → 職員が確認. */
export function turnOf({ kind, was, is }: ComparedFact, language: Language): string {
  const { answer, basis: grounded, comparedFact } = terms[language]
  const bracketed = (text: string, of: Basis) => {
    if (of === 'source') return text
    return language === 'ja'
      ? `${text}（${grounded[of]}）`
      : `${text} (${grounded[of].toLowerCase()})`
  }
  const turned = (from: string, to: string) => `${from} → ${to}`
  if (kind !== 'participation') {
    if (is === null) return comparedFact.removed
    return was === null ? bracketed(comparedFact.added, is) : turned(grounded[was], grounded[is])
  }
  if (was && is && was.answer === is.answer) {
    return `${answer[is.answer]} ${turned(grounded[was.basis], grounded[is.basis])}`
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
const comparedProject = z.object({
  number: z.number().int(),
  printed: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  policyArea: policyArea.pick({ code: true, title: true, titleEn: true }),
})
export type ComparedProject = z.infer<typeof comparedProject>

const comparedIndicator = indicator.pick({
  ...({ id: true, title: true, unit: true, kind: true, yearKind: true } as const),
  ...({ target: true, targetWords: true, targetFiscalYear: true } as const),
})
export type ComparedIndicator = z.infer<typeof comparedIndicator>

/** What became of some of one side: all that 前身 link. `changed`: of one that is continued as one; `grounds`: what it rests
 * on that it goes on so, none of what is new, ended, or still the same one; `facts`: of a project, likewise, its ● of
 * measures that both visions have, its municipalities and the basis of its area. */
const group = <T extends z.ZodType>(one: T) =>
  z.object({
    kind: z.enum(successions),
    before: z.array(one),
    after: z.array(one),
    changed: z.array(successionChange),
    facts: z.array(factCompared),
    grounds: z.array(grounds),
  })
export type SuccessionGroup<T> = z.infer<ReturnType<typeof group<z.ZodType<T>>>>

/** ビジョンの比較: what became of the projects and indicators of one vision in another, by their 前身. */
export const comparedVisions = z.object({
  /** `asOf` null: as it stands, or stood last. */
  former: z.object({ edition: z.number().int(), asOf: z.iso.date().nullable() }),
  projects: z.array(group(comparedProject)),
  indicators: z.array(group(comparedIndicator)),
})
export type ComparedVisions = z.infer<typeof comparedVisions>
