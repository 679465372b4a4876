import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffPart, changedFields, diffText } from './diff.ts'
import { emptyDraft } from './draft.ts'

const without = (parts: DiffPart[], kind: DiffPart['kind']) =>
  parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')

describe('two versions of a text', () => {
  it('show the characters that differ in a long Japanese sentence', () => {
    expect(
      diffText('圏域内の観光資源を活用し、周遊を促す。', '圏域内の文化資源を活用し、滞在を促す。'),
    ).toEqual([
      { kind: 'same', text: '圏域内の' },
      { kind: 'removed', text: '観光' },
      { kind: 'added', text: '文化' },
      { kind: 'same', text: '資源を活用し、' },
      { kind: 'removed', text: '周遊' },
      { kind: 'added', text: '滞在' },
      { kind: 'same', text: 'を促す。' },
    ])
  })

  it('take a chance character between larger changes as part of the change', () => {
    expect(diffText('防災訓練の実施', '医療体制の強化')).toEqual([
      { kind: 'removed', text: '防災訓練の実施' },
      { kind: 'added', text: '医療体制の強化' },
    ])
  })

  it('never break a character in two', () => {
    expect(diffText('𠮷', '𠮟')).toEqual([
      { kind: 'removed', text: '𠮷' },
      { kind: 'added', text: '𠮟' },
    ])
  })

  it('are both kept whole, and no two neighbours are of the same kind', () => {
    const text = fc.string({ unit: fc.constantFrom(...'連携中枢都市圏a𠮷\n'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after)
        expect(without(parts, 'added')).toBe(before)
        expect(without(parts, 'removed')).toBe(after)
        for (const [at, part] of parts.entries()) {
          expect(part.text).not.toBe('')
          expect(part.kind).not.toBe(parts[at + 1]?.kind)
        }
      }),
    )
  })
})

describe('two versions of a form', () => {
  const before = {
    ...emptyDraft,
    toFiscalYear: '令和10年度',
    budget: [{ fiscalYear: 2026, amount: '1,500', subsidy: '' }],
    partners: ['012173', '011002'],
  }

  it('are the same when they read the same', () => {
    const after = {
      ...before,
      toFiscalYear: '2028',
      budget: [
        { fiscalYear: 2026, amount: '１５００千円', subsidy: '' },
        { fiscalYear: 2027, amount: '', subsidy: '' },
      ],
      partners: ['011002', '012173'],
    }
    expect(changedFields(before, after)).toEqual([])
  })

  it('differ where they say something else, readable or not', () => {
    const after = {
      ...before,
      title: '題',
      toFiscalYear: 'いつか',
      budget: [{ fiscalYear: 2026, amount: '約1,500', subsidy: '' }],
    }
    expect(changedFields(before, after)).toEqual(['title', 'toFiscalYear', 'budget'])
    expect(changedFields(after, { ...after, toFiscalYear: 'いずれ' })).toEqual(['toFiscalYear'])
  })
})
