import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eraYear, formatFiscalYear } from './fiscal-year.ts'
import { amountIn } from './cost-share.ts'
import { readAmount } from './measured.ts'
import { readDay, readFiscalYear, readKana } from './reading.ts'

const wide = (text: string) =>
  text.replace(/[0-9,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe('fiscal years as officers type them', () => {
  it.each([
    ['2026', 2026],
    ['２０２６年度', 2026],
    ['2026年', 2026],
    ['FY2026', 2026],
    ['令和8年度', 2026],
    ['令和 8 年度', 2026],
    ['令和８', 2026],
    ['R8', 2026],
    ['ｒ８', 2026],
    ['㋿８年度', 2026],
    ['令和元年度', 2019],
    ['令和８年度（2026年度）', 2026],
    ['H30', 2018],
    ['昭和63年度', 1988],
    ['令和８年度（2027年度）', null],
    ['令和0年度', null],
    ['令和⑧年度', null],
    ['2026¹', null],
    ['令和', null],
    ['26', null],
    ['2026-04', null],
    ['来年度', null],
    ['', null],
  ])('%s is %s', (typed, year) => {
    expect(readFiscalYear(typed)).toBe(year)
  })

  it('everything the registry prints can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1926, max: 2117 }), (year) => {
        for (const text of [
          eraYear(year),
          formatFiscalYear(year, 'ja'),
          formatFiscalYear(year, 'en'),
          wide(String(year)),
        ]) {
          expect(readFiscalYear(text)).toBe(year)
        }
      }),
    )
  })
})

describe('amounts in 千円 as officers type them', () => {
  it.each([
    ['１，５００千円', 1500],
    ['1,500 千円', 1500],
    ['0', 0],
    ['約1,500', null],
    ['1,50', null],
    ['1,500,000円', 1500],
    ['150万円', 1500],
    ['1500円', null],
    ['¥2,000', 2],
    ['-1', null],
    ['1.5', null],
    ['千円', null],
  ])('%s is %s', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount)
  })

  it('every amount is read back, with commas or without, in either width, with or without 千円', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        for (const text of [String(amount), amount.toLocaleString('en')]) {
          for (const typed of [text, wide(text), `${text}千円`, ` ${wide(text)} `]) {
            expect(readAmount(typed)).toBe(amount)
          }
        }
        const inMillions = amountIn('million', amount)
        for (const typed of [inMillions, wide(inMillions), `${inMillions}百万円`]) {
          expect(readAmount(typed, 'million')).toBe(amount)
        }
      }),
    )
  })
})

it('a note at a day is no digit of it', () => {
  expect(readDay('2026-05-2⑨')).toBeNull()
})

it('a reading typed in katakana, of either width, is hiragana', () => {
  expect(readKana(' イシカリガワ ﾊﾞｽ')).toBe('いしかりがわ ばす')
})
