import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertedFrom, readMeasured, unhedged } from './measured.ts'
import { noteDigit } from './reading.ts'

/** The number, or the problem. */
const read = (typed: string, unit = '人') => {
  const found = readMeasured(typed, unit)
  return 'value' in found ? found.value : found.problem
}

describe('a number in its unit as officials type it', () => {
  it.each([
    ['△5', '人', -5],
    ['▲1,234', '千円', -1234],
    ['−5', '人', -5],
    ['‐5', '人', -5],
    ['–5', '人', -5],
    ['ー５', '人', -5],
    ['(5)', '人', -5],
    ['（1,234）人', '人', -1234],
    ['マイナス 5人', '人', -5],
    ['△0', '人', 0],
    ['+5', '人', 5],
    ['△△5', '人', 'notNumber'],
    ['(△5)', '人', 'notNumber'],
    ['(1)200', '人', 'notNumber'],
    ['１２．５％', '％', 12.5],
    ['12.5 パーセント', '%', 12.5],
    ['12.5%', '人', 'otherUnit'],
    ['3万%', '％', 'otherUnit'],
    ['1,234人', '人', 1234],
    ['12 件', '件', 12],
    ['3カ所', 'ヶ所', 3],
    ['12㎡', 'm²', 12],
    ['12m²', '㎡', 12],
    ['12²', '㎡', 'noteMark'],
    ['5100人', '100人', 'otherUnit'],
    ['300トン', '人', 'otherUnit'],
    ['3万人', '人', 30_000],
    ['3万', '人', 30_000],
    ['1.5千', '人', 1500],
    ['3万5千人', '人', 35_000],
    ['1億2,345万円', '円', 123_450_000],
    ['1億5,000円', '円', 'notNumber'],
    ['3万50000人', '人', 'notNumber'],
    ['30,000人', '万人', 3],
    ['3千人', '万人', 0.3],
    ['3千', '万人', 'otherUnit'],
    ['1500円', '千円', 1.5],
    ['1.5千円', '千円', 1.5],
    ['150万円', '千円', 1500],
    ['¥1,500', '千円', 1.5],
    ['1億円', '百万円', 100],
    ['1.5千', '千円', 'otherUnit'],
    ['1500ドル', '千円', 'otherUnit'],
    ['3千', '千', 3],
    ['3万', '千', 'otherUnit'],
    ['12①', '人', 'noteMark'],
    ['98.5²', '％', 'noteMark'],
    ['120¹', '人', 'noteMark'],
    ['120※1', '人', 'noteMark'],
    ['120 *', '人', 'noteMark'],
    ['120人（注1）', '人', 'noteMark'],
    ['120(3)', '人', 'noteMark'],
    ['120[3]', '人', 'noteMark'],
    ['⑸', '人', 'noteMark'],
    ['2½', '人', 'noteMark'],
    ['12 1)', '人', 'noteMark'],
    ['約1,500', '人', 'notNumber'],
    ['1,500人程度', '人', 'notNumber'],
    ['10〜20', '人', 'notNumber'],
    ['3千 5', '人', 'notNumber'],
    ['1 234', '人', 'notNumber'],
    ['1,23', '人', 'notNumber'],
    ['0,123', '人', 'notNumber'],
    ['1.234,5', '人', 'notNumber'],
    ['三万人', '人', 'notNumber'],
    ['－', '人', 'notNumber'],
    ['1e3', '人', 'notNumber'],
    ['9'.repeat(16), '人', 'tooManyDigits'],
    ['1' + '0'.repeat(20), '人', 'tooManyDigits'],
    ['0.' + '0'.repeat(10) + '1', '人', 'tooManyDigits'],
    ['12.50', '人', 12.5],
    ['\u200B12\uFEFF', '人', 12],
  ])('%s in %s is %s', (typed, unit, right) => {
    expect(read(typed, unit)).toBe(right)
  })

  it('points, amounts and numbers are told what keeps them from being one', () => {
    const points = { whole: true, min: 0, max: 40 }
    expect(readMeasured('-5', '点', points)).toEqual({ problem: 'tooSmall', limit: 0 })
    expect(readMeasured('12.5', '点', points)).toEqual({ problem: 'notWhole' })
    expect(readMeasured('41点', '点', points)).toEqual({ problem: 'tooLarge', limit: 40 })
    expect(readMeasured('30点', '点', points)).toEqual({ value: 30 })
  })

  it.each([
    ['1500ドル', '千円', 'ドル'],
    ['1.5千', '千円', '千'],
    ['3万%', '％', '万%'],
    ['△12.5 %', '人', '%'],
    ['¥1,500', '人', '円'],
  ])('%s in %s is told to be in %s', (typed, unit, told) => {
    expect(readMeasured(typed, unit)).toEqual({
      problem: 'otherUnit',
      units: { told, wanted: unit },
    })
  })

  it.each([
    ['150万円', '千円', 1500],
    ['12.5％', '％', 12.5],
    ['△5', '人', -5],
    ['30点', '点', 30],
    ['1,500', '千円', null],
    ['－１，５００．０', '千円', null],
    ['12ドル', '千円', null],
    ['', '千円', null],
  ])('%s in %s is shown as %s before it is kept', (typed, unit, kept) => {
    expect(convertedFrom(typed, unit)).toBe(kept)
  })

  it('what stands around a number and changes nothing of it is told apart from it', () => {
    expect(unhedged('約１,５００')).toEqual({ number: '1,500', words: ['約'] })
    expect(unhedged('延べ120人程度')).toEqual({ number: '120人', words: ['延べ', '程度'] })
    expect(unhedged('1500円')).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const units = ['', '人', '％', '千円', '百万円', '万人', '件', '点', '㎡', 'ヶ所', '100人']
  const powers: Record<string, number> = { 千: 1e3, 百万: 1e6, 万: 1e4 }
  const amount = fc.integer({ min: 0, max: 9_999_999 })
  // What is written, and by how much it multiplies what stands in front of it in a unit without size.
  const ahead = fc.constantFrom('', '', '△', '▲', '-', '−', '‐', '–', 'ー', '＋', '約', '¥', '第')
  const mark = fc.constantFrom(
    '',
    '',
    '',
    '①',
    '²',
    '※1',
    '(1)',
    '⑴',
    '程度',
    '割',
    'e3',
    '.',
    ',',
    ' 5',
  )
  const power = fc.constantFrom('', '', '', '千', '万', '億')

  it('a number is what was meant, or refused, and never another', () => {
    const typing = fc.record({
      ...{ amount, ahead, power, mark, unit: fc.constantFrom(...units) },
      told: fc.constantFrom('', '', ...units.filter((unit) => !/^\d/.test(unit)), '円'),
      tenths: fc.integer({ min: 0, max: 9 }),
      isWide: fc.boolean(),
      hasCommas: fc.boolean(),
    })
    fc.assert(
      fc.property(typing, (one) => {
        const whole = one.hasCommas ? one.amount.toLocaleString('en') : String(one.amount)
        const number = one.tenths > 0 ? `${whole}.${one.tenths}` : whole
        const text = `${one.ahead}${number}${one.power}${one.told}${one.mark}`
        const found = readMeasured(one.isWide ? wide(text) : text, one.unit)
        if ('problem' in found) return
        expect([...text].some((sign) => noteDigit.test(sign) && sign !== '²')).toBe(false)
        const own = /^(千|百万|万)?(?=[円人])/.exec(one.unit)?.[1] ?? ''
        const told = /^(千|百万|万)?(?=[円人])/.exec(one.told)?.[1] ?? ''
        const isPlain = one.told === '' && one.ahead !== '¥' && one.power === ''
        const size = { '': 1, 千: 1e3, 万: 1e4, 億: 1e8 }[one.power] ?? 1
        const scale = isPlain ? 1 : (size * (powers[told] ?? 1)) / (powers[own] ?? 1)
        const sign = /[△▲\-−‐–ー]/.test(one.ahead) ? -1 : 1
        const meant = sign * (one.amount + one.tenths / 10) * scale || 0
        expect(Math.abs(found.value - meant)).toBeLessThanOrEqual(1e-12 * Math.abs(meant))
        // Nothing else than the unit of the field stands beside it.
        expect(['', '△', '▲', '-', '−', '‐', '–', 'ー', '＋', '¥']).toContain(one.ahead)
        expect(one.mark === '' || one.told + one.mark === one.unit).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it('no digit that is dressed up counts, wherever it stands', () => {
    const dressed = fc.constantFrom(...'²①⑴⒈½⁵₃㉑❶㋀㏠')
    fc.assert(
      fc.property(amount, dressed, fc.nat(8), (number, sign, at) => {
        const text = String(number)
        const typed = text.slice(0, at) + sign + text.slice(at)
        expect(read(typed, '人')).toBe('noteMark')
      }),
    )
  })
})
