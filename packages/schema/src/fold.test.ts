import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, inHiragana, kanaSortKey } from './fold.ts'
import { japaneseOf, katakana, wide } from './testing/japanese.ts'

const japanese = japaneseOf()

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
    ['髙﨑', '高崎', '高崎'],
    ['廣域', '広域', '広域'],
    ['齋藤', '斉藤', '斎藤'],
    ['齊', '斎', '斎'],
    ['渡邊', '渡邉', '渡辺'],
    ['葛\u{e0100}飾', '葛飾', '葛飾'],
    ['⻑野', '長野', '長野'],
    ['茅ヶ崎', '茅ケ崎', '茅け崎'],
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

  it('a reading is kept as it was typed, in hiragana', () => {
    expect(inHiragana('ｳﾞｨﾗ ヴィラ 髙')).toBe('ゔぃら ゔぃら 髙')
  })

  it('a text folded once is not changed by folding it again', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
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
