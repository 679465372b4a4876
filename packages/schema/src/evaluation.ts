import { z } from 'zod'
import { answerLimits, evaluationAsked, givenAnswers, readAnswer } from './answer.ts'
import type { FieldError } from './error.ts'
import { type EvaluationRule, grade, type Grade, gradingFields } from './evaluation-rule.ts'
import { gradeSpread } from './grade-spread.ts'
import { indicatorGrade } from './indicator-grade.ts'
import { inquiry, inquiryRef } from './inquiry.ts'
import { answerDraft, type AnswerDraft } from './response.ts'
import { isPrintable, number, text, versionOrNone } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { participationAnswer } from './participation.ts'
import { author } from './person.ts'
import { readText } from './reading.ts'
import { visionRef } from './vision.ts'

/** A grade, and the points it comes of; null where it was chosen without any. */
const scored = z.object({ score: z.number().int().min(0).max(100).nullable(), grade })

/** 自己評価 of a municipality that submitted it. */
const selfEvaluation = scored.extend({
  municipality: municipalityCode,
  late: z.boolean(),
  done: z.string(),
  improve: z.string(),
  next: z.string(),
})
export type SelfEvaluation = z.infer<typeof selfEvaluation>

/** Of `of` self-evaluations, `best` have one of the grades that the rule counts, and `counts` each of them, best
 * first; `key` is a code or a number. */
const bestShare = z.object({
  key: z.string(),
  counts: z.array(z.number().int()),
  best: z.number().int(),
  of: z.number().int(),
})
export type BestShare = z.infer<typeof bestShare>

/** The share in percent, as printed: 93.7. */
export const percentOf = ({ best, of }: Pick<BestShare, 'best' | 'of'>): string =>
  ((100 * best) / of).toFixed(1)
const bestShares = z.object({
  municipalities: z.array(bestShare),
  measures: z.array(bestShare),
  policyAreas: z.array(bestShare),
})
export type BestShares = z.infer<typeof bestShares>

/** 該当なし, and why: of an indicator (its title), or (null) of a self-evaluation. It counts in no figure. */
const notApplicable = z.object({
  municipality: municipalityCode,
  indicator: z.string().nullable(),
  reason: z.string(),
})
export type NotApplicable = z.infer<typeof notApplicable>

const evaluated = z.object({
  /** Number of the project. */
  project: z.number().int(),
  title: z.string(),
  titleEn: z.string().nullable(),
  policyArea: z.string(),
  measures: z.array(z.number().int()),
  /** The policy office's own evaluation; null while there is none. */
  office: scored.extend({ comment: z.string().nullable() }).nullable(),
  /** Why its published evaluation is another than it was, oldest first; `from` null where there was none. */
  corrections: z.array(
    z.object({
      at: z.iso.datetime({ offset: true }),
      reason: z.string(),
      from: scored.nullable(),
    }),
  ),
  /** In order of municipality code. */
  selfEvaluations: z.array(selfEvaluation),
  /** Who answered that there is nothing to evaluate, or to report of an indicator of it. */
  notApplicable: z.array(notApplicable),
  /** Null where nobody evaluated. */
  spread: gradeSpread.nullable(),
})

/** What the policy office evaluates: every project an inquiry asked about. */
export const evaluationDesk = z.object({
  inquiry,
  projects: z.array(
    evaluated.extend({
      /** 0 before the first evaluation. */
      version: z.number().int(),
      draft: answerDraft,
      by: author.nullable(),
      updatedAt: z.iso.datetime({ offset: true }).nullable(),
    }),
  ),
  shares: bestShares,
})
export type EvaluationDesk = z.infer<typeof evaluationDesk>

/** `draft`: the fields of `evaluationFields`, as typed. All of it empty takes the evaluation back. */
export const saveEvaluation = inquiryRef.extend({
  project: number,
  /** As read; 0 for the first. */
  version: versionOrNone,
  draft: answerDraft,
})
/** Corrects a published evaluation; `reason` is public. */
export const correctEvaluation = saveEvaluation.extend({ reason: text(4000) })
const evaluationWritten = z.object({ version: z.number().int() })
export type EvaluationWritten = z.infer<typeof evaluationWritten>

/** What of a published report is another since, oldest first: `to` what it is from then on. */
const corrected = <T extends z.ZodType>(to: T) =>
  z.array(z.object({ at: z.iso.datetime({ offset: true }), reason: z.string(), to }))

const reportedIndicator = z.object({
  id: z.number().int(),
  title: z.string(),
  unit: z.string(),
  municipality: municipalityCode,
  value: z.number(),
  source: z.string(),
  /** What the inquiry's rule makes of the indicator as a whole in that year, as it was published; null where it grades
   * none. */
  judged: indicatorGrade.nullable(),
  /** Null where there is none any more. */
  corrections: corrected(z.number().nullable()),
})

/** 年次報告: what an inquiry found, for the council. Once published nothing of it changes but
 * by a correction, which it tells. */
export const evaluationReport = z.object({
  inquiry: inquiry.omit({ updatedBy: true, updatedAt: true, version: true }),
  /** Everyone asked. `partly`: some kinds are submitted, and others are not. */
  municipalities: z.array(
    z.object({
      municipality: municipalityCode,
      submitted: z.boolean(),
      partly: z.boolean(),
      late: z.boolean(),
    }),
  ),
  sheets: z.array(
    evaluated.extend({
      participations: z.array(
        z.object({
          municipality: municipalityCode,
          answer: z.enum(givenAnswers),
          department: z.string().nullable(),
          note: z.string().nullable(),
          corrections: corrected(participationAnswer),
        }),
      ),
      indicators: z.array(reportedIndicator),
    }),
  ),
  /** Those of the vision as a whole. */
  indicators: z.array(reportedIndicator),
  /** The office's own prompts whose answers it reports, in their order. */
  prompts: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      unit: z.string(),
      /** In order of project (null: of none), then of municipality. */
      entries: z.array(
        z.object({
          project: z.object({ number: z.number().int(), title: z.string() }).nullable(),
          municipality: municipalityCode,
          value: z.string(),
        }),
      ),
    }),
  ),
  notApplicable: z.array(notApplicable),
  shares: bestShares,
})
export type EvaluationReport = z.infer<typeof evaluationReport>

/** An inquiry that was published: it has a report. */
export const publishedReport = inquiry
  .pick({ id: true, title: true, fiscalYear: true, kinds: true })
  .extend({ publishedAt: z.iso.datetime({ offset: true }) })
export type PublishedReport = z.infer<typeof publishedReport>

/** What a published report says of one project; `indicators` are the values of its year. */
export const projectResult = evaluated
  .pick({
    office: true,
    corrections: true,
    selfEvaluations: true,
    notApplicable: true,
    spread: true,
  })
  .extend({ report: publishedReport, indicators: z.array(reportedIndicator) })
export type ProjectResult = z.infer<typeof projectResult>

export const projectResultsRef = visionRef.extend({ project: number })

/** The fields of the policy office's evaluation, in the order forms show them. */
export const evaluationFields = (rule: Pick<EvaluationRule, 'criteria'>): string[] => [
  ...gradingFields(rule),
  'comment',
]

export type ReadEvaluation = {
  errors: FieldError[]
  /** Null where nothing was typed, or something is wrong. */
  content: { scores: number[]; score: number | null; grade: Grade; comment: string | null } | null
}

/** Reads what the policy office typed or chose; read as in self-evaluations. */
export function readEvaluation(draft: AnswerDraft, rule: EvaluationRule): ReadEvaluation {
  const fields = evaluationFields(rule)
  if (fields.every((field) => readText(draft[field] ?? '') === '')) {
    return { errors: [], content: null }
  }
  const comment = readText(draft['comment'] ?? '')
  const limit = answerLimits.text
  // The texts of a self-evaluation are no part of it.
  const points = { ...draft, done: '―', improve: '―', next: '―' }
  const { errors, content } = readAnswer(evaluationAsked, points, rule)
  if (!isPrintable(comment)) errors.push({ field: 'comment', problem: 'controlCharacters' })
  else if ([...comment].length > limit) {
    errors.push({ field: 'comment', problem: 'tooLong', value: comment.slice(0, 40), limit })
  }
  if (errors.length > 0 || content?.kind !== 'selfEvaluation') return { errors, content: null }
  const { scores, score: total, grade: letter } = content
  return { errors, content: { scores, score: total, grade: letter, comment: comment || null } }
}
