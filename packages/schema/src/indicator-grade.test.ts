import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attainment, type IndicatorFacts } from './attainment.ts'
import { usualIndicatorScales } from './evaluation-rule.ts'
import { indicatorCounts, indicatorGradeOf, percentText } from './indicator-grade.ts'

const [, scale = { grades: [] }] = usualIndicatorScales
const facts = (some: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  ...{ direction: 'up', kind: 'value', baseline: 100, baselineFiscalYear: 2024 },
  ...{ target: 200, targetFiscalYear: 2028 },
  actuals: [{ fiscalYear: 2026, value: 190 }],
  ...some,
})
const in2026 = (some: Partial<IndicatorFacts> = {}) => indicatorGradeOf(facts(some), 2026, scale)

describe('the grade of an indicator', () => {
  it('is that of its attainment by the rule, from the actuals until the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 400 }), (value) => {
        const actuals = [{ fiscalYear: 2026, value }]
        const { attainment: percent } = attainment(facts({ actuals }))
        const later = [...actuals, { fiscalYear: 2027, value: 0 }]
        const found = in2026({ actuals: later })
        expect(found).toEqual({ grade: found.grade, attainment: percent, why: null })
        const at = scale.grades.findIndex(({ grade }) => grade === found.grade)
        const { from } = scale.grades[at] ?? { from: NaN }
        const isLast = at === scale.grades.length - 1
        expect(isLast || (percent ?? 0) >= from).toBe(true)
        expect(at === 0 || (percent ?? 0) < (scale.grades[at - 1]?.from ?? NaN)).toBe(true)
      }),
    )
  })

  it.each([
    ['noActual', { actuals: [] }],
    ['noActual', { actuals: [{ fiscalYear: 2025, value: 190 }] }],
    ['noTarget', { target: null }],
    ['words', { target: null, targetWords: '検討中' }],
    ['kept', { direction: 'keep' }],
    ['kept', { targetWords: '現状維持以上' }],
    ['missing', { kind: 'cumulative', baseline: 0, actuals: [{ fiscalYear: 2026, value: 190 }] }],
    ['unfit', { kind: 'relative', baseline: 0 }],
    [
      'partial',
      { totalling: 'sum', actuals: [{ fiscalYear: 2026, value: 190, parts: [1], among: 12 }] },
    ],
  ] as [string, Partial<IndicatorFacts>][])('is none, and why: %s', (why, some) => {
    expect(in2026(some)).toEqual({ grade: null, attainment: null, why })
  })

  it('counts each indicator once, whoever reports it', () => {
    const judged = in2026()
    const none = in2026({ target: null })
    const all = [...[1, 1, 2].map((id) => ({ id, judged })), { id: 3, judged: none }]
    expect(indicatorCounts(all, scale)?.map(({ grade, count }) => `${grade} ${count}`)).toEqual([
      ...['◎ 0', '○ 2', '△ 0', '× 0', 'null 1'],
    ])
    expect(indicatorCounts([{ id: 1, judged: null }], scale)).toBeNull()
    expect([99.99, 100, -3.21].map(percentText)).toEqual(['99.9', '100', '−3.3'])
  })
})
