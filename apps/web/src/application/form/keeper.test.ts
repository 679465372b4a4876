import { type Draft, emptyDraft } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { merge } from './keeper.ts'

const opened: Draft = {
  ...emptyDraft,
  title: '合同訓練',
  summary: '訓練する。',
  toFiscalYear: '2028',
}

describe('two people who wrote upon the same draft', () => {
  it('both keep what only one of them changed', () => {
    const theirs = { ...opened, title: '合同防災訓練', partners: ['012246'] }
    const mine = { ...opened, summary: '合同で訓練する。' }
    expect(merge(opened, theirs, mine)).toEqual({
      merged: { ...theirs, summary: '合同で訓練する。' },
      taken: ['title', 'partners'],
      conflicts: [],
    })
  })

  it('are asked about what both changed, and nothing of it is decided before', () => {
    const theirs = { ...opened, summary: '年に１回訓練する。' }
    const mine = { ...opened, summary: '合同で訓練する。' }
    expect(merge(opened, theirs, mine)).toEqual({
      merged: mine,
      taken: [],
      conflicts: ['summary'],
    })
  })

  it('are not asked where both say the same in other characters', () => {
    const theirs = { ...opened, toFiscalYear: '令和９年度' }
    const mine = { ...opened, toFiscalYear: 'R9' }
    expect(merge(opened, theirs, mine)).toEqual({ merged: mine, taken: [], conflicts: [] })
  })
})
