import type { FieldError } from './error.ts'
import { type EvaluationRule, ruleProblems } from './evaluation-rule.ts'
import {
  type Evaluators,
  type InquiryForm,
  type InquiryKind,
  inquiryKind,
  inquiryLimits,
} from './inquiry.ts'
import { readDeadline } from './deadline.ts'
import { type Prompt, readPrompts } from './prompt.ts'
import { readFiscalYear, readText } from './reading.ts'
import type { Frame } from './vision.ts'

/** What an inquiry asks, read from its form. `deadline` as `deadline.ts` tells them. */
export type InquiryContent = {
  fiscalYear: number
  title: string
  explanation: string
  deadline: string
  kinds: InquiryKind[]
  rule: EvaluationRule
  prompts: Prompt[]
  municipalities: string[] | null
  projects: number[] | null
  evaluators: Evaluators
}

/** What of a frame the form is read by. */
export type InquiryFrame = {
  vision: Pick<Frame['vision'], 'fromFiscalYear' | 'toFiscalYear'>
  municipalities: readonly Pick<Frame['municipalities'][number], 'code'>[]
}

export type ReadInquiry =
  | { ok: true; content: InquiryContent }
  | { ok: false; errors: FieldError[] }

/** Reads the form of an inquiry, on screen and on the server alike; all errors at once, in the form's
 * order. No deadline is over by `now`. */
export function readInquiryForm(
  form: InquiryForm,
  { vision, municipalities: known }: InquiryFrame,
  now = new Date(),
): ReadInquiry {
  const title = readText(form.title)
  const explanation = readText(form.explanation)
  const fiscalYear = readFiscalYear(form.fiscalYear)
  const { deadline, errors: ofDeadline } = readDeadline(form.deadline, now)
  const kinds = inquiryKind.options.filter((kind) => form.kinds.includes(kind))
  const hasPrompts = kinds.includes('prompts')
  const own = readPrompts(hasPrompts ? form.prompts : [])
  const errors: FieldError[] = [
    ...yearProblems(form.fiscalYear, fiscalYear, vision),
    ...(title === '' ? [{ field: 'title', problem: 'required' as const }] : []),
    ...tooLong('title', title, inquiryLimits.title),
    ...tooLong('explanation', explanation, inquiryLimits.explanation),
    ...ofDeadline,
    ...(kinds.length === 0 ? [{ field: 'kinds', problem: 'required' as const }] : []),
    ...ruleProblems(form.rule),
    ...(hasPrompts && form.prompts.length === 0
      ? [{ field: 'prompts', problem: 'required' as const }]
      : []),
    ...own.errors,
    ...municipalityProblems(form.municipalities, known),
    ...(form.projects?.length === 0 ? [{ field: 'projects', problem: 'required' as const }] : []),
  ]
  if (errors.length > 0 || fiscalYear === null || deadline === null) return { ok: false, errors }
  const { rule, evaluators } = form
  const municipalities = form.municipalities && [...new Set(form.municipalities)].sort()
  const projects = form.projects && [...new Set(form.projects)].sort((a, b) => a - b)
  const { prompts } = own
  const scope = { municipalities, projects, evaluators }
  return {
    ok: true,
    content: { fiscalYear, title, explanation, deadline, kinds, rule, prompts, ...scope },
  }
}

function yearProblems(
  typed: string,
  year: number | null,
  { fromFiscalYear, toFiscalYear }: Pick<Frame['vision'], 'fromFiscalYear' | 'toFiscalYear'>,
): FieldError[] {
  const field = 'fiscalYear'
  const value = typed.slice(0, 40)
  if (readText(typed) === '') return [{ field, problem: 'required' }]
  if (year === null) return [{ field, problem: 'notDate', value }]
  return year < fromFiscalYear || year > toFiscalYear
    ? [{ field, problem: 'outsideVision', value }]
    : []
}

function municipalityProblems(
  chosen: InquiryForm['municipalities'],
  known: InquiryFrame['municipalities'],
): FieldError[] {
  const field = 'municipalities'
  if (chosen?.length === 0) return [{ field, problem: 'required' }]
  const unknown = chosen?.find((code) => !known.some((one) => one.code === code))
  return unknown === undefined ? [] : [{ field, problem: 'unknownCode', value: unknown }]
}

const tooLong = (field: string, text: string, limit: number): FieldError[] =>
  [...text].length > limit ? [{ field, problem: 'tooLong', limit }] : []
