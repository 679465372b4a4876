import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCorrection } from './correction.ts'
import type { IndicatorForm } from './indicator.ts'
import { readIndicator } from './indicator-form.ts'
import { readRelative } from './relative.ts'

const frame = {
  municipalities: [{ code: '012173' }],
  pillars: [{ number: 1 }],
  policyAreas: [{ code: '1a' }],
  measures: [{ number: 3 }],
  projects: [1, 17],
  weights: [5],
}
const form: IndicatorForm = {
  title: ' 合同訓練の参加者数 ',
  unit: '人',
  direction: 'up',
  kind: 'value',
  yearKind: 'fiscal',
  countedOn: '',
  baseline: '１,２００人',
  baselineFiscalYear: '令和６年度',
  target: '2,000',
  targetFiscalYear: 'Ｒ１０',
  source: '参加市町村の報告',
  pillar: '',
  policyArea: '',
  measure: '',
  project: '17',
  municipality: '012173',
  department: '',
  totalling: 'single',
  weight: '',
}
const read = (typed: Partial<IndicatorForm>) => readIndicator({ ...form, ...typed }, frame)

describe('an indicator as officers type it', () => {
  it('is read in either width, with years in 和暦', () => {
    expect(read({})).toEqual({
      content: {
        title: '合同訓練の参加者数',
        unit: '人',
        direction: 'up',
        kind: 'value',
        yearKind: 'fiscal',
        countedOn: null,
        baseline: 1200,
        baselineWords: null,
        baselineFiscalYear: 2024,
        target: 2000,
        targetWords: null,
        targetFiscalYear: 2028,
        source: '参加市町村の報告',
        pillar: null,
        policyArea: null,
        measure: null,
        project: 17,
        municipality: '012173',
        department: null,
        totalling: 'single',
        weight: null,
      },
    })
  })

  it('needs neither baseline nor target nor project', () => {
    const none = { baseline: '', baselineFiscalYear: '', target: '', targetFiscalYear: '' }
    expect(read({ ...none, project: ' ' })).toMatchObject({
      content: { baseline: null, target: null, targetFiscalYear: null, project: null },
    })
  })

  it.each([
    [{ title: '' }, 'title', 'required'],
    [{ title: '題'.repeat(101) }, 'title', 'tooLong'],
    [{ unit: '　', baseline: '1200' }, 'unit', 'required'],
    [{ source: '' }, 'source', 'required'],
    [{ source: '出\u0000典' }, 'source', 'controlCharacters'],
    [{ department: '課'.repeat(101) }, 'department', 'tooLong'],
    [{ baseline: '約1200' }, 'baseline', 'notNumber'],
    [{ baselineFiscalYear: '' }, 'baselineFiscalYear', 'required'],
    [{ baselineFiscalYear: '来年度' }, 'baselineFiscalYear', 'notDate'],
    [{ baselineFiscalYear: '0006' }, 'baselineFiscalYear', 'notDate'],
    [{ target: '２割増' }, 'target', 'notNumber'],
    [{ baseline: '1200①' }, 'baseline', 'noteMark'],
    [{ target: '20%' }, 'target', 'otherUnit'],
    [{ kind: 'relative', target: '120%' }, 'target', 'notNumber'],
    [
      { kind: 'relative', target: '２割増', baseline: '', baselineFiscalYear: '' },
      'baselineFiscalYear',
      'required',
    ],
    [{ targetFiscalYear: '令和５年度' }, 'targetFiscalYear', 'endsBeforeStart'],
    [{ project: '2' }, 'project', 'unknownCode'],
    [{ municipality: '' }, 'municipality', 'required'],
    [{ municipality: '011002' }, 'municipality', 'unknownCode'],
  ] as const)('%j is refused: %s %s', (typed, field, problem) => {
    expect(read(typed)).toMatchObject({ errors: [{ field, problem }] })
  })

  it.each([
    ['２割増', 20],
    ['二割増', 20],
    ['３割減', -30],
    ['2割5分増', 25],
    ['1.5倍', 50],
    ['２倍', 100],
    ['0.8倍', -20],
    ['20%増', 20],
    ['２０％増加', 20],
    ['12.5％削減', -12.5],
    ['倍増', 100],
    ['半減', -50],
    ['横ばい', 0],
    ['20', 20],
    ['－３０', -30],
    ['△20', -20],
    ['２割⑤分増', null],
    ['20%', null],
    ['120％', null],
    ['２割', null],
    ['20%5分増', null],
    ['増', null],
    ['', null],
  ])('a target of %s is %s percent more', (typed, percent) => {
    expect(readRelative(typed)).toBe(percent)
  })

  it('a relative target reads the same however it is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (tenths) => {
        expect(readRelative(`${tenths}割増`)).toBe(tenths * 10)
        expect(readRelative(`${tenths * 10}%増`)).toBe(tenths * 10)
        expect(readRelative(`${(10 + tenths) / 10}倍`)).toBe(tenths * 10)
        expect(readRelative(`${tenths}割減`)).toBe(-tenths * 10)
      }),
    )
  })
})

describe('a correction as officers type it', () => {
  const typed = { fiscalYear: 2025, value: '1,300', parts: [], source: '報告', reason: '' }
  const before = { value: 1200, parts: [], source: '報告' }
  const people = { unit: '人', totalling: 'single', weight: null } as const
  it('needs no reason for the first value of a year, and one for every later', () => {
    const content = { value: 1300, parts: [], source: '報告', reason: null }
    expect(readCorrection(typed, people, undefined, 2026)).toEqual({ content })
    expect(readCorrection(typed, people, before, 2026)).toMatchObject({
      errors: [{ field: 'reason', problem: 'required' }],
    })
    const reason = '集計の誤り'
    expect(readCorrection({ ...typed, reason }, people, before, 2026)).toEqual({
      content: { ...content, reason },
    })
  })

  it.each([
    [{ value: '' }, 'value', 'required'],
    [{ value: '千三百' }, 'value', 'notNumber'],
    [{ value: '１２００人' }, 'value', 'unchanged'],
    [{ source: '' }, 'source', 'required'],
    [{ fiscalYear: 2027 }, 'fiscalYear', 'tooLarge'],
  ] as const)('%j is refused: %s %s', (wrong, field, problem) => {
    const all = { ...typed, reason: '誤り', ...wrong }
    expect(readCorrection(all, people, before, 2026)).toMatchObject({
      errors: [{ field, problem }],
    })
  })

  it('a first value above the sum so far needs a reason, which is kept', () => {
    const first = { fiscalYear: 2026, value: '270', parts: [], source: '報告', reason: '' }
    expect(readCorrection(first, people, undefined, 2026, 120)).toEqual({
      errors: [{ field: 'value', problem: 'seemsTotal', limit: 120 }],
    })
    const reason = '大規模な催しを含む'
    expect(readCorrection({ ...first, reason }, people, undefined, 2026, 120)).toMatchObject({
      content: { value: 270, reason },
    })
  })

  const reported = (values: Record<string, string>) => ({
    ...{ ...typed, value: '', reason: '誤り' },
    parts: Object.entries(values).map(([municipality, value]) => ({ municipality, value })),
  })
  const by = (
    totalling: 'sum' | 'average' | 'weighted' | 'stated',
    values: typeof weights = [],
  ) => ({
    ...{ unit: '人', totalling },
    weight: totalling === 'weighted' ? { id: 5, title: '人口', values } : null,
  })
  const weights = [
    { fiscalYear: 2020, municipality: '011002', value: 5 },
    { fiscalYear: 2024, municipality: '011002', value: 30 },
    { fiscalYear: 2026, municipality: '011002', value: 99 },
    { fiscalYear: 2024, municipality: '012173', value: 10 },
  ]

  it('makes one value of what municipalities reported, by the rule that is stated', () => {
    const both = reported({ '012173': '１００人', '011002': '0.2', '012246': ' ' })
    const parts = [
      { municipality: '011002', value: 0.2 },
      { municipality: '012173', value: 100 },
    ]
    expect(readCorrection(both, by('sum'), undefined, 2026)).toMatchObject({
      content: { value: 100.2, parts },
    })
    expect(readCorrection(both, by('average'), undefined, 2026)).toMatchObject({
      content: { value: 50.1 },
    })
    // The newest weights that stood in the year.
    expect(readCorrection(both, by('weighted', weights), undefined, 2026)).toMatchObject({
      content: { value: 25.15, parts },
    })
    expect(readCorrection({ ...both, value: '7' }, by('stated'), undefined, 2026)).toMatchObject({
      content: { value: 7, parts },
    })
    expect(readCorrection(both, by('sum'), { ...before, value: 100.2, parts }, 2026)).toMatchObject(
      {
        errors: [{ field: 'value', problem: 'unchanged' }],
      },
    )
  })

  it('is told which municipality’s value cannot be read, has no weight, or that there is none', () => {
    const wrong = reported({ '012173': '約3', '011002': '1' })
    expect(readCorrection(wrong, by('sum'), undefined, 2026)).toMatchObject({
      errors: [{ field: 'parts.012173', problem: 'notNumber' }],
    })
    const unweighed = reported({ '012173': '3', '012246': '1' })
    expect(readCorrection(unweighed, by('weighted', weights), undefined, 2026)).toEqual({
      errors: [{ field: 'parts.012246', problem: 'lacksWeight' }],
    })
    expect(readCorrection(reported({}), by('average'), undefined, 2026)).toEqual({
      errors: [{ field: 'parts', problem: 'required' }],
    })
  })
})
