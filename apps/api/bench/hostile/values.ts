import type { Random } from '../generate/random.ts'

/** JSON that no value of JavaScript becomes, put in where its mark stands: see `jsonOf`. */
const raw = (text: string) => `\u{F0000}${text}\u{F0001}`

// What neither databases nor files can hold, and what they can although it looks odd.
const characters = [
  ...['\0', 'あ\0い', '\ud842', '\udfb7あ', '\uffff', '\ufffe', '\ufdd0', '\u{1fffe}', '\u0085'],
  ...['\u0007', '\u001b[31m', '\r\n', '\t', '\u2028', '\ufeff', '\u202e', '\u200d', '\ue000'],
  ...['葛\u{E0100}', '👨‍👩‍👧‍👦', 'e\u0301\u0301\u0301', 'ｶﾞ', 'İ', '①', '㍿', 'ﷺ', '０１２１７３', '−１'],
]
// What means something to SQL, patterns, pages, addresses, JavaScript and spreadsheets.
const syntax = [
  ...['', ' ', "' or 1=1 --", '"; drop table person; --', '%', '_', '\\', '\\u0000', '$1', '$$'],
  ...['{{7*7}}', '<script>alert(1)</script>', '&amp;', '<!--', ']]>', '=1+1', '../../etc/passwd'],
  ...['%00', '%2e%2e', '//x', 'http://127.0.0.1/', 'javascript:alert(1)', 'a@b', '"a b"@b.jp'],
  ...'__proto__ constructor toString null undefined NaN true 0 -1 1e400 [] {}'.split(' '),
  ...'0000-00-00 0000-01-01 9999-12-31 2024-02-30 +275760-09-13 令和99年13月40日'.split(' '),
]
const repeated = ['\n', ' ', ...'a あ 𠮷 ﷺ ㍿ 9 a. a@ 0- % ( ,'.split(' '), '\u0301']
const lengths = [20, 21, 41, 61, 101, 255, 1001, 2001, 10_001, 70_000]

const numbers: readonly unknown[] = [
  ...[0, -1, 1.5, 1e-7, 2 ** 15, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308],
  ...['1e400', '-0', '-1e400', `1${'0'.repeat(400)}`, '1.0', '1e0'].map(raw),
]

const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`
const others: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], [1, 'a'], { a: 1 }, { $ne: null }, { length: 1e9 }],
  ...[{ then: 'x' }, { toString: 1 }, { toJSON: 1 }, { constructor: { name: 'x' } }],
  ...['{"__proto__":{"role":"systemAdmin"}}', '{"a":1,"a":2}', deep].map(raw),
]

/** A text that somebody careless or ill-disposed sends. */
export const hostileText = (random: Random): string =>
  random.chance(0.85)
    ? random.pick(random.chance(0.5) ? characters : syntax)
    : random.pick(repeated).repeat(random.pick(lengths))

/** Anything that somebody careless or ill-disposed sends in place of a value. */
export function hostileValue(random: Random): unknown {
  if (random.chance(0.5)) return hostileText(random)
  if (random.chance(0.5)) return random.pick(numbers)
  if (random.chance(0.1)) return Array(random.pick([51, 501, 5000])).fill(random.pick(numbers))
  return random.pick(others)
}

/** A text as it stands in an address. */
export const escaped = (text: string): string => encodeURIComponent(text.toWellFormed())

/** JSON as it is sent; halves of characters stand in it as escapes. */
export const jsonOf = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/"\u{F0000}(.*?)\u{F0001}"/gsu, (_, text: string) =>
    text.replaceAll('\\"', '"'),
  )
