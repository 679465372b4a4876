import { z } from 'zod'
import { formsOf } from './finding.ts'
import { fold } from './fold.ts'
import type { Frame } from './vision.ts'

/** What a word of a question is looked for as. A project matches where its own texts hold the word or one of
 * its `synonyms`, or where it is of one of the areas, measures or municipalities that the word names. */
export const lookedWord = z.object({
  /** As typed. */
  word: z.string(),
  synonyms: z.array(z.string()),
  policyAreas: z.array(z.string()),
  measures: z.array(z.number().int()),
  municipalities: z.array(z.string()),
})
export type LookedWord = z.infer<typeof lookedWord>

// What plans say of everything tells no area from another: such words are looked for in titles alone.
const general = new Set(
  `推進 開発 取組 取り組み 取組み 促進 連携 向上 圏域 全体 提供 支援 活用 強化 対策 対応 実施 事業 施策 政策 充実 確保 整備 関する 拡大
  機能 その他 地域 集積 維持 共同 検討 情報 共有 圏 市 町 村 化 者 金 費 等 方 会 場 所 お ご 情報 制度 補助 助成 について
  の に は が を へ と で や も か から まで より など です ます する した して したい たい ない ほしい 教えて ある いる どこ こと`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const isGeneral = (word: string): boolean => general.has(word) || general.has(fold(word))

/** What a word is looked up by: one key for all its spellings. */
export const wordKey = (word: string): string => formsOf(fold(word)).at(-1) ?? word

/** Words that stand for others, by what they are looked up as. Later ones take the place of earlier ones. */
export const synonymsBy = (
  listed: readonly { word: string; sought: readonly string[] }[],
): Map<string, readonly string[]> =>
  new Map(listed.map(({ word, sought }) => [wordKey(word), sought]))

// Names of areas, measures and municipalities are few, and folded for every question.
const names = new Map<string, string>()
const foldName = (name: string): string => {
  const known = names.get(name)
  if (known !== undefined) return known
  if (names.size > 10_000) names.clear()
  const folded = fold(name)
  names.set(name, folded)
  return folded
}

const places = /[都道府県市区町村]$/
const placesInKana = /(し|ちょう|まち|むら|そん)$/

type Titled = { title: string; titleEn: string | null }

/** What some words of a question are looked for as, in a vision. */
export function lookFor(
  words: readonly string[],
  language: 'ja' | 'en',
  frame: Pick<Frame, 'policyAreas' | 'measures' | 'municipalities'>,
  synonyms: ReadonlyMap<string, readonly string[]>,
): LookedWord[] {
  const titles = ({ title, titleEn }: Titled) =>
    foldName(language === 'en' && titleEn !== null ? `${title}\n${titleEn}` : title)
  return words.map((word) => {
    const forms = formsOf(fold(word))
    const also = (synonyms.get(wordKey(word)) ?? []).filter((one) => !forms.includes(fold(one)))
    const tells = (one: string) => [...one].length > 1 && !general.has(one)
    const named = forms.filter(tells)
    const meant = [...named, ...also.map(fold).flatMap(formsOf).filter(tells)]
    const among = <T extends Titled>(all: readonly T[], by: string[]) =>
      all.filter((one) => by.some((form) => titles(one).includes(form)))
    return {
      word,
      synonyms: also,
      policyAreas: among(frame.policyAreas, meant).map(({ code }) => code),
      measures: among(frame.measures, named).map(({ number }) => number),
      municipalities: frame.municipalities
        .filter(({ name, kana, nameEn }) =>
          [name, name.replace(places, ''), kana, kana.replace(placesInKana, ''), nameEn]
            .map(foldName)
            .some((one) => one.length > 1 && forms.includes(one)),
        )
        .map(({ code }) => code),
    }
  })
}

/** Of words that are found one by one, those that tell what is looked for: neither a place nor what plans say of
 * everything. */
export const subjectsOf = (looked: readonly LookedWord[]): string[] =>
  looked
    .filter(({ word, municipalities }) => municipalities.length === 0 && !isGeneral(word))
    .map(({ word }) => word)

/** Every form that a project's texts may hold of a word or of what stands for it, folded. */
export const formsOfLooked = ({
  word,
  synonyms,
}: Pick<LookedWord, 'word' | 'synonyms'>): string[] => [
  ...new Set([word, ...synonyms].map(fold).flatMap(formsOf)),
]

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const mostParts = 6

// The segmenter parts スマホ in two.
function joined(segments: readonly string[], isWord: (word: string) => boolean): string[] {
  const parts: string[] = []
  for (let at = 0; at < segments.length;) {
    const longest = [4, 3, 2].find(
      (length) =>
        at + length <= segments.length && isWord(segments.slice(at, at + length).join('')),
    )
    parts.push(segments.slice(at, at + (longest ?? 1)).join(''))
    at += longest ?? 1
  }
  return parts
}

/** The words of a question as typed, each once however it is spelt. */
export const wordsIn = (text: string): string[] => [
  ...new Map(
    text
      .normalize('NFKC')
      // A number such as 3-A-4-1, as an input method writes its dashes.
      .replaceAll(/(?<=[0-9A-Za-z])ー(?=[0-9A-Za-z])/g, '-')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => [fold(word), word]),
  ).values(),
]

/** The words of a question as typed and, where such a word is found nowhere, what it is made of: 観光 and バス of
 * 観光バス, without what tells nothing. */
export function wordsAndParts(
  text: string,
  synonyms: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const tells = (part: string): boolean => {
    if (isGeneral(part)) return false
    if (synonyms.has(wordKey(part))) return true
    return /^\p{sc=Hira}*$/u.test(part) ? part.length > 2 : [...part].length > 1
  }
  const partsOf = (typed: string): string[] =>
    joined(
      Array.from(segmenter.segment(typed), ({ segment }) => segment),
      (word) => synonyms.has(wordKey(word)),
    )
      .filter(tells)
      .slice(0, mostParts)
  return new Map(wordsIn(text).map((word) => [word, partsOf(word)]))
}
