import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFields, evaluationAsked, readAnswer, sameAnswer } from './answer.ts'
import {
  defaultEvaluationRule as rule,
  gradeOf,
  gradeOfKey,
  usualGrades,
  withoutPoints,
} from './evaluation-rule.ts'
import { formatDate } from './fiscal-year.ts'
import { readDecimal } from './measured.ts'
import { readDay } from './reading.ts'

const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const taking = { kind: 'participation', indicator: null } as const

describe('an answer as typed', () => {
  it('is unanswered while nothing is typed but blanks', () => {
    for (const kind of ['participation', 'indicators', 'selfEvaluation'] as const) {
      const blank = Object.fromEntries(answerFields(kind, rule).map((field) => [field, ' 　\n']))
      expect(readAnswer({ kind, indicator: null }, blank, rule)).toEqual({
        state: 'unanswered',
        errors: [],
        content: null,
      })
    }
  })

  it('names the department of whoever leads, and asks nobody else for one', () => {
    expect(readAnswer(taking, { answer: 'lead' }, rule).errors).toEqual([
      { field: 'department', problem: 'required' },
    ])
    expect(readAnswer(taking, { answer: 'participating' }, rule)).toMatchObject({
      state: 'answered',
      content: { answer: 'participating', department: null },
    })
    expect(readAnswer(taking, { answer: '多分' }, rule).errors).toMatchObject([
      { field: 'answer', problem: 'unknownCode', value: '多分' },
    ])
  })

  it('is scored by the rule, whatever the width of the digits', () => {
    const points = fc.tuple(...rule.criteria.map(({ max }) => fc.integer({ min: 0, max })))
    fc.assert(
      fc.property(points, fc.boolean(), (scores, isWide) => {
        const typed = scores.map((score) => (isWide ? wide(String(score)) : String(score)))
        const draft = {
          ...Object.fromEntries(typed.map((text, at) => [`score.${at + 1}`, text])),
          done: '実施した',
          improve: '広報',
          next: '続ける',
        }
        const { content } = readAnswer(evaluationAsked, draft, rule)
        const score = scores.reduce((sum, one) => sum + one, 0)
        expect(content).toMatchObject({ scores, score, grade: gradeOf(score, rule) })
      }),
    )
  })

  it('is graded by choosing where there are no points, whatever the width, case or keyboard', () => {
    const scale = fc.constantFrom(...usualGrades.map(withoutPoints))
    const typings = fc.constantFrom(
      (name: string) => name,
      (name: string) => ` ${wide(name)}　`,
      (name: string) => name.toLowerCase(),
      (name: string) => name.replace('○', '〇').replace('×', 'ｘ'),
      (name: string) => name.replace('○', '◯').replace('×', '✕'),
    )
    fc.assert(
      fc.property(scale, fc.nat(), typings, ({ grades, best }, nth, type) => {
        const chosen = { criteria: [], grades, best, indicators: null }
        const { grade } = grades[nth % grades.length] ?? { grade: '' }
        const said = { done: '実施した', improve: '広報', next: '続ける' }
        const { content } = readAnswer(evaluationAsked, { grade: type(grade), ...said }, chosen)
        expect(content).toMatchObject({ scores: [], score: null, grade })
        expect(gradeOfKey(grade, chosen)).toBe(grade)
        const none = readAnswer(evaluationAsked, { grade: '優', ...said }, chosen)
        expect(none.errors).toEqual([{ field: 'grade', problem: 'unknownCode', value: '優' }])
      }),
    )
    const [letters, , digits] = usualGrades.map(withoutPoints)
    expect(letters && ['1', '4', '5', 'b'].map((key) => gradeOfKey(key, letters))).toEqual([
      ...['A', 'D', undefined, 'B'],
    ])
    expect(digits && gradeOfKey('1', digits)).toBe('1')
  })

  it('may say that there is nothing to answer, and why, but not beside an answer', () => {
    const none = { notApplicable: ' 令和７年度は休止 ' }
    for (const asked of [
      evaluationAsked,
      { kind: 'indicators', indicator: { unit: '人' } } as const,
    ]) {
      expect(readAnswer(asked, none, rule)).toEqual({
        state: 'answered',
        errors: [],
        content: { kind: 'notApplicable', reason: '令和７年度は休止' },
      })
    }
    const both = readAnswer(evaluationAsked, { ...none, 'score.1': '0' }, rule)
    expect(both).toMatchObject({
      state: 'drafting',
      errors: [{ field: 'notApplicable', problem: 'notBoth' }],
    })
    const long = { notApplicable: 'あ'.repeat(201) }
    expect(readAnswer(evaluationAsked, long, rule).errors).toMatchObject([
      { field: 'notApplicable', problem: 'tooLong', limit: 200 },
    ])
    expect(readAnswer(taking, none, rule)).toMatchObject({ state: 'unanswered' })
  })

  it('takes no more points than a criterion has, no half ones, and none below 0', () => {
    const draft = { 'score.1': '41', 'score.2': '1.5', 'score.3': '△5' }
    const { state, errors } = readAnswer(evaluationAsked, draft, rule)
    expect(state).toBe('drafting')
    expect(errors.slice(0, 3)).toMatchObject([
      { field: 'score.1', problem: 'tooLarge', limit: 40 },
      { field: 'score.2', problem: 'notWhole' },
      { field: 'score.3', problem: 'tooSmall', limit: 0 },
    ])
  })

  it('questions what looks like a running total, until a note says that it is none', () => {
    const asked = { kind: 'indicators', indicator: { unit: '件', soFar: 120 } } as const
    const draft = { value: '270件', source: '市の調べ' }
    expect(readAnswer(asked, draft, rule)).toMatchObject({
      state: 'drafting',
      errors: [{ field: 'value', problem: 'seemsTotal', value: '270件', limit: 120 }],
    })
    expect(readAnswer(asked, { ...draft, note: '大規模な催しを含む' }, rule).state).toBe('answered')
    expect(readAnswer(asked, { ...draft, value: '120' }, rule).state).toBe('answered')
    const rate = { unit: '％', kind: 'share', baseline: 62.5, target: 65 } as const
    expect(
      readAnswer({ ...asked, indicator: rate }, { ...draft, value: '630' }, rule),
    ).toMatchObject({ errors: [{ field: 'value', problem: 'seemsOff', value: '630', limit: 100 }] })
    const unknown = { ...asked, indicator: { unit: '件' } }
    expect(readAnswer(unknown, draft, rule).state).toBe('answered')
  })

  it('says the same with blanks around it, and something else otherwise', () => {
    expect(sameAnswer({ note: ' 継続 ' }, { note: '継続', department: '' })).toBe(true)
    expect(sameAnswer({ note: '継続' }, { note: '継続中' })).toBe(false)
  })
})

describe('the borders of the grades', () => {
  it.each([
    [100, 'A'],
    [86, 'A'],
    [85, 'B'],
    [71, 'B'],
    [70, 'C'],
    [56, 'C'],
    [55, 'D'],
    [0, 'D'],
  ] as const)('%i points are %s', (score, grade) => {
    expect(gradeOf(score, rule)).toBe(grade)
  })
})

describe('numbers and days as officials type them', () => {
  it('reads every number back, in either width, with and without commas', () => {
    const number = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }))
    fc.assert(
      fc.property(number, fc.boolean(), ([whole, thousandths], isWide) => {
        const value = Number(`${whole}.${String(thousandths).padStart(3, '0')}`)
        const texts = [String(value), value.toLocaleString('ja-JP', { maximumFractionDigits: 3 })]
        for (const text of texts) expect(readDecimal(isWide ? wide(text) : text)).toBe(value)
      }),
    )
  })

  it.each(['約10', '10件', '1,23', '', '１０％', '--1', '1e3'])(
    'reads no number in %j',
    (typed) => {
      expect(readDecimal(typed)).toBeNull()
    },
  )

  it('reads every day of its own notation and of the Western ones', () => {
    const day = fc.date({
      min: new Date('1989-01-08T00:00:00Z'),
      // 令和99年: eras are written with two digits.
      max: new Date('2117-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.boolean(), (date, isWide) => {
        const iso = date.toISOString().slice(0, 10)
        const texts = [iso, iso.replaceAll('-', '/'), formatDate(iso, 'ja')]
        for (const text of texts) expect(readDay(isWide ? wide(text) : text)).toBe(iso)
      }),
    )
  })

  it.each(['令和８年２月30日', '2026-13-01', '来週の金曜日', '5月29日', ''])(
    'reads no day in %j',
    (typed) => {
      expect(readDay(typed)).toBeNull()
    },
  )

  it('reads a day with its day of the week', () => {
    expect(readDay('令和８年５月29日（金）')).toBe('2026-05-29')
    expect(readDay('R8.5.29')).toBe('2026-05-29')
  })
})
