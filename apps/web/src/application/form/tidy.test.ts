import { emptyDraft } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { tidy } from './tidy.ts'

const draft = {
  ...emptyDraft,
  kana: 'カンコウばす',
  fromFiscalYear: '８',
  toFiscalYear: 'Ｒ１０',
  contactPhone: '０１１－３８１－００００',
  budget: [{ fiscalYear: 2026, amount: '１２，０００千円', subsidy: '約18' }],
}

describe('a field that is left', () => {
  it.each([
    ['kana', { kana: 'かんこうばす' }],
    ['toFiscalYear', { toFiscalYear: '令和10年度（2028年度）' }],
    ['budget.2026.amount', { budget: [{ fiscalYear: 2026, amount: '12,000', subsidy: '約18' }] }],
    ['contactPhone', { contactPhone: '011-381-0000' }],
    // What cannot be read stays as it was typed, and so does what needs no tidying.
    ['fromFiscalYear', undefined],
    ['budget.2026.subsidy', undefined],
    ['budget.2027.amount', undefined],
    ['summary', undefined],
  ])('%s is as it will be read', (path, tidied) => {
    expect(tidy(draft, path)).toEqual(tidied)
    expect(tidy({ ...draft, ...tidied }, path)).toBeUndefined()
  })
})
