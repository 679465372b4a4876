import { fold, holdsWord, prefectureOf, type RegionEntry, searchable } from '@renkei/schema'

export type Found = { region: RegionEntry; municipalities: RegionEntry['municipalities'] }

const holds = (
  texts: readonly (string | null | undefined)[],
  words: readonly string[],
): boolean => {
  const text = searchable(texts.filter(Boolean).join('\n'))
  return words.every((word) => holdsWord(text, word))
}

/** The regions in whose name, or in the names of whose members, all words occur, however they are spelt; with those
 * members. All of them where nothing is looked for. */
export function findRegions(regions: readonly RegionEntry[], typed: string): Found[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return regions.map((region) => ({ region, municipalities: [] }))
  return regions.flatMap((region) => {
    const municipalities = region.municipalities.filter(({ code, name, kana, nameEn }) =>
      holds([name, kana, nameEn, prefectureOf(code, 'ja'), prefectureOf(code, 'en')], words),
    )
    const { name, kana, nameEn, nickname, nicknameEn } = region
    const isNamed = holds([name, kana, nameEn, nickname, nicknameEn], words)
    return isNamed || municipalities.length > 0 ? [{ region, municipalities }] : []
  })
}
