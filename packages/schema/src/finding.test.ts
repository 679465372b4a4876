import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, holdsWord, searchable, wordsOf } from './finding.ts'
import { fold } from './fold.ts'
import { japaneseOf, katakana, wide } from './testing/japanese.ts'

const spelt = ['髙', '高', '取', 'り', '組', 'み', '子', 'ども', '供', 'ィ', '箇', '月']
const japanese = japaneseOf(...spelt)
const anyText = fc.oneof(japanese, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const anyWords = fc
  .array(fc.oneof(japanese, fc.string({ maxLength: 3 })))
  .map((some) => wordsOf(some.join(' ')))

const finds = (typed: string, text: string): boolean =>
  wordsOf(typed).every((word) => holdsWord(searchable(text), word))

describe('finding a word however it is spelt', () => {
  it.each([
    ['高島 髙島'],
    ['崎山 﨑山'],
    ['広域 廣域'],
    ['斎藤 齋藤 斉藤 齊藤'],
    ['渡辺 渡邊 渡邉'],
    ['バイオリン ヴァイオリン ｳﾞｧｲｵﾘﾝ'],
    ['ビジョン ヴィジョン'],
    ['ベルサイユ ヴェルサイユ'],
    ['ラブ ラヴ'],
    ['ウイルス ウィルス'],
    ['取組 取り組み 取組み 取り組'],
    ['子供 子ども こども コドモ'],
    ['引越 引っ越し 引越し'],
    ['打合 打合せ 打ち合わせ 打合わせ 打ち合せ 打ちあわせ'],
    ['手続 手続き'],
    ['問合せ 問い合わせ 問合わせ'],
    ['話合い 話し合い 話しあい'],
    ['受付 受け付け 受付け'],
    ['障害 障がい 障碍'],
    ['まちづくり 街づくり 町づくり まち作り'],
    ['１か月 1ヵ月 １ケ月 1ヶ月 1箇月 1カ月'],
    ['サーバ サーバー'],
  ])('%s are one word', (spellings) => {
    const all = spellings.split(' ')
    for (const typed of all) {
      for (const written of all) {
        const text = `これは${written}の例`
        expect(finds(typed, text), `${typed} in ${text}`).toBe(true)
        const marked = highlight(text, wordsOf(typed)).find(({ hit }) => hit)?.text ?? ''
        expect(written, `${typed} in ${text}`).toContain(marked)
        expect(marked.length, `${typed} in ${text}`).toBeGreaterThan(0)
      }
    }
  })

  it('part of a word is found as it is written, while one types', () => {
    for (const typed of ['取り', 'り組', '取り組', '取り組み', '組み']) {
      expect(finds(typed, '広域の取り組みを')).toBe(true)
    }
    expect(highlight('広域の取り組みを', wordsOf('取組'))).toEqual([
      { text: '広域の', hit: false },
      { text: '取り組み', hit: true },
      { text: 'を', hit: false },
    ])
    expect(finds('取組', '企業が取り組む')).toBe(true)
  })

  it.each([
    ['生物', '生き物'],
    ['ビル', 'ビール'],
    ['高い', '広い'],
    ['観光', '環境'],
  ])('%s is not %s', (typed, text) => {
    expect(finds(typed, text)).toBe(false)
  })

  it('whatever is written so is found, and so is any part of it', () => {
    fc.assert(
      fc.property(japanese, fc.nat(20), fc.nat(20), (text, from, length) => {
        const folded = fold(text)
        const part = folded.slice(from, from + length + 1)
        fc.pre(!/\s/.test(part))
        expect(finds(part, text)).toBe(true)
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
          const isFound = words.some((word) => holdsWord(searchable(segment.text), word))
          expect(isFound || !segment.hit).toBe(true)
        }
      }),
    )
  })

  it('marks something exactly when search finds the word', () => {
    fc.assert(
      fc.property(japanese, japanese, (text, asked) => {
        const words = wordsOf(asked)
        const isFound = words.some((word) => holdsWord(searchable(text), word))
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
