import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareGaps } from './cost-share.ts'

const shares = (fiscalYear: number, ...amounts: (number | null)[]) =>
  amounts.map((amount, at) => ({ fiscalYear, municipality: String(at), amount }))

describe('whoever adds up what municipalities bear', () => {
  it('is told nothing where it is the cost, or what subsidies leave of it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 1 }), fc.nat(1e9), (amounts, subsidy) => {
        const sum = amounts.reduce((all, one) => all + one, 0)
        const costShares = shares(2026, ...amounts)
        const budgetOf = (amount: number) => [{ fiscalYear: 2026, amount, subsidy }]
        expect(shareGaps({ budget: budgetOf(sum), costShares })).toEqual([])
        expect(shareGaps({ budget: budgetOf(sum + subsidy), costShares })).toEqual([])
      }),
    )
  })

  it('is told the year, the sum and both amounts where it is neither', () => {
    const budget = [
      { fiscalYear: 2026, amount: 12_000, subsidy: 3_000 },
      { fiscalYear: 2027, amount: 500, subsidy: null },
      { fiscalYear: 2028, amount: 500, subsidy: 0 },
    ]
    const costShares = [...shares(2026, 4_000, 4_000), ...shares(2027, 500), ...shares(2028, 600)]
    expect(shareGaps({ budget, costShares })).toEqual([
      { fiscalYear: 2026, shared: 8_000, cost: 12_000, net: 9_000 },
      { fiscalYear: 2028, shared: 600, cost: 500, net: null },
    ])
  })

  it('is told nothing of a year whose cost or shares are not there or cannot be read', () => {
    const budget = [
      { fiscalYear: 2026, amount: null, subsidy: null },
      { fiscalYear: 2027, amount: 500, subsidy: null },
      { fiscalYear: 2028, amount: 500, subsidy: null },
    ]
    const costShares = [...shares(2026, 1), ...shares(2027, 100, null), ...shares(2024, 7)]
    expect(shareGaps({ budget, costShares })).toEqual([])
  })
})
