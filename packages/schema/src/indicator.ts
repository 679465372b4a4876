import { z } from 'zod'
import { basis } from './basis.ts'
import { yearKind } from './counted-year.ts'
import { lineage } from './kin.ts'
import { day, fiscalYear, id, line, number, text, version, versionOrNone } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { author } from './person.ts'
import { totalling } from './totalling.ts'
import { visionRef } from './vision.ts'

/** 望ましい方向: `up` 増加, `down` 減少, `keep` 維持. */
export const indicatorDirection = z.enum(['up', 'down', 'keep'])
export type IndicatorDirection = z.infer<typeof indicatorDirection>

/** `value` 単年度の値, `cumulative` 累計 (actuals of single years add up), `share` 割合 (percent),
 * `relative` 基準年度に対する割合 (the target says by how much it differs from the baseline: ２割増 is 20). */
export const indicatorKind = z.enum(['value', 'cumulative', 'share', 'relative'])
export type IndicatorKind = z.infer<typeof indicatorKind>

/** What an indicator may measure, one at most; none: the vision as a whole. */
export const indicatorOwners = ['pillar', 'policyArea', 'measure', 'project'] as const
export type IndicatorOwner = (typeof indicatorOwners)[number]

const instant = z.iso.datetime({ offset: true })
const typed = text(10_000)

/** An indicator as typed; `readIndicator` reads it. */
export const indicatorForm = z.object({
  title: typed,
  unit: typed,
  direction: indicatorDirection,
  kind: indicatorKind,
  yearKind: yearKind.default('fiscal'),
  /** 基準日 as the document says it: 各年10月1日現在. */
  countedOn: typed.default(''),
  /** As typed or printed, 9兆1,400億円 or ―; may be empty: some indicators have no baseline. */
  baseline: typed,
  baselineFiscalYear: typed,
  /** As typed or printed: 40%以上, 現状維持以上, 検討中; of kind `relative` the difference from the baseline in percent. */
  target: typed,
  targetFiscalYear: typed,
  /** 出典. */
  source: typed,
  /** What it measures: number of a pillar, code of a policy area, number of a measure or of a project; all empty for
   * one of the vision as a whole. */
  pillar: typed.default(''),
  policyArea: typed.default(''),
  measure: typed.default(''),
  project: typed,
  /** Code of the municipality that reports it, or answers for it where all of them report. */
  municipality: typed,
  totalling: totalling.default('single'),
  /** Id of the indicator whose values weigh its municipalities'; empty but for `weighted`. */
  weight: typed.default(''),
  /** 担当課, as typed. */
  department: typed,
})
export type IndicatorForm = z.infer<typeof indicatorForm>

/** 実績: one value of one fiscal year. Later revisions replace earlier ones and give a reason. */
const actual = z.object({
  fiscalYear: z.number().int(),
  revision: z.number().int(),
  value: z.number(),
  /** What it comes of, in order of municipality; empty where one reported it whole. */
  parts: z.array(z.object({ municipality: municipalityCode, value: z.number() })),
  /** Of how many municipalities a value that is computed should come; null of any other. */
  among: z.number().int().nullable(),
  source: z.string(),
  /** Why it was corrected, or is right although it looks like a running total; otherwise null for the first. */
  reason: z.string().nullable(),
  at: instant,
  by: author,
})
export type Actual = z.infer<typeof actual>

/** `achieved` 達成, `onTrack` 順調, `behind` 遅れ, `unknown` 判定できない. */
const indicatorStatus = z.enum(['achieved', 'onTrack', 'behind', 'unknown'])
export type IndicatorStatus = z.infer<typeof indicatorStatus>

/** What a plan's document says of an indicator, in its words. */
export const statedIndicator = z.object({
  /** Slug of the plan and id of the item it stands under. */
  plan: z.string(),
  item: z.string(),
  /** Printed page, or sheet of a document that prints none. */
  page: z.number().int(),
  /** The title with the marks of its notes, and so the rationale. */
  title: z.string(),
  /** `8.7％（平成 24 年度）`; null where the document gives none. */
  baseline: z.string().nullable(),
  target: z.string(),
  /** What the years rest on: `inferred` where the words do not say 年度, as in Ｈ25, with the reason. */
  years: z.object({ basis, reason: z.string().nullable(), reasonEn: z.string().nullable() }),
  /** 指標選定の考え方. */
  rationale: z.string().nullable(),
  /** Words by which the document says that it stands elsewhere too: 【再掲 43 ページ】. */
  relisted: z.string().nullable(),
})
export type StatedIndicator = z.infer<typeof statedIndicator>

/** A target that another took the place of on a day (`changedOn`), and why. */
export const formerTarget = z.object({
  target: z.number().nullable(),
  targetWords: z.string().nullable(),
  targetFiscalYear: z.number().int().nullable(),
  changedOn: z.iso.date(),
  reason: z.string(),
})
export type FormerTarget = z.infer<typeof formerTarget>

/** What may be done about a former target: `correct` what it says; or take back the change that ended it: `restore`, it
 * holds again and what it was changed to is dropped; `drop`, it never held. */
const targetCorrectionAct = z.enum(['correct', 'restore', 'drop'])

/** A correction of a former target: what it was and is (null: there is none any more), and the target that was dropped. */
const targetCorrection = z.object({
  act: targetCorrectionAct,
  was: formerTarget,
  is: formerTarget.nullable(),
  dropped: formerTarget.omit({ changedOn: true, reason: true }).nullable(),
  reason: z.string(),
  at: instant,
  by: author,
})
export type TargetCorrection = z.infer<typeof targetCorrection>

/** 成果指標, with what its actuals come to. */
export const indicator = z.object({
  id,
  version,
  region: z.string(),
  /** Null for an indicator of a plan. */
  vision: z.number().int().nullable(),
  /** What it measures: one of these, or none where it is the vision as a whole, or an item of a plan (`stated`). */
  pillar: z.number().int().nullable(),
  policyArea: z.string().nullable(),
  measure: z.number().int().nullable(),
  project: z.number().int().nullable(),
  title: z.string(),
  unit: z.string(),
  direction: indicatorDirection,
  kind: indicatorKind,
  /** What all its years are: 年度 or 暦年. */
  yearKind,
  /** 基準日, as the document says it: 各年10月1日現在. */
  countedOn: z.string().nullable(),
  baseline: z.number().nullable(),
  /** As the document prints it, where that says more than the value: 9兆1,400億円, ―. */
  baselineWords: z.string().nullable(),
  baselineFiscalYear: z.number().int().nullable(),
  /** What is meant by words, `meaningOf` says. */
  target: z.number().nullable(),
  targetWords: z.string().nullable(),
  targetFiscalYear: z.number().int().nullable(),
  /** Targets it had before, oldest first. */
  formerTargets: z.array(formerTarget),
  /** What was corrected of them, newest first. */
  targetCorrections: z.array(targetCorrection),
  source: z.string(),
  municipality: municipalityCode,
  department: z.string().nullable(),
  totalling,
  /** The indicator that weighs the municipalities' values, by name, with the newest value of each. */
  weight: z
    .object({
      id: z.number().int(),
      title: z.string(),
      values: z.array(
        z.object({ fiscalYear: z.number().int(), municipality: z.string(), value: z.number() }),
      ),
    })
    .nullable(),
  /** Null for an indicator that officers registered. */
  stated: statedIndicator.nullable(),
  /** Published actuals, the newest revision of each fiscal year, oldest year first. */
  actuals: z.array(actual),
  /** Revisions that later ones replaced, newest first. */
  replaced: z.array(actual),
  ...lineage,
  /** Whose application proposed it, and the day it was approved; null where the policy office registered it. */
  proposed: z.object({ municipality: municipalityCode, on: z.iso.date() }).nullable(),
  endedAt: instant.nullable(),
})
export type Indicator = z.infer<typeof indicator>

/** Indicators of a vision, or of one of its parts; `whole`: of the vision as a whole and of its pillars. */
export const listIndicators = visionRef.extend({
  whole: z.literal(true).optional(),
  policyArea: line(20).optional(),
  measure: number.optional(),
  project: number.optional(),
})
export const createIndicator = visionRef.extend({ form: indicatorForm })
/** The day from which another target holds, and why, as typed. */
const retarget = z.object({ on: text(40), reason: typed })
export type Retarget = z.infer<typeof retarget>
/** `retarget`: the target is changed, and the one before it kept; null where it was registered wrongly. */
export const saveIndicator = z.object({
  id,
  version,
  form: indicatorForm,
  retarget: retarget.nullable().default(null),
})
/** A correction of the former target that was changed on the day `of`, as typed; only `correct` asks for what it says. */
const targetCorrectionForm = z.object({
  act: targetCorrectionAct,
  target: typed,
  targetFiscalYear: typed,
  changedOn: text(40),
  changeReason: typed,
  reason: typed,
})
export type TargetCorrectionForm = z.infer<typeof targetCorrectionForm>
export const correctTarget = z.object({ id, version, of: day(), form: targetCorrectionForm })
export const endIndicator = z.object({ id, version })
/** Corrects a published actual, or adds one of a year no inquiry asked for; `revision` is the one that
 * was read, 0 for a year without any. `value` as typed: of an indicator whose value is computed it is left
 * aside, and `parts` are what its municipalities reported, as typed. */
export const correctActual = z.object({
  id,
  fiscalYear,
  revision: versionOrNone,
  value: typed,
  parts: z
    .array(z.object({ municipality: municipalityCode, value: typed }))
    .max(500)
    .default([]),
  source: typed,
  reason: typed,
})
/** Takes corrections over, all of them or none. */
export const takeActuals = visionRef.extend({
  corrections: z.array(correctActual).min(1).max(3000),
})
export const indicatorRef = z.object({ id })

/** What an indicator measures; undefined where that is the vision as a whole. */
export const ownerOf = (of: Pick<Indicator, IndicatorOwner>): IndicatorOwner | undefined =>
  indicatorOwners.find((owner) => of[owner] !== null)
