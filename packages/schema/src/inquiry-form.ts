import type { FieldError } from './error.ts'
import { type EvaluationRule, evaluationRule } from './evaluation-rule.ts'
import { type InquiryForm, type InquiryKind, inquiryKind, inquiryLimits } from './inquiry.ts'
import { isPrintable } from './kinds.ts'
import { readDay, readFiscalYear, readText } from './reading.ts'
import type { Frame } from './vision.ts'

/** What an inquiry asks, read from its form. `deadline` is an ISO date. */
export type InquiryContent = {
  fiscalYear: number
  title: string
  explanation: string
  deadline: string
  kinds: InquiryKind[]
  rule: EvaluationRule
}

export type ReadInquiry =
  | { ok: true; content: InquiryContent }
  | { ok: false; errors: FieldError[] }

/** Reads the form of an inquiry, on screen and on the server alike; all errors at once, in the form's
 * order. `today` is the date in Japan (ISO): no deadline lies before it. */
export function readInquiryForm(
  form: InquiryForm,
  vision: Pick<Frame['vision'], 'fromFiscalYear' | 'toFiscalYear'>,
  today: string,
): ReadInquiry {
  const title = readText(form.title)
  const explanation = readText(form.explanation)
  const fiscalYear = readFiscalYear(form.fiscalYear)
  const day = readDeadline(form.deadline, today)
  const kinds = inquiryKind.options.filter((kind) => form.kinds.includes(kind))
  const errors: FieldError[] = [
    ...yearProblems(form.fiscalYear, fiscalYear, vision),
    ...(title === '' ? [{ field: 'title', problem: 'required' as const }] : []),
    ...tooLong('title', title, inquiryLimits.title),
    ...tooLong('explanation', explanation, inquiryLimits.explanation),
    ...day.errors,
    ...(kinds.length === 0 ? [{ field: 'kinds', problem: 'required' as const }] : []),
    ...ruleProblems(form.rule),
  ]
  if (errors.length > 0 || fiscalYear === null || day.date === null) return { ok: false, errors }
  const { date: deadline } = day
  const content = { fiscalYear, title, explanation, deadline, kinds, rule: form.rule }
  return { ok: true, content }
}

/** Reads a deadline as typed: an ISO date that is not before `today`, or what is wrong with it. */
export function readDeadline(
  typed: string,
  today: string,
): { date: string | null; errors: FieldError[] } {
  const field = 'deadline'
  const value = typed.slice(0, 40)
  if (readText(typed) === '') return { date: null, errors: [{ field, problem: 'required' }] }
  const date = readDay(typed)
  if (date === null) return { date, errors: [{ field, problem: 'notDate', value }] }
  return date < today
    ? { date: null, errors: [{ field, problem: 'inPast', value }] }
    : { date, errors: [] }
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

const tooLong = (field: string, text: string, limit: number): FieldError[] =>
  [...text].length > limit ? [{ field, problem: 'tooLong', limit }] : []

function ruleProblems(rule: EvaluationRule): FieldError[] {
  const { criteria, grades } = evaluationRule.shape
  const titles = rule.criteria.flatMap(({ title, titleEn }) => [title, titleEn])
  return [
    ...(criteria.safeParse(rule.criteria).success
      ? []
      : [
          {
            field: 'rule.criteria',
            problem: titles.every((title) => isPrintable(title))
              ? ('notHundred' as const)
              : ('controlCharacters' as const),
          },
        ]),
    ...(grades.safeParse(rule.grades).success
      ? []
      : [{ field: 'rule.grades', problem: 'notDescending' as const }]),
  ]
}
