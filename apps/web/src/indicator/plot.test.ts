import { attainment, type Indicator } from '@renkei/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plotOf, ticksOf } from './plot.ts'

const by = { municipality: null, department: null, person: null }
const indicator = (some: Partial<Indicator>, values: Record<number, number>): Indicator => ({
  id: 1,
  version: 1,
  region: 'sapporo',
  vision: 2,
  pillar: null,
  policyArea: null,
  measure: null,
  project: null,
  stated: null,
  title: '企業誘致の件数',
  unit: '件',
  direction: 'up',
  kind: 'value',
  yearKind: 'fiscal',
  countedOn: null,
  baselineWords: null,
  targetWords: null,
  formerTargets: [],
  targetCorrections: [],
  baseline: 10,
  baselineFiscalYear: 2024,
  target: 30,
  targetFiscalYear: 2028,
  source: '見本',
  municipality: '012173',
  department: null,
  totalling: 'single',
  weight: null,
  predecessors: [],
  successors: [],
  actuals: Object.entries(values).map(([year, value]) => ({
    ...{
      fiscalYear: Number(year),
      value,
      revision: 1,
      parts: [],
      among: null,
      source: '見本',
      reason: null,
      by,
    },
    at: '2026-11-23T00:00:00Z',
  })),
  replaced: [],
  proposed: null,
  endedAt: null,
  ...some,
})
const plot = (some: Partial<Indicator>, values: Record<number, number>) => {
  const one = indicator(some, values)
  return plotOf(one, attainment(one))
}

describe('the chart of an indicator', () => {
  it('marks a year whose value comes of some municipalities only, and every sum that holds it', () => {
    const by12 = (parts: number) => ({
      parts: Array.from({ length: parts }, () => ({ municipality: '012173', value: 1 })),
      among: 12,
    })
    const { actuals } = indicator({}, { 2025: 12, 2026: 17, 2027: 9 })
    const asked = actuals.map((one, at) => ({ ...one, ...by12(at === 1 ? 1 : 12) }))
    const marked = (kind: Indicator['kind']) =>
      plot({ totalling: 'sum', kind, actuals: asked }, {})?.points.map(({ partial }) => partial)
    const only = [{ fiscalYear: 2026, made: 1, of: 12 }]
    expect(marked('value')).toEqual([[], only, []])
    expect(marked('cumulative')).toEqual([[], only, only])
  })

  it('goes from the baseline to the target', () => {
    expect(plot({}, { 2025: 12, 2026: 17 })).toMatchObject({
      years: { from: 2024, to: 2028 },
      baseline: { fiscalYear: 2024, value: 10 },
      target: { fiscalYear: 2028, value: 30 },
      points: [
        { fiscalYear: 2025, value: 12 },
        { fiscalYear: 2026, value: 17 },
      ],
    })
  })

  it('adds up what is cumulative', () => {
    const points = plot({ kind: 'cumulative' }, { 2025: 2, 2026: 3 })?.points
    expect(points?.map(({ value }) => value)).toEqual([12, 15])
  })

  it('gives a target without a year a place of its own', () => {
    const shown = plot({ targetFiscalYear: null }, { 2026: 12 })
    expect(shown).toMatchObject({ years: { to: 2027 }, target: { fiscalYear: 2027 } })
  })

  it('is not drawn before there is an actual', () => {
    expect(plot({}, {})).toBeNull()
  })

  it('has a few ticks, evenly apart, that span every value', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const ticks = ticksOf(values)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values))
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(8)
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
      }),
    )
  })
})
