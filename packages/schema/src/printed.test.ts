import { describe, expect, it } from 'vitest'
import { attainment } from './attainment.ts'
import { actualAskedOf, formatYear } from './counted-year.ts'
import type { IndicatorForm } from './indicator.ts'
import { readIndicator } from './indicator-form.ts'
import { meaningOf } from './printed.ts'

const frame = {
  municipalities: [{ code: '341002' }],
  ...{ pillars: [], policyAreas: [], measures: [], projects: [], weights: [] },
}
const form: IndicatorForm = {
  ...{ title: '指標', unit: '社', direction: 'up', kind: 'value', yearKind: 'fiscal' },
  ...{ countedOn: '', baseline: '', baselineFiscalYear: '', target: '', targetFiscalYear: '' },
  ...{ source: '見本', pillar: '', policyArea: '', measure: '', project: '' },
  ...{ municipality: '341002', department: '', totalling: 'single', weight: '' },
}
const read = (typed: Partial<IndicatorForm>) => readIndicator({ ...form, ...typed }, frame)
const contentOf = (typed: Partial<IndicatorForm>) => {
  const found = read(typed)
  if ('errors' in found) throw new Error(JSON.stringify(found.errors))
  return found.content
}

/** Eight indicators of 広島広域都市圏 as its vision prints them: unit, baseline and its year, target and its year. */
const hiroshima = [
  ['総生産', '億円', '9兆1,400億円', '2012年度', '10兆円', '2020年度'],
  ['企業数', '社', '73,618社', '2014年', '現状維持以上', '2020年'],
  ['従業者数', '人', '1,045,808人', '2014年', '現状維持以上', '2020年'],
  ['参画企業数（累計）', '社', '―', '', '検討中', '2020年度'],
  ['開業率', '%', '7.4%', '2014年', '8.9%', '2020年'],
  ['訪問市町数', '箇所', '2.0箇所', '2014年', '2.2箇所', '2020年'],
  ['入込観光客数', '人', '3,737万8千人', '2014年', '4,100万人', '2020年'],
  ['地場の農水産物の使用割合', '%', '36.5%', '2014年度', '40%以上', '2020年度'],
] as const

describe('an indicator as a vision prints it', () => {
  it('is computed in one unit and kept in the vision’s words, in either width', () => {
    const widened = (text: string) =>
      text.replace(/[0-9%,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const kept = (wide: boolean) =>
      hiroshima.map(([title, unit, ...printed]) => {
        const [baseline, from, target, to] = printed.map((text) => (wide ? widened(text) : text))
        const content = contentOf({
          ...{ title, unit, baseline: baseline ?? '', baselineFiscalYear: from ?? '' },
          ...{ target: target ?? '', targetFiscalYear: to ?? '' },
          kind: title.includes('累計') ? 'cumulative' : unit === '%' ? 'share' : 'value',
          yearKind: printed[3].endsWith('度') ? 'fiscal' : 'calendar',
        })
        const words = (text: string | null) => text?.normalize('NFKC').replace('-', '―') ?? null
        return [
          ...[content.baseline, words(content.baselineWords), content.baselineFiscalYear],
          ...[content.target, words(content.targetWords), meaningOf(content.targetWords)],
        ]
      })
    const expected = [
      [91_400, '9兆1,400億円', 2012, 100_000, '10兆円', null],
      [73_618, null, 2014, null, '現状維持以上', 'keepOrMore'],
      [1_045_808, null, 2014, null, '現状維持以上', 'keepOrMore'],
      [null, '―', null, null, '検討中', 'undecided'],
      [7.4, null, 2014, 8.9, null, null],
      [2, '2.0箇所', 2014, 2.2, null, null],
      [37_378_000, '3,737万8千人', 2014, 41_000_000, '4,100万人', null],
      [36.5, null, 2014, 40, '40%以上', 'atLeast'],
    ]
    expect(kept(false)).toEqual(expected)
    expect(kept(true)).toEqual(expected)
  })

  it('years said to be of another kind than chosen, and targets against their direction, are told at the field', () => {
    const problems = (typed: Partial<IndicatorForm>) => {
      const found = read(typed)
      return 'errors' in found ? found.errors.map(({ field, problem }) => [field, problem]) : []
    }
    const years = { baseline: '5', baselineFiscalYear: '2014年', targetFiscalYear: '2020年度' }
    expect(problems(years)).toEqual([['baselineFiscalYear', 'otherYearKind']])
    expect(problems({ ...years, yearKind: 'calendar' })).toEqual([
      ['targetFiscalYear', 'otherYearKind'],
    ])
    const against = [['target', 'againstDirection']]
    expect(problems({ target: '40社以下' })).toEqual(against)
    expect(problems({ target: '現状維持以上', direction: 'down' })).toEqual(against)
    expect(problems({ target: '現状維持' })).toEqual(against)
    expect(problems({ target: '現状維持', direction: 'keep' })).toEqual([])
    expect(problems({ target: '約40社以上' })).toEqual([['target', 'notNumber']])
    expect(problems({ target: '２割増' })).toEqual([['target', 'notNumber']])
    expect(problems({ target: 'おおむね達成' })).toEqual([['target', 'notNumber']])
  })

  it('is judged by what its words mean, and not where they set no target', () => {
    const judged = (typed: Partial<IndicatorForm>, ...values: [year: number, value: number][]) => {
      const content = contentOf({
        ...{ baseline: '100', baselineFiscalYear: '2014', targetFiscalYear: '2020', ...typed },
      })
      const actuals = values.map(([fiscalYear, value]) => ({ fiscalYear, value }))
      const { status, attainment: percent, target } = attainment({ ...content, actuals })
      return [status, percent, target]
    }
    expect(judged({ target: '現状維持以上' }, [2016, 100])).toEqual(['onTrack', null, 100])
    expect(judged({ target: '現状維持以上' }, [2020, 130])).toEqual(['achieved', null, 100])
    expect(judged({ target: '現状維持以上' }, [2020, 99])).toEqual(['behind', null, 100])
    expect(judged({ target: '現状維持以下', direction: 'down' }, [2020, 99])[0]).toBe('achieved')
    const unknown = { target: '現状維持以上', baseline: '―', baselineFiscalYear: '' }
    expect(judged(unknown, [2020, 99])).toEqual(['unknown', null, null])
    expect(judged({ target: '検討中' }, [2020, 130])).toEqual(['unknown', null, null])
    expect(judged({ target: '－' }, [2020, 130])).toEqual(['unknown', null, null])
    expect(judged({ target: '140以上' }, [2017, 120])).toEqual(['onTrack', 50, 140])
    expect(judged({ target: '95以上', direction: 'keep' }, [2020, 180])).toEqual([
      ...['achieved', null, 95],
    ])
    expect(judged({ target: '２割増以上', kind: 'relative' }, [2020, 119])).toEqual([
      ...['behind', 95, 120],
    ])
  })

  it('calendar years are called years, also where a value is asked for', () => {
    expect(formatYear(2014, 'ja', 'calendar')).toBe('平成26年（2014年）')
    expect(formatYear(2014, 'en', 'calendar')).toBe('2014')
    const asked = { kind: 'value', yearKind: 'calendar', countedOn: '各年10月1日現在' } as const
    expect(actualAskedOf('ja', asked, 2025)).toBe('2025年（暦年）の値（各年10月1日現在）')
  })
})
