import fc from 'fast-check'

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
/** Texts of such pieces, and of further ones. */
export const japaneseOf = (...more: string[]) =>
  fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 12 }).map((some) => some.join(''))

export const katakana = (hiragana: string) =>
  hiragana.replace(/[ぁ-ゖ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))
export const wide = (ascii: string) =>
  ascii.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
