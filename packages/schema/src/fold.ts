import { characterGroups } from './spelling.ts'

const katakana = /[\u30A1-\u30F6\u30FD\u30FE]/g
/** A base character with the marks that NFKC composes into it (half-width ｶﾞ becomes ガ). */
export const clusters = /[\s\S][\u3099\u309A\uFF9E\uFF9F\p{M}]*/gu

const hiraganaOf = (cluster: string): string =>
  cluster
    .normalize('NFKC')
    .toLowerCase()
    .replace(katakana, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))

/** Text in one width, case and kana: NFKC, lower case, katakana as hiragana. */
export const inHiragana = (text: string): string => text.replace(clusters, hiraganaOf)

const usual = new Map(
  characterGroups.flatMap(([shape = '', ...others]) => others.map((other) => [other, shape])),
)

/** The usual shape of a character: 高 for 髙. */
function usualShape(character: string): string {
  const shape = usual.get(character)
  return shape === undefined ? character : usualShape(shape)
}

// Variation selectors choose a shape of the character before them.
const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

const foldOne = (cluster: string): string =>
  Array.from(hiraganaOf(cluster).replace(selectors, ''), usualShape).join('').normalize('NFKC')

// The same few thousand characters come again and again, and normalising one is slow.
const known = new Map<string, string>()
const mostKnown = 10_000

/** One cluster as search compares it. */
export function foldCluster(cluster: string): string {
  const folded = known.get(cluster) ?? foldOne(cluster)
  if (known.size < mostKnown && cluster.length <= 2) known.set(cluster, folded)
  return folded
}

/** Text as search compares it, character by character: in hiragana, and each in its usual shape. */
export const fold = (text: string): string => text.replace(clusters, foldCluster)

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
  const folded = inHiragana(reading)
  let plain = ''
  for (const char of folded.normalize('NFD').replace(/[\u3099\u309A\s・]/g, '')) {
    const base = small[char] ?? char
    const vowel = rows.findIndex((row) => row.includes(plain.at(-1) ?? ' '))
    plain += base === 'ー' && vowel >= 0 ? 'あいうえお'[vowel] : base
  }
  return `${plain} ${folded}`
}
