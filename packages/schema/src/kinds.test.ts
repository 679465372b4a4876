import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldErrors } from './field-errors.ts'
import { id, isPrintable, line, printable, text } from './kinds.ts'
import { checkEmail, checkName, checkPassword } from './person-fields.ts'
import { withdrawApplication } from './application.ts'
import { saveResponse } from './response.ts'

// What XML 1.0 lets stand in a document.
const xml = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

describe('a text that can be kept', () => {
  it.each(['', 'あ\r\n\tい', '𠮷野家', '葛\u{E0100}', '\uE000外字', '👩‍🚒', '\uFFFD'])(
    'is %j',
    (typed) => {
      expect(isPrintable(typed)).toBe(true)
      expect(printable(typed)).toBe(typed)
      expect(text(100).safeParse(typed).success).toBe(true)
    },
  )

  it.each([
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\ud83c',
    '\udfffあ',
    '\ufffe',
    '\uffff',
    '\ufdd0',
    '\u{1ffff}',
  ])('is not %j', (typed) => {
    expect(isPrintable(typed)).toBe(false)
    expect(text(100).safeParse(typed).success).toBe(false)
    expect(line(100).safeParse(typed).success).toBe(false)
  })

  it('has line breaks and tabs where it has lines, and nowhere else', () => {
    for (const typed of ['あ\nい', 'あ\tい', 'あ\rい']) {
      expect(text(100).safeParse(typed).success).toBe(true)
      expect(line(100).safeParse(typed).success).toBe(false)
    }
  })

  it('can be written into XML, and so can any text once made printable', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(String.fromCharCode) }),
        (typed) => {
          expect(printable(typed)).toMatch(xml)
          expect(isPrintable(printable(typed))).toBe(true)
          expect(printable(typed) === typed).toBe(isPrintable(typed))
        },
      ),
    )
  })
})

describe('a number that can be kept', () => {
  it.each([0, -1, 1.5, 2 ** 31, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '1', 1n])(
    'is not %s',
    (value) => {
      expect(id.safeParse(value).success).toBe(false)
    },
  )
  it('goes as far as the databases’ int', () => {
    expect(id.parse(2 ** 31 - 1)).toBe(2_147_483_647)
  })
})

describe('text that people typed and that cannot be kept', () => {
  const errorsOf = (schema: typeof withdrawApplication | typeof saveResponse, input: object) =>
    fieldErrors(schema.safeParse(input).error?.issues ?? [], input)

  it('is told at its field', () => {
    const typed = { id: 1, version: 1, reason: '取下げ\u0000' }
    expect(errorsOf(withdrawApplication, typed)).toEqual([
      { field: 'reason', problem: 'controlCharacters' },
    ])
    expect(errorsOf(withdrawApplication, { ...typed, reason: 'あ'.repeat(10_001) })).toEqual([
      { field: 'reason', problem: 'tooLong', limit: 10_000 },
    ])
    expect(errorsOf(withdrawApplication, { ...typed, id: 0 })).toBeNull()
  })

  it.each(['氏\u0000名', '氏\ud842名', '氏\uffff名', '氏\n名'])(
    'is told of people as well: %j',
    (typed) => {
      expect(checkName(typed)).toEqual([{ field: 'name', problem: 'controlCharacters' }])
      expect(checkEmail(`${typed}@example.lg.jp`)).toMatchObject([{ problem: 'notEmail' }])
      expect(checkPassword(typed.repeat(5))).toMatchObject([{ problem: 'controlCharacters' }])
    },
  )

  it('is told at the cell that it answers', () => {
    const cells = [
      { key: 'participation.17', version: 1, draft: { note: '前年と同じ' } },
      { key: 'selfEvaluation.17', version: 1, draft: { done: '\uffff' } },
    ]
    expect(errorsOf(saveResponse, { inquiry: 1, municipality: '012173', cells })).toEqual([
      { field: 'selfEvaluation.17.done', problem: 'controlCharacters' },
    ])
  })
})
