import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { eraYear, fiscalYearOf, formatFiscalYear } from './fiscal-year.ts'
import { readFiscalYear } from './reading.ts'
import { readPlanDepartments, readStated } from './stated.ts'

const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const eitherWidth = (text: string) => fc.constantFrom(text, wide(text))

describe('what a plan states of an indicator', () => {
  test.each([
    ['8.7％（平成 24 年度）', 8.7, '％', 'value', 2012],
    ['27.0％（平成 24 年度）', 27, '％', 'value', 2012],
    ['45％（平成 34 年度）', 45, '％', 'value', 2022],
    ['83 件（平成 23 年度）', 83, '件', 'value', 2011],
    ['37,390 人（平成 21 年度）', 37_390, '人', 'value', 2009],
    ['1,838 億円（平成 23 年度）', 1838, '億円', 'value', 2011],
    ['1,304 万人（平成 24 年度）', 1304, '万人', 'value', 2012],
    ['累計 175 社（平成 34 年度）', 175, '社', 'cumulative', 2022],
    ['Ｈ18：41％', 41, '％', 'value', 2006],
    ['Ｈ25：累計 100 名', 100, '名', 'cumulative', 2013],
    ['Ｈ21：－', null, '', 'cumulative', 2009],
    ['Ｈ25：計画期間累計１億 5,000 万円', 150_000_000, '円', 'cumulative', 2013],
    ['２億円（令和６年度）', 2, '億円', 'value', 2024],
    ['１兆２億3,000万円', 1_000_230_000_000, '円', 'value', null],
    ['３万５千人', 35_000, '人', 'value', null],
  ])('%s', (words, value, unit, kind, fiscalYear) => {
    const expected = { value, unit, kind, fiscalYear, baselineFiscalYear: null }
    expect(readStated(words)).toEqual(expected)
  })

  test.each([
    ['Ｈ25：Ｈ21 調査件数から２割増', 20, 2013, 2009],
    ['Ｈ25：Ｈ21 調査結果から２割増', 20, 2013, 2009],
    ['平成20年度比３割減（平成25年度）', -30, 2013, 2008],
    ['令和元年度より15％増（令和５年度）', 15, 2023, 2019],
  ])('%s is a difference from a year', (words, value, fiscalYear, baselineFiscalYear) => {
    expect(readStated(words)).toEqual({
      ...{ value, fiscalYear, baselineFiscalYear },
      ...{ unit: '%', kind: 'relative' },
    })
  })

  test.each(['', '増やす', 'Ｈ25：', '約30件（平成25年度）', '平成X年度：3件', '1,23件'])(
    '%s cannot be read',
    (words) => {
      expect(readStated(words)).toBeNull()
    },
  )

  it('digits read alike in either width, whatever the blanks between them and the unit', () => {
    const units = fc.constantFrom('件', '人', '億円', '万人', '％', '社')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        units,
        fc.integer({ min: 1989, max: 2040 }),
        fc.boolean(),
        fc.constantFrom('', ' ', '　'),
        (value, unit, year, full, blank) => {
          const digits = full ? wide(value.toLocaleString('en')) : value.toLocaleString('en')
          const words = `累計${blank}${digits}${blank}${unit}（平成${blank}${year - 1988}${blank}年度）`
          expect(readStated(words)).toEqual({
            ...{ value, unit, kind: 'cumulative' },
            ...{ fiscalYear: year, baselineFiscalYear: null },
          })
        },
      ),
    )
  })

  it('an amount of several parts is counted out, one of a single part keeps its unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        expect(readStated(`${a}億${b.toLocaleString('en')}万円`)).toMatchObject({
          value: a * 1e8 + b * 1e4,
          unit: '円',
        })
        expect(readStated(`${a}億円`)).toMatchObject({ value: a, unit: '億円' })
      }),
    )
  })
})

describe('years of an era, Western years and fiscal years', () => {
  const start = { 令和: 2019, 平成: 1989, 昭和: 1926 } as const
  const letters = { 令和: 'R', 平成: 'H', 昭和: 'S' } as const

  it('any year counted in any era, though it never came, is the fiscal year it stands for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('令和' as const, '平成' as const, '昭和' as const),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('', '年', '年度'),
        fc.constantFrom('', ' '),
        fc.boolean(),
        (era, nth, end, blank, short) => {
          const name = short ? letters[era] : era
          const written = `${name}${blank}${nth}${blank}${end}`
          const year = start[era] + nth - 1
          expect(readFiscalYear(written)).toBe(year)
          expect(readFiscalYear(wide(written))).toBe(year)
          // Printed, it is in the era of that time: 平成34年度 is 令和４年度.
          expect(readFiscalYear(eraYear(year))).toBe(year)
        },
      ),
    )
    expect(eraYear(readFiscalYear('平成 34 年度') ?? 0)).toBe('令和４年度')
    expect(readFiscalYear('Ｈ18')).toBe(2006)
  })

  it('what is printed reads back in either width, and its first and last day fall into it', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1926, max: 2090 })
          .chain((year) =>
            fc.tuple(
              fc.constant(year),
              fc.oneof(
                eitherWidth(formatFiscalYear(year, 'ja')),
                eitherWidth(formatFiscalYear(year, 'en')),
                eitherWidth(`${year}年度`),
                eitherWidth(eraYear(year)),
              ),
            ),
          ),
        ([year, written]) => {
          expect(readFiscalYear(written)).toBe(year)
          expect(fiscalYearOf(`${year}-04-01`)).toBe(year)
          expect(fiscalYearOf(`${year + 1}-03-31`)).toBe(year)
        },
      ),
    )
  })
})

describe('departments as a plan names them', () => {
  test.each([
    ['（市民自治推進室）', ['市民自治推進室']],
    ['（市民自治推進室）\n（各区市民部）', ['市民自治推進室', '各区市民部']],
    ['（秘書部、市民自治推進室）', ['秘書部', '市民自治推進室']],
    ['', []],
  ])('%s', (words, names) => {
    expect(readPlanDepartments(words)).toEqual(names.map((name) => ({ name, others: false })))
  })

  test('など says that there are more', () => {
    expect(readPlanDepartments('（市民自治推進室、生涯学習部など）')).toEqual([
      { name: '市民自治推進室', others: false },
      { name: '生涯学習部', others: true },
    ])
  })
})
