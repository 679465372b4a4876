import { clusters, fold, foldCluster } from './fold.ts'
import { kanaGroups, longWords, okuriganaWords } from './spelling.ts'

const kana = /[\u3041-\u3096]+/g

// 打ち合わせ may be 打合わせ, 打合せ or 打合: kana may be left out from the front of each run.
const leavingOut = (word: string): string =>
  word.replace(kana, (run) => {
    const tails = Array.from(run, (_, i) => run.slice(i))
    return `(?:${tails.join('|')})?`
  })
const shortest = (word: string): string => word.replace(kana, '')
const okurigana = okuriganaWords.map(fold)
const anyOkurigana = new RegExp(okurigana.map(leavingOut).join('|'), 'gu')

// Spellings that are told one by one, by the one they are taken for.
const told = new Map<string, string>([
  ...kanaGroups.flatMap((group) => {
    const [first = '', ...others] = group.map(fold)
    const one = first.replace(anyOkurigana, shortest)
    return others.map((other) => [other, one] as const)
  }),
  ...longWords.map(fold).map((word) => [word, word.slice(0, -1)] as const),
])
const inKana: Record<string, string> = {
  ...{ ゔぁ: 'ば', ゔぃ: 'び', ゔぇ: 'べ', ゔぉ: 'ぼ', ゔ: 'ぶ' },
  ...{ うぃ: 'うい', うぇ: 'うえ', うぉ: 'うお' },
}
const counted = /^([\d一二三四五六七八九十数何])[けか箇個]([月所年国])$/

const inOneWay = (spelling: string): string =>
  told.get(spelling) ??
  inKana[spelling] ??
  (counted.test(spelling) ? spelling.replace(counted, '$1か$2') : shortest(spelling))

const spellings = new RegExp(
  [
    ...[...told.keys()].toSorted((a, b) => b.length - a.length),
    anyOkurigana.source,
    'ゔ[ぁぃぇぉ]?',
    'う[ぃぇぉ]',
    counted.source.slice(1, -1),
  ].join('|'),
  'gu',
)

// Folded text with every word in the one of its spellings that stands for all: 取り組み as 取組, ヴィ as ビ.
const respell = (folded: string): string => folded.replace(spellings, inOneWay)

/** What a text is looked through as: folded, and on lines of their own the words of which it has another
 * spelling than search takes them for. Part of a word is found as it is written, and a whole one however. */
export function searchable(text: string): string {
  const folded = fold(text)
  const respelt = respell(folded)
  return respelt === folded ? folded : `${folded}\n${respelt}`
}

/** What a folded word is looked for as; one of them, or the only one, must occur. */
export function formsOf(word: string): string[] {
  const respelt = respell(word)
  return respelt === word ? [word] : [word, respelt]
}

/** The folded words of a question: all of them must occur. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    fold(text)
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
]

/** Whether a searchable text holds a folded word. */
export const holdsWord = (text: string, word: string): boolean =>
  formsOf(word).some((form) => text.includes(form))

// What a character of a respelt text was made of: where it begins and ends in the folded one.
type Place = { from: number; to: number }

function respeltPlaces(folded: string): { text: string; places: Place[] } {
  const places: Place[] = []
  let text = ''
  const keep = (to: number) => {
    for (let at = places.at(-1)?.to ?? 0; at < to; at += 1) {
      text += folded.charAt(at)
      places.push({ from: at, to: at + 1 })
    }
  }
  for (const { 0: spelling, index: from } of folded.matchAll(spellings)) {
    keep(from)
    const one = inOneWay(spelling)
    text += one
    for (let i = 0; i < one.length; i += 1) places.push({ from, to: from + spelling.length })
  }
  keep(folded.length)
  return { text, places }
}

function occurrences(text: string, form: string): Place[] {
  const found: Place[] = []
  for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + 1)) {
    found.push({ from, to: from + form.length })
  }
  return found
}

/** A stretch of text, and whether it matched. */
export type Segment = { text: string; hit: boolean }

/** Splits a text where folded words occur in it, however spelt, keeping every character of the original.
 * Words are as `wordsOf` returns them. */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const parts = text.match(clusters) ?? []
  const folded = parts.map(foldCluster)
  const whole = folded.join('')
  const respelt = respeltPlaces(whole)
  const found = words.flatMap(formsOf).flatMap((form) => [
    ...occurrences(whole, form),
    ...occurrences(respelt.text, form).flatMap(({ from, to }) => {
      const [first, last] = [respelt.places[from], respelt.places[to - 1]]
      return first && last ? [{ from: first.from, to: last.to }] : []
    }),
  ])
  const segments: Segment[] = []
  let start = 0
  for (const [i, part] of parts.entries()) {
    const end = start + (folded[i]?.length ?? 0)
    const isHit = found.some(({ from, to }) => start < to && end > from)
    start = end
    const last = segments.at(-1)
    if (last?.hit === isHit) last.text += part
    else segments.push({ text: part, hit: isHit })
  }
  return segments
}
