import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attainment, beyond, seemsTotal, soFar } from './attainment.ts'

type Facts = Parameters<typeof attainment>[0]

const facts = (some: Partial<Facts> & { values?: Record<number, number> }): Facts => ({
  direction: 'up',
  kind: 'value',
  baseline: 100,
  baselineFiscalYear: 2024,
  target: 200,
  targetFiscalYear: 2028,
  actuals: Object.entries(some.values ?? {}).map(([year, value]) => ({
    fiscalYear: Number(year),
    value,
  })),
  ...some,
})
const of12 = (parts: number, value: number) => ({
  totalling: 'sum' as const,
  actuals: [{ fiscalYear: 2026, value, parts: Array.from({ length: parts }), among: 12 }],
})
const without = { baseline: null, baselineFiscalYear: null }

describe('what an indicator’s actuals come to', () => {
  it('a target that was changed midway is that of the years that end from then on', () => {
    const changed = { targetWords: null, targetFiscalYear: 2028, reason: '改訂' }
    const former = { ...changed, target: 120, changedOn: '2027-04-01' }
    const first = { ...changed, target: 110, changedOn: '2025-12-01' }
    const of = (values: Record<number, number>, more = {}) =>
      attainment(facts({ values, formerTargets: [first, former], ...more }))
    expect(of({ 2026: 120 })).toMatchObject({ target: 200, status: 'achieved', formerly: former })
    expect(of({ 2026: 120, 2027: 130 })).toMatchObject({ status: 'behind', formerly: null })
    expect(of({ 2024: 110 })).toMatchObject({ formerly: { target: 110, value: 110 } })
    // A calendar year is over before the day.
    const calendar = {
      yearKind: 'calendar' as const,
      formerTargets: [{ ...former, changedOn: '2027-01-01' }],
    }
    expect(of({ 2026: 120 }, calendar)).toMatchObject({ status: 'achieved' })
    expect(of({ 2027: 120 }, calendar)).toMatchObject({ status: 'behind' })
  })

  it.each([
    ['nothing yet', {}, { latest: null, attainment: null, trend: null, status: 'unknown' }],
    [
      'on the line',
      { values: { 2025: 110, 2026: 150 } },
      { attainment: 50, expected: 150, trend: 'up', change: 40, status: 'onTrack' },
    ],
    ['below the line', { values: { 2026: 149 } }, { attainment: 49, status: 'behind' }],
    [
      'of one municipality of twelve',
      of12(1, 149),
      {
        ...{ status: 'unknown', attainment: null, change: null },
        partial: [{ fiscalYear: 2026, made: 1, of: 12 }],
      },
    ],
    ['of all twelve', of12(12, 149), { status: 'behind', partial: [] }],
    ['a sum that has come there without the others', of12(1, 200), { status: 'achieved' }],
    ['a mean of one', { ...of12(1, 200), totalling: 'average' }, { status: 'unknown' }],
    ['backwards', { values: { 2025: 90 } }, { attainment: -10, trend: null, status: 'behind' }],
    ['reached early', { values: { 2025: 200 } }, { attainment: 100, status: 'achieved' }],
    ['too late', { values: { 2029: 199 } }, { expected: 200, status: 'behind' }],
    ['of the baseline year', { values: { 2024: 100 } }, { expected: null, status: 'unknown' }],
    [
      'going down',
      { direction: 'down', target: 60, values: { 2025: 95, 2026: 80 } },
      { attainment: 50, expected: 80, trend: 'down', status: 'onTrack' },
    ],
    [
      'going down without a baseline',
      { ...without, direction: 'down', target: 60, values: { 2026: 80 } },
      { attainment: 75, status: 'unknown' },
    ],
    [
      'without a baseline',
      { ...without, values: { 2026: 150 } },
      { attainment: 75, status: 'unknown' },
    ],
    [
      'without a target',
      { target: null, values: { 2026: 150 } },
      { attainment: null, status: 'unknown' },
    ],
    [
      'with no year for the target',
      { targetFiscalYear: null, values: { 2026: 150 } },
      { attainment: 50, status: 'unknown' },
    ],
    [
      'the baseline year’s own actual as baseline',
      { baseline: null, values: { 2024: 100, 2026: 150 } },
      { baseline: 100, attainment: 50, status: 'onTrack' },
    ],
    [
      '２割増',
      { kind: 'relative', target: 20, values: { 2026: 110 } },
      { target: 120, attainment: 50, status: 'onTrack' },
    ],
    [
      '２割増 of an unknown baseline',
      { kind: 'relative', target: 20, baseline: null, values: { 2026: 110 } },
      { target: null, attainment: null, status: 'unknown' },
    ],
    [
      '２割増 of nothing, however much came of it',
      { kind: 'relative', target: 20, baseline: 0, values: { 2026: 5 } },
      { target: null, attainment: null, expected: null, status: 'unknown' },
    ],
    [
      '２割増 of a loss',
      { kind: 'relative', target: 20, baseline: -100, values: { 2026: 5 } },
      { target: null, attainment: null, status: 'unknown' },
    ],
    [
      '２割減 of nothing, still nothing',
      { kind: 'relative', direction: 'down', target: -20, baseline: 0, values: { 2028: 0 } },
      { target: null, attainment: null, status: 'unknown' },
    ],
    [
      'kept at nothing, relative to nothing',
      { kind: 'relative', direction: 'keep', target: 0, baseline: 0, values: { 2028: 0 } },
      { target: null, attainment: null, status: 'unknown' },
    ],
    [
      'a share, in points',
      { kind: 'share', baseline: 40, target: 60, values: { 2025: 44.9, 2026: 45.1 } },
      { change: 0.2, attainment: 25.5, status: 'behind' },
    ],
    [
      'a sum from the baseline year on',
      {
        ...without,
        kind: 'cumulative',
        baselineFiscalYear: 2024,
        target: 50,
        values: { 2023: 90, 2024: 10, 2025: 10 },
      },
      { reached: 20, attainment: 40, expected: 20, status: 'onTrack', trend: 'flat' },
    ],
    [
      'a sum on top of a baseline, which stands for its year',
      { kind: 'cumulative', values: { 2024: 999, 2025: 0.7, 2026: 0.1 } },
      { reached: 100.8, attainment: 50.4, expected: 150, status: 'behind', trend: 'down' },
    ],
    [
      'a sum of which a year is missing',
      { ...{ baseline: 90, baselineFiscalYear: 2023, kind: 'cumulative' }, values: { 2025: 10 } },
      { reached: 100, attainment: null, expected: null, status: 'unknown', missing: [2024] },
    ],
    [
      'a sum that reaches its target without the year that is missing',
      { ...without, kind: 'cumulative', target: 50, values: { 2024: 40, 2026: 10 } },
      { attainment: 100, status: 'achieved', missing: [2025] },
    ],
    [
      'a sum that is to go down',
      { kind: 'cumulative', direction: 'down', values: { 2025: 1 } },
      { reached: 101, attainment: null, status: 'unknown' },
    ],
    [
      'kept within five percent',
      { direction: 'keep', target: 100, values: { 2026: 95 } },
      { attainment: null, status: 'onTrack' },
    ],
    [
      'kept to the end',
      { direction: 'keep', target: 100, values: { 2028: 105 } },
      { status: 'achieved' },
    ],
    ['not kept', { direction: 'keep', target: null, values: { 2026: 94.9 } }, { status: 'behind' }],
    [
      'a share kept within two points',
      { kind: 'share', direction: 'keep', target: 98.2, values: { 2026: 96.2 } },
      { status: 'onTrack' },
    ],
    [
      'nothing to keep to',
      { ...without, direction: 'keep', target: null, values: { 2026: 1 } },
      { status: 'unknown' },
    ],
  ] as const)('%s', (_, some, expected) => {
    expect(attainment(facts(some as Partial<Facts>))).toMatchObject(expected)
  })

  const number = fc.integer({ min: -1000, max: 1000 })
  const year = fc.integer({ min: 2015, max: 2035 })
  const anything = fc.record({
    direction: fc.constantFrom('up', 'down', 'keep'),
    kind: fc.constantFrom('value', 'cumulative', 'share', 'relative'),
    baseline: fc.option(number),
    baselineFiscalYear: fc.option(year),
    target: fc.option(number),
    targetFiscalYear: fc.option(year),
    actuals: fc
      .uniqueArray(fc.record({ fiscalYear: year, value: number }), {
        selector: ({ fiscalYear }) => fiscalYear,
        maxLength: 8,
      })
      .map((all) => all.toSorted((a, b) => a.fiscalYear - b.fiscalYear)),
  }) as fc.Arbitrary<Facts>

  it('is 100 percent or more exactly when the target is reached, wherever there is a percentage', () => {
    fc.assert(
      fc.property(anything, (indicator) => {
        const { attainment: percent, status } = attainment(indicator)
        const isReached = percent === null ? status === 'achieved' : percent >= 100
        expect(isReached).toBe(status === 'achieved')
      }),
      { numRuns: 2000 },
    )
  })

  it('is unknown while there is no actual, and where there is neither target nor something to keep', () => {
    fc.assert(
      fc.property(anything, (indicator) => {
        expect(attainment({ ...indicator, actuals: [] }).status).toBe('unknown')
        const aimless = { ...indicator, target: null, baseline: null, baselineFiscalYear: null }
        expect(attainment(aimless).status).toBe('unknown')
      }),
    )
  })

  it('mirrored, it goes down as it went up', () => {
    const mirror = (value: number | null) => (value === null ? null : -value)
    const single = anything.filter(({ kind }) => kind === 'value' || kind === 'share')
    fc.assert(
      fc.property(single, (indicator) => {
        const { direction, baseline, target, actuals } = indicator
        const mirrored = attainment({
          ...indicator,
          direction: direction === 'keep' ? 'keep' : direction === 'up' ? 'down' : 'up',
          baseline: mirror(baseline),
          target: mirror(target),
          actuals: actuals.map((one) => ({ ...one, value: -one.value })),
        })
        expect(mirrored.status).toBe(attainment(indicator).status)
      }),
    )
  })

  it('adds up: one more year of a sum raises it by what the year brought', () => {
    fc.assert(
      fc.property(anything, number, (indicator, value) => {
        const sum = { ...indicator, kind: 'cumulative' as const, baselineFiscalYear: 2014 }
        const before = attainment(sum).reached ?? sum.baseline ?? 0
        const actuals = [...sum.actuals, { fiscalYear: 2040, value }]
        expect(attainment({ ...sum, actuals }).reached).toBe(before + value)
      }),
    )
  })

  it('a better latest value never makes it worse', () => {
    const rank = { unknown: 0, behind: 1, onTrack: 2, achieved: 3 }
    const rising = anything.filter(
      ({ direction, kind }) => direction === 'up' && kind !== 'relative',
    )
    fc.assert(
      fc.property(rising, fc.nat(500), (indicator, more) => {
        const latest = indicator.actuals.at(-1)
        fc.pre(latest !== undefined && latest.fiscalYear !== indicator.baselineFiscalYear)
        const raised = { ...latest, value: latest.value + more }
        const better = { ...indicator, actuals: [...indicator.actuals.slice(0, -1), raised] }
        const [now, then] = [attainment(indicator).status, attainment(better).status]
        expect(rank[then]).toBeGreaterThanOrEqual(rank[now])
      }),
    )
  })
})

describe('what a cumulative indicator came to before a year', () => {
  const sum = (some: Parameters<typeof facts>[0]) => facts({ kind: 'cumulative', ...some })

  it.each([
    ['only its baseline', sum({ baseline: 500 }), 2025, 500],
    ['nothing yet', sum(without), 2025, null],
    [
      'the years before',
      sum({ ...without, values: { 2024: 120, 2025: 150, 2026: 150 } }),
      2026,
      270,
    ],
    ['a baseline still to come', sum({ baselineFiscalYear: 2026 }), 2026, null],
    ['no sum', facts({ values: { 2025: 5 } }), 2026, null],
  ])('%s', (_, indicator, year, expected) => {
    expect(soFar(indicator, year)).toBe(expected)
  })

  it('running totals reported as years’ values are questioned from the second on', () => {
    const values: Record<number, number> = {}
    const asked = [120, 270, 420].map((value, i) => {
      const year = 2025 + i
      const before = soFar(sum({ ...without, values }), year)
      values[year] = value
      return seemsTotal(value, before)
    })
    expect(asked).toEqual([false, true, true])
    expect(seemsTotal(120, 120)).toBe(false)
    expect(seemsTotal(5, 0)).toBe(false)
  })
})

describe('a value of another size than its indicator', () => {
  it.each([
    ['a share above a hundred', 630, { kind: 'share', baseline: 62.5, target: 65 }, 100],
    ['a share as it can be', 100, { kind: 'share', baseline: 62.5, target: 65 }, null],
    ['a share ten times too large', 6.5, { kind: 'share', baseline: 0.5, target: 0.6 }, 6],
    ['a count in another unit', 1_200_000, { kind: 'value', baseline: 1000, target: 1200 }, 12_000],
    ['ten times, just', 12_000, { kind: 'value', baseline: null, target: 1200 }, null],
    ['２割増, of which 20 is no size', 900, { kind: 'relative', baseline: 100, target: 20 }, null],
    ['nothing to compare with', 1e9, { kind: 'value', baseline: null, target: null }, null],
    ['a baseline of nothing', 5, { kind: 'value', baseline: 0, target: null }, null],
  ] as const)('%s', (_, value, indicator, limit) => {
    expect(beyond(value, indicator)).toBe(limit)
  })
})
