import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraYear, fiscalYearOf, formatDate, formatFiscalYear } from './fiscal-year.ts'

describe('fiscal years as officials write them', () => {
  it.each([
    [2024, '令和６年度'],
    [2028, '令和10年度'],
    [2020, '令和２年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1997, '平成９年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
    [1926, '昭和元年度'],
    [1925, '1925年度'],
  ])('%i is %s', (year, written) => {
    expect(eraYear(year)).toBe(written)
  })

  it('both calendars stand side by side in Japanese, and FY in English', () => {
    expect(formatFiscalYear(2024, 'ja')).toBe('令和６年度（2024年度）')
    expect(formatFiscalYear(2019, 'ja')).toBe('令和元年度（2019年度）')
    expect(formatFiscalYear(2024, 'en')).toBe('FY2024')
  })

  it.each([
    ['2024-03-31', 2023],
    ['2024-04-01', 2024],
    ['2024-12-31', 2024],
    ['2025-01-01', 2024],
    ['2019-04-30', 2019],
  ])('%s falls in the fiscal year %i', (date, year) => {
    expect(fiscalYearOf(date)).toBe(year)
  })

  it('a fiscal year holds the twelve months from April of its own year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2998 }),
        fc.integer({ min: 0, max: 11 }),
        (year, month) => {
          const date = new Date(Date.UTC(year, 3 + month, 1)).toISOString().slice(0, 10)
          expect(fiscalYearOf(date)).toBe(year)
        },
      ),
    )
  })
})

describe('dates as officials write them', () => {
  it.each([
    ['2024-03-29', '令和６年３月29日', '29 March 2024'],
    ['2019-05-01', '令和元年５月１日', '1 May 2019'],
    ['2019-04-30', '平成31年４月30日', '30 April 2019'],
    ['2019-04-01', '平成31年４月１日', '1 April 2019'],
    ['1989-01-08', '平成元年１月８日', '8 January 1989'],
    ['1989-01-07', '昭和64年１月７日', '7 January 1989'],
    ['2028-12-10', '令和10年12月10日', '10 December 2028'],
  ])('%s is %s, in English %s', (date, japanese, english) => {
    expect(formatDate(date, 'ja')).toBe(japanese)
    expect(formatDate(date, 'en')).toBe(english)
  })
})
