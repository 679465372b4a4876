import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, municipalityCode } from './municipality.ts'

describe('municipality codes', () => {
  it.each([
    ['011002', '札幌市'],
    ['012033', '小樽市'],
    ['012246', '千歳市'],
    ['131016', '千代田区'],
    ['271004', '大阪市'],
    ['472018', '那覇市'],
  ])('%s of %s is a code', (code) => {
    expect(municipalityCode.parse(code)).toBe(code)
  })

  it.each([
    ['the check digit is wrong', '011003'],
    ['a digit is missing', '01100'],
    ['there is one too many', '0110021'],
    ['digits are full-width', '０１１００２'],
    ['there is a letter', '01100a'],
    ['a line break follows', '011002\n'],
    ['it is empty', ''],
  ])('refuses one when %s', (_, code) => {
    expect(municipalityCode.safeParse(code).success).toBe(false)
  })

  it('no slip of one digit passes for another municipality', () => {
    const digits = fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 0, max: 9 })))
    const slip = fc.record({
      at: fc.integer({ min: 0, max: 4 }),
      by: fc.integer({ min: 1, max: 9 }),
    })
    // The difference of 10 or 11 is written 0 or 1, so a slip can hide behind those two alone.
    const remainder = (five: readonly number[]) =>
      five.reduce((sum, digit, i) => sum + digit * (6 - i), 0) % 11
    fc.assert(
      fc.property(digits, slip, (five, { at, by }) => {
        const slipped = five.map((digit, i) => (i === at ? (digit + by) % 10 : digit))
        const isHidden = [five, slipped].every((some) => [0, 1, 10].includes(remainder(some)))
        fc.pre(!isHidden)
        expect(
          municipalityCode.safeParse(`${slipped.join('')}${checkDigit(five.join(''))}`).success,
        ).toBe(false)
      }),
    )
  })

  it('exactly one sixth digit makes a code of any five', () => {
    const digits = fc.stringMatching(/^\d{5}$/)
    fc.assert(
      fc.property(digits, (five) => {
        const valid = [...'0123456789'].filter(
          (last) => municipalityCode.safeParse(five + last).success,
        )
        expect(valid).toEqual([String(checkDigit(five))])
      }),
    )
  })
})
