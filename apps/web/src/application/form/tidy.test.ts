import { emptyDraft } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { tidy } from './tidy.ts'

const draft = {
  ...emptyDraft,
  kana: 'カンコウばす',
  fromFiscalYear: '８',
  toFiscalYear: 'Ｒ１０',
  relisted: '３－１ｆ, 広域医療、9z',
  contactPhone: '０１１－３８１－００００',
  budget: [{ fiscalYear: 2026, amount: '１２，０００千円', subsidy: '約18' }],
}

const areas = [
  { code: '2a', title: '広域医療' },
  { code: '3-1f', title: '災害対策' },
]

describe('a field that is left', () => {
  it.each([
    ['kana', { kana: 'かんこうばす' }],
    ['toFiscalYear', { toFiscalYear: '令和10年度（2028年度）' }],
    ['budget.2026.amount', { budget: [{ fiscalYear: 2026, amount: '12,000', subsidy: '約18' }] }],
    ['relisted', { relisted: '3-1f、2a、9z' }],
    ['contactPhone', { contactPhone: '011-381-0000' }],
    // What cannot be read stays as it was typed, and so does what needs no tidying.
    ['fromFiscalYear', undefined],
    ['budget.2026.subsidy', undefined],
    ['budget.2027.amount', undefined],
    ['summary', undefined],
  ])('%s is as it will be read', (path, tidied) => {
    expect(tidy(draft, path, areas)).toEqual(tidied)
    expect(tidy({ ...draft, ...tidied }, path, areas)).toBeUndefined()
  })
})
