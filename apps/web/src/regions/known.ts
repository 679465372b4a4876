import { fold, prefectureOf, readCode, type RegionEntry } from '@renkei/schema'

export type Known = RegionEntry['municipalities'][number]

/** Every municipality of some regions once, in order of code. */
export const knownIn = (regions: readonly RegionEntry[]): Known[] =>
  [
    ...new Map(
      regions.flatMap(({ municipalities }) =>
        municipalities.map((one) => [one.code, one] as const),
      ),
    ).values(),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** The municipalities that are meant by a code, a name, or a prefecture and a name. */
export function meantBy(known: readonly Known[], typed: string): Known[] {
  const code = readCode(typed)
  const words = fold(typed).replaceAll(/\s/g, '')
  if (words === '') return []
  return known.filter((one) => {
    const { name, kana, nameEn } = one
    const prefecture = prefectureOf(one.code, 'ja') ?? ''
    return (
      one.code === code ||
      [name, kana, nameEn, `${prefecture}${name}`].some(
        (called) => fold(called).replaceAll(/\s/g, '') === words,
      )
    )
  })
}
