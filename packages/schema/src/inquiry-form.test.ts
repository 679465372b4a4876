import { describe, expect, it } from 'vitest'
import { defaultEvaluationRule, evaluationRule, withoutPoints } from './evaluation-rule.ts'
import { readInquiryForm } from './inquiry-form.ts'
import type { InquiryForm } from './inquiry.ts'

const frame = {
  vision: { fromFiscalYear: 2024, toFiscalYear: 2028 },
  municipalities: [{ code: '011002' }, { code: '012173' }],
}
const now = new Date('2026-05-01T09:00:00+09:00')
const form: InquiryForm = {
  fiscalYear: '令和７年度',
  title: ' 令和７年度の実績 ',
  explanation: '',
  deadline: '令和８年５月29日',
  kinds: ['selfEvaluation', 'participation', 'participation'],
  rule: defaultEvaluationRule,
  prompts: [],
  municipalities: ['012173', '011002', '012173'],
  projects: [5, 3, 5],
  evaluators: 'lead',
}
const problemsOf = (typed: Partial<InquiryForm>) => {
  const read = readInquiryForm({ ...form, ...typed }, frame, now)
  return read.ok ? [] : read.errors.map(({ field, problem }) => `${field} ${problem}`)
}

describe('the form of an inquiry', () => {
  it('reads years and days as offices write them, and each kind once, in order', () => {
    expect(readInquiryForm(form, frame, now)).toEqual({
      ok: true,
      content: {
        fiscalYear: 2025,
        title: '令和７年度の実績',
        explanation: '',
        deadline: '2026-05-29',
        kinds: ['participation', 'selfEvaluation'],
        rule: defaultEvaluationRule,
        prompts: [],
        municipalities: ['011002', '012173'],
        projects: [3, 5],
        evaluators: 'lead',
      },
    })
  })

  it('names everything that is wrong, in the order of the form', () => {
    const grades = defaultEvaluationRule.grades.map((one) => ({ ...one, from: 0 }))
    const criteria = defaultEvaluationRule.criteria.slice(1)
    const typed = {
      fiscalYear: '',
      title: '　',
      explanation: 'あ'.repeat(2001),
      deadline: 'いつか',
    }
    expect(
      problemsOf({ ...typed, kinds: [], rule: { criteria, grades, best: 2, indicators: null } }),
    ).toEqual([
      'fiscalYear required',
      'title required',
      'explanation tooLong',
      'deadline notDate',
      'kinds required',
      'rule.criteria notHundred',
      'rule.grades notDescending',
    ])
  })

  it('grades have names of their own, and shares count some of them', () => {
    const [criteria, grades] = [defaultEvaluationRule.criteria, defaultEvaluationRule.grades]
    const named = (...names: string[]) =>
      grades.map((one, at) => ({ ...one, grade: names[at] ?? '' }))
    const of = (changed: object) =>
      problemsOf({
        kinds: ['selfEvaluation'],
        rule: { criteria, grades, best: 2, indicators: null, ...changed },
      })
    expect(of({ grades: named('◎', '○', '△', '×') })).toEqual([])
    expect(of({ grades: named('◎', '○', '○ ', '×') })).toEqual(['rule.grades sameGrade'])
    expect(of({ grades: named('◎', ' ', '△', '×') })).toEqual(['rule.grades unnamedGrade'])
    expect(of({ grades: named('○', '◯', '△', '×') })).toEqual(['rule.grades sameGrade'])
    expect(of({ best: 4 })).toEqual(['rule.grades allBest'])
    const chosen = withoutPoints({ criteria: [], grades, best: 2, indicators: null })
    expect(of(chosen)).toEqual([])
    const scale = (...from: number[]) => ({
      indicators: { grades: from.map((one, at) => ({ grade: '◎○△'[at] ?? '', from: one })) },
    })
    expect(of(scale(100, 80, 0))).toEqual([])
    expect(of(scale(100, 100, 0))).toEqual(['rule.indicators notDescending'])
    expect(of(scale(120, 100, 80, 0))).toEqual(['rule.indicators unnamedGrade'])
    expect(evaluationRule.safeParse(chosen).success).toBe(true)
    // Points that nobody gives, or grades that no points lead to.
    expect(evaluationRule.safeParse({ ...chosen, grades }).success).toBe(false)
    expect(evaluationRule.safeParse({ ...chosen, criteria }).success).toBe(false)
  })

  it('asks about a fiscal year of the vision, in a title of a hundred letters at most', () => {
    expect(problemsOf({ fiscalYear: 'R5' })).toEqual(['fiscalYear outsideVision'])
    expect(problemsOf({ fiscalYear: '令和11年度' })).toEqual(['fiscalYear outsideVision'])
    expect(problemsOf({ fiscalYear: '今年' })).toEqual(['fiscalYear notDate'])
    expect(problemsOf({ title: '𠮷'.repeat(100) })).toEqual([])
    expect(problemsOf({ title: 'あ'.repeat(101) })).toEqual(['title tooLong'])
  })
})
