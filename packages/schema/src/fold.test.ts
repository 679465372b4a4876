import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, highlight, kanaSortKey } from './fold.ts'
import { wordsOf } from './question.ts'

// Characters that meet each other in Japanese titles, marks to be composed among them.
const pieces = [
  '観',
  '光',
  '𠮷',
  'か',
  'が',
  'カ',
  'ｶ',
  'ｶﾞ',
  'ﾊﾟ',
  'は',
  '\u3099',
  '\u309a',
  'ﾞ',
  'ﾟ',
  '゛',
  'ー',
  'ｰ',
  'M',
  'ｍ',
  '①',
  '㈱',
  '㌔',
  'ﬁ',
  '1',
  '１',
  ' ',
  '\u3000',
  '\n',
  'ヵ',
  'ヶ',
  'ヴ',
  '葛\u{e0100}',
  '\u{1f468}\u{200d}\u{1f33e}',
]
const japanese = fc
  .array(fc.constantFrom(...pieces), { maxLength: 12 })
  .map((some) => some.join(''))
const anyText = fc.oneof(japanese, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const anyWords = fc
  .array(fc.oneof(japanese, fc.string({ maxLength: 3 })))
  .map((some) => wordsOf(some.join(' ')))

const katakana = (hiragana: string) =>
  hiragana.replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
const wide = (ascii: string) =>
  ascii.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe('folding, so that a word is found however it was typed', () => {
  it.each([
    ['ﾏｲｽ', 'マイス', 'まいす'],
    ['ＭＩＣＥ', 'mice', 'mice'],
    ['ｶﾞｲﾄﾞ', 'ガイド', 'がいど'],
    ['か\u3099', 'ガ', 'が'],
    ['ﾊﾟｰｸ', 'パーク', 'ぱーく'],
    ['①', '１', '1'],
    ['㈱', '（株）', '(株)'],
    ['ヴィラ', 'ゔぃら', 'ゔぃら'],
  ])('%s and %s are one word', (one, other, folded) => {
    expect(fold(one)).toBe(folded)
    expect(fold(other)).toBe(folded)
  })

  it('width, case and kana make no difference to any word', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abcXYZ019!%_') })
    const hiragana = fc.string({ unit: fc.constantFrom(...'あかがきぱんっゃゔー') })
    fc.assert(
      fc.property(ascii, hiragana, (latin, kana) => {
        const plain = fold(latin + kana)
        expect(fold(wide(latin) + katakana(kana))).toBe(plain)
        expect(fold(latin.toUpperCase() + kana.normalize('NFD'))).toBe(plain)
      }),
    )
  })

  it('a text folded once is not changed by folding it again', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('highlighting what was found', () => {
  it('keeps every character of the title, whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, anyWords, (text, words) => {
        expect(
          highlight(text, words)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('marks only stretches in which one of the words occurs, and none beside another', () => {
    fc.assert(
      fc.property(japanese, anyWords, (text, words) => {
        const segments = highlight(text, words)
        for (const [i, segment] of segments.entries()) {
          expect(segment.text).not.toBe('')
          expect(segments[i + 1]?.hit).not.toBe(segment.hit)
          const isFound = words.some((word) => fold(segment.text).includes(word))
          expect(isFound || !segment.hit).toBe(true)
        }
      }),
    )
  })

  it('marks something exactly when search finds the word', () => {
    fc.assert(
      fc.property(japanese, japanese, (text, asked) => {
        const words = wordsOf(asked)
        const isFound = words.some((word) => fold(text).includes(word))
        expect(highlight(text, words).some(({ hit }) => hit)).toBe(isFound)
      }),
    )
  })

  it('finds a word cut out of a title in that title, typed in any width or kana', () => {
    const letters = fc.array(fc.constantFrom('観', '光', 'か', 'が', 'き', 'm', 'i', '1', 'ー'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(letters, letters, letters, (before, inside, after) => {
        const word = inside.join('')
        const typed = wide(katakana(word))
        for (const text of [
          [...before, word, ...after].join(''),
          [...before, typed, ...after].join(''),
        ]) {
          const marked = highlight(text, wordsOf(typed)).filter(({ hit }) => hit)
          expect(marked.some((segment) => fold(segment.text).includes(fold(word)))).toBe(true)
        }
      }),
    )
  })

  it('marks half-width kana together with its voicing mark', () => {
    expect(highlight('街のｶﾞｲﾄﾞ役', ['がい'])).toEqual([
      { text: '街の', hit: false },
      { text: 'ｶﾞｲ', hit: true },
      { text: 'ﾄﾞ役', hit: false },
    ])
  })

  it('marks the whole of a character that folds into several', () => {
    expect(highlight('㈱観光', ['株'])).toEqual([
      { text: '㈱', hit: true },
      { text: '観光', hit: false },
    ])
  })

  it('joins hits that overlap', () => {
    expect(highlight('観光観光地', ['観光', '光観'])).toEqual([
      { text: '観光観光', hit: true },
      { text: '地', hit: false },
    ])
  })

  it('leaves a text without a hit, and an empty one, as it is', () => {
    expect(highlight('観光', ['道'])).toEqual([{ text: '観光', hit: false }])
    expect(highlight('', ['道'])).toEqual([])
  })
})

describe('the 五十音 order of readings', () => {
  const sorted = (...readings: string[]) =>
    readings.toSorted((a, b) => (kanaSortKey(a) < kanaSortKey(b) ? -1 : 1))

  it.each([
    ['voiced kana stand beside the plain ones', ['かい', 'がい', 'かう', 'きた', 'ぎん']],
    ['semi-voiced kana too', ['はん', 'ばん', 'ぱん', 'ひん']],
    [
      'a long mark is the vowel it lengthens',
      ['かあど', 'かーと゛り', 'かい', 'すうぷ', 'すーぷや', 'すえ'],
    ],
    ['a long mark after a small kana lengthens its vowel', ['じゃあな', 'じゃーなる', 'じゃい']],
    [
      'small kana stand beside the full ones',
      ['きやく', 'きゃくせん', 'きゆう', 'つかう', 'っかえ'],
    ],
    [
      'small ヵ and ヶ are か and け',
      ['いちか', 'いちヵしょ', 'いちき', 'いちけ', 'いちヶつ', 'いちこ'],
    ],
    ['a shorter reading comes first', ['か', 'かん', 'かんこう', 'かんこうち']],
    ['spaces and middle dots do not count', ['さいせい', 'さい・せいび', 'さい せいほう']],
    ['katakana is hiragana', ['あい', 'アウ', 'あえ']],
  ])('%s', (_, readings) => {
    expect(sorted(...readings.toReversed())).toEqual(readings)
    expect(sorted(...readings)).toEqual(readings)
  })

  it('readings that differ never share a key', () => {
    const reading = fc.string({ unit: fc.constantFrom(...'かがきゃやーあ・') })
    fc.assert(
      fc.property(reading, reading, (one, other) => {
        expect(kanaSortKey(one) === kanaSortKey(other)).toBe(one === other)
      }),
    )
  })
})
