/** ① for 1, up to ⑳. Never shown without the measure's title, or a hidden one. */
export const glyph = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`

/** Single digits in full width, as names in Japanese text carry them: １, but 12. */
export const wide = (number: number): string =>
  number >= 0 && number <= 9 ? String.fromCodePoint(0xff10 + number) : String(number)
