import { beyond, seemsTotal } from './attainment.ts'
import type { FieldError } from './error.ts'
import {
  type EvaluationRule,
  type Grade,
  gradeNamed,
  gradeOf,
  gradingFields,
  hasPoints,
} from './evaluation-rule.ts'
import type { InquiryKind } from './inquiry.ts'
import type { AnswerDraft, AnswerState, InquiryAnswer } from './response.ts'
import { isPrintable } from './kinds.ts'
import type { ParticipationAnswer } from './participation.ts'
import { type Bounds, type Measured, readMeasured } from './measured.ts'
import { type Prompt, promptField, readEntry } from './prompt.ts'
import { readText } from './reading.ts'

export const answerLimits = {
  department: 100,
  note: 500,
  source: 200,
  text: 1000,
  notApplicable: 200,
} as const

/** What can be answered about taking part, in the order forms show it. */
export const givenAnswers = ['lead', 'participating', 'considering', 'notParticipating'] as const
export type GivenAnswer = (typeof givenAnswers)[number] & ParticipationAnswer

/** What was answered, read. */
export type AnswerContent =
  | { kind: 'participation'; answer: GivenAnswer; department: string | null; note: string | null }
  | { kind: 'indicators'; value: number; source: string; note: string | null }
  | {
      kind: 'selfEvaluation'
      /** Points by criterion, in the rule's order, and their sum; none where the grade is chosen. */
      scores: number[]
      score: number | null
      grade: Grade
      done: string
      improve: string
      next: string
    }
  /** In one line, and a number in plain digits. */
  | { kind: 'prompts'; value: string }
  /** 該当なし: neither a value nor a grade, and no fact. */
  | { kind: 'notApplicable'; reason: string }

export type ReadAnswer = {
  state: AnswerState
  errors: FieldError[]
  /** Null unless `answered`. */
  content: AnswerContent | null
}

/** The fields of an answer, in the order forms and workbooks show them: of a self-evaluation `gradingFields` first;
 * `notApplicable` says why there is nothing to answer (該当なし). */
export function answerFields(kind: InquiryKind, rule: Pick<EvaluationRule, 'criteria'>): string[] {
  if (kind === 'participation') return ['answer', 'department', 'note']
  if (kind === 'indicators') return ['value', 'source', 'note', 'notApplicable']
  if (kind === 'prompts') return [promptField]
  return [...gradingFields(rule), 'done', 'improve', 'next', 'notApplicable']
}

/** What is asked: its kind, and of an actual the indicator with its unit and, as far as it
 * is to be compared with them, its kind, baseline and target, and what it came to so far. */
export type Asked = Pick<InquiryAnswer, 'kind'> & {
  prompt?: Prompt | null
  indicator:
    | (Pick<NonNullable<InquiryAnswer['indicator']>, 'unit'> &
        Partial<
          Pick<NonNullable<InquiryAnswer['indicator']>, 'kind' | 'baseline' | 'target' | 'soFar'>
        >)
    | null
}

/** What is asked of a self-evaluation, whatever it is about. */
export const evaluationAsked: Asked = { kind: 'selfEvaluation', indicator: null }

/** Reads what was typed as an answer, on screen, on the server and from a workbook alike. Nothing
 * typed at all is no error: the answer is `unanswered`. Field paths are the draft's own. A value that looks like
 * the running total of its indicator, or is of another size than the indicator, needs a note. */
export function readAnswer(asked: Asked, draft: AnswerDraft, rule: EvaluationRule): ReadAnswer {
  const { kind } = asked
  const fields = answerFields(kind, rule)
  if (fields.every((field) => textOf(draft, field) === '')) {
    return { state: 'unanswered', errors: [], content: null }
  }
  const reason = kind === 'participation' ? '' : textOf(draft, 'notApplicable')
  if (reason !== '') {
    const errors = noneProblems(asked, fields, draft, rule)
    if (errors.length > 0) return { state: 'drafting', errors, content: null }
    return { state: 'answered', errors, content: { kind: 'notApplicable', reason } }
  }
  const errors = [
    ...fields.flatMap((field) => problemsOf(asked, field, draft, rule)),
    ...doubtsOf(asked, draft, rule),
  ]
  if (errors.length > 0) return { state: 'drafting', errors, content: null }
  return { state: 'answered', errors, content: contentOf(asked, draft, rule) }
}

/** What is wrong with an answer that there is nothing to answer: something answered beside it, say. */
function noneProblems(
  asked: Asked,
  fields: readonly string[],
  draft: AnswerDraft,
  rule: EvaluationRule,
): FieldError[] {
  const beside = fields.some(
    (field) => field !== 'notApplicable' && field !== 'note' && textOf(draft, field) !== '',
  )
  if (beside) return [{ field: 'notApplicable', problem: 'notBoth' }]
  return fields
    .filter((field) => textOf(draft, field) !== '')
    .flatMap((field) => problemsOf(asked, field, draft, rule))
}

/** Whether two drafts say the same: blanks around a text and fields left empty are no difference. */
export const sameAnswer = (one: AnswerDraft, other: AnswerDraft): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (field) => textOf(one, field) === textOf(other, field),
  )

const textOf = (draft: AnswerDraft, field: string): string => readText(draft[field] ?? '')

const isGiven = (answer: string): answer is GivenAnswer =>
  (givenAnswers as readonly string[]).includes(answer)

/** What the points of a criterion are counted in, and may be. */
export const pointsUnit = '点'
export const pointsUpTo = (max: number): Bounds => ({ whole: true, min: 0, max })

/** The number of a field that holds one; undefined of any other. */
function readNumberField(
  { indicator }: Pick<Asked, 'indicator'>,
  field: string,
  typed: string,
  { criteria }: Pick<EvaluationRule, 'criteria'>,
): Measured | undefined {
  if (field === 'value') return readMeasured(typed, indicator?.unit ?? '')
  if (!field.startsWith('score.')) return undefined
  const max = criteria[Number(field.slice(6)) - 1]?.max ?? 0
  return readMeasured(typed, pointsUnit, pointsUpTo(max))
}

function problemsOf(
  asked: Asked,
  field: string,
  draft: AnswerDraft,
  rule: EvaluationRule,
): FieldError[] {
  const typed = textOf(draft, field)
  const value = [...typed].slice(0, 40).join('')
  const tooLong = (limit: number): FieldError[] =>
    [...typed].length > limit ? [{ field, problem: 'tooLong', value, limit }] : []
  if (typed === '')
    return isRequired(asked.kind, field, draft) ? [{ field, problem: 'required' }] : []
  if (!isPrintable(typed)) return [{ field, problem: 'controlCharacters' }]
  if (field === 'answer') return isGiven(typed) ? [] : [{ field, problem: 'unknownCode', value }]
  if (field === 'grade') {
    return gradeNamed(typed, rule) === undefined ? [{ field, problem: 'unknownCode', value }] : []
  }
  const read = readNumberField(asked, field, typed, rule)
  if (field === promptField) return asked.prompt ? readEntry(asked.prompt, typed).errors : []
  if (read) return 'value' in read ? [] : [{ field, value, ...read }]
  if (field === 'department') {
    // Digits meant to answer the next rows, say.
    if (!/\p{L}/u.test(typed)) return [{ field, problem: 'noWords', value }]
    return tooLong(answerLimits.department)
  }
  if (field === 'source') return tooLong(answerLimits.source)
  if (field === 'notApplicable') return tooLong(answerLimits.notApplicable)
  return tooLong(field === 'note' ? answerLimits.note : answerLimits.text)
}

// What a note answers.
function doubtsOf(asked: Asked, draft: AnswerDraft, rule: EvaluationRule): FieldError[] {
  const { indicator } = asked
  const typed = textOf(draft, 'value')
  const read = readNumberField(asked, 'value', typed, rule)
  if (!indicator || !read || !('value' in read) || textOf(draft, 'note') !== '') return []
  const value = [...typed].slice(0, 40).join('')
  const { soFar = null, kind, baseline = null, target = null } = indicator
  if (soFar !== null && seemsTotal(read.value, soFar)) {
    return [{ field: 'value', problem: 'seemsTotal', value, limit: soFar }]
  }
  const limit = kind === undefined ? null : beyond(read.value, { kind, baseline, target })
  return limit === null ? [] : [{ field: 'value', problem: 'seemsOff', value, limit }]
}

function isRequired(kind: InquiryKind, field: string, draft: AnswerDraft): boolean {
  if (field === 'department') return textOf(draft, 'answer') === 'lead'
  if (field === 'notApplicable') return false
  return field !== 'note' && (kind !== 'participation' || field === 'answer')
}

function contentOf(asked: Asked, draft: AnswerDraft, rule: EvaluationRule): AnswerContent {
  const { kind } = asked
  const text = (field: string) => textOf(draft, field)
  const number = (field: string) => {
    const read = readNumberField(asked, field, text(field), rule)
    return read && 'value' in read ? read.value : 0
  }
  const note = text('note') || null
  if (kind === 'participation') {
    const answer = text('answer') as GivenAnswer
    return { kind, answer, department: answer === 'lead' ? text('department') : null, note }
  }
  if (kind === 'indicators') {
    return { kind, value: number('value'), source: text('source'), note }
  }
  if (kind === 'prompts') {
    const typed = text(promptField)
    return { kind, value: asked.prompt ? readEntry(asked.prompt, typed).value : typed }
  }
  const said = { done: text('done'), improve: text('improve'), next: text('next') }
  if (!hasPoints(rule)) {
    return { kind, scores: [], score: null, grade: gradeNamed(text('grade'), rule) ?? '', ...said }
  }
  const scores = gradingFields(rule).map(number)
  const score = scores.reduce((sum, points) => sum + points, 0)
  return { kind, scores, score, grade: gradeOf(score, rule), ...said }
}
