import { fold } from '@renkei/schema'

// What town halls of the field put into passwords, beside the lists of zxcvbn, which know Japanese in
// Latin letters only.
const kept = [
  'パスワード',
  'ひみつ',
  'かんり',
  '管理者',
  '秘密',
  '北海道',
  'ほっかいどう',
  'hokkaido',
  '都市圏',
  '市役所',
  '町役場',
  '村役場',
  '役場',
  '役所',
  'しやくしょ',
  'やくば',
  'shiyakusho',
  'yakuba',
  '連携',
  'れんけい',
  'renkei',
  '令和',
  'reiwa',
  'pasuwado',
]
// So many characters that are nobody's word, or twice so many words, are left to zxcvbn to judge.
const enough = 7
const wordCounts = 2

const lookAlikes: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's' }
const signs: Record<string, string> = { '@': 'a', $: 's', '!': 'i' }

// Digits and signs are what people put around and between words: only letters make a password of words.
const lettersOf = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{M}ー]|[〇一二三四五六七八九十年]/gu, '')

/** Every form of a word or name that would be recognised in a password, and its parts. */
const formsOf = (text: string): string[] =>
  [text, ...text.split(/[\s@.+_\-（）()]+/)]
    .map((part) => lettersOf(fold(part)))
    // 江別 of 江別市, えべつ of えべつし, ebetsu of ebetsu city
    .flatMap((part) => [
      part,
      part.replace(/(?:[市町村課部局室係]|し|ちよう|まち|むら|city|town|village)$/, ''),
    ])
    .filter((part) => part.length >= (/^[a-z]/.test(part) ? 4 : 2))

/** Whether little is left of a password without the words that everybody who knows its owner, the place
 * or the commonest passwords would try, without digits and signs, and with look-alikes read as letters. A password without such words is not judged. */
export function isMadeOf(
  password: string,
  words: { own: readonly string[]; common: readonly string[] },
): boolean {
  const known = [...new Set([...kept, ...words.own].flatMap(formsOf).concat(words.common))]
  const longestFirst = known.toSorted((a, b) => b.length - a.length)
  const folded = fold(password)
  const read = folded.replaceAll(/[01345@$!]/g, (sign) => lookAlikes[sign] ?? signs[sign] ?? '')
  return [folded, read].some((text) => {
    let left = lettersOf(text)
    let found = 0
    for (const word of longestFirst) {
      if (!left.includes(word)) continue
      left = left.replaceAll(word, '')
      found += 1
    }
    return found > 0 && left.length + wordCounts * found < enough
  })
}
