import type { RegionScheme } from './region.ts'
import { type Language, terms } from './terms.ts'

const parts = ['core', 'partner', 'agreement'] as const

/** What texts written for a 連携中枢都市圏 call its parts, each with what another `scheme` calls them. */
const pairs = (language: Language, scheme: RegionScheme): [RegExp, string][] => {
  const { renkei, [scheme]: own } = terms[language].scheme
  return parts.flatMap((part): [RegExp, string][] =>
    language === 'ja'
      ? // 連携中枢都市圏 is the name of the scheme, not of its city.
        [[new RegExp(`${renkei[part]}(?!圏)`, 'g'), own[part]]]
      : [
          [new RegExp(`\\b${renkei[part]}\\b`, 'g'), own[part]],
          [new RegExp(`\\b${lower(renkei[part])}\\b`, 'g'), lower(own[part])],
        ],
  )
}

const lower = (text: string) => text.toLowerCase()

/** A text in the words of a region's scheme: in a 定住自立圏, 連携中枢都市 is 中心市, and 連携協約 定住自立圏形成協定. */
export const inScheme = (text: string, language: Language, scheme: RegionScheme): string =>
  scheme === 'renkei'
    ? text
    : pairs(language, scheme).reduce((said, [usual, own]) => said.replaceAll(usual, own), text)
