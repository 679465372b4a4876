const kana = /[\u30A1-\u30F6\u30FD\u30FE]/g
// A base character with the marks that NFKC composes into it (half-width ｶﾞ becomes ガ).
const clusters = /[\s\S][\u3099\u309A\uFF9E\uFF9F\p{M}]*/gu

const foldCluster = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(kana, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))

/** Text as search compares it: NFKC (width, half-width kana), lower case, katakana as hiragana. */
export const fold = (text: string): string => text.replace(clusters, foldCluster)

/** A stretch of text, and whether it matched. */
export type Segment = { text: string; hit: boolean }

/** Splits a text where folded words occur in it, keeping every character of the original.
 * Words are as `wordsOf` returns them. */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const parts = text.match(clusters) ?? []
  const folded = parts.map(foldCluster)
  const starts: number[] = []
  let length = 0
  for (const part of folded) {
    starts.push(length)
    length += part.length
  }
  const whole = folded.join('')
  const hits = new Array<boolean>(parts.length).fill(false)
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      for (const [i, start] of starts.entries()) {
        const end = start + (folded[i]?.length ?? 0)
        if (start < at + word.length && end > at) hits[i] = true
      }
    }
  }
  const segments: Segment[] = []
  for (const [i, part] of parts.entries()) {
    const hit = hits[i] ?? false
    const last = segments.at(-1)
    if (last?.hit === hit) last.text += part
    else segments.push({ text: part, hit })
  }
  return segments
}

const small: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
}
const rows = [
  'あかさたなはまやらわ',
  'いきしちにひみり',
  'うくすつぬふむゆる',
  'えけせてねへめれ',
  'おこそとのほもよろを',
]

/** A key that puts readings in 五十音 order under plain code-point comparison: voiced and small
 * kana beside their plain ones, long marks as the vowel they lengthen, the reading itself last. */
export function kanaSortKey(reading: string): string {
  const folded = fold(reading)
  let plain = ''
  for (const char of folded.normalize('NFD').replace(/[\u3099\u309A\s・]/g, '')) {
    const base = small[char] ?? char
    const vowel = rows.findIndex((row) => row.includes(plain.at(-1) ?? ' '))
    plain += base === 'ー' && vowel >= 0 ? 'あいうえお'[vowel] : base
  }
  return `${plain} ${folded}`
}
