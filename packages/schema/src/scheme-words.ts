import type { RegionScheme } from './region.ts'
import { type Language, terms } from './terms.ts'

const parts = ['core', 'partner', 'agreement'] as const
type Names = Record<(typeof parts)[number], string>
const lower = (text: string) => text.toLowerCase()

/** What texts written for a 連携中枢都市圏 call its parts, each beside what a region's `own` names call them. */
const usual: Record<Language, [RegExp, (own: Names) => string][]> = {
  // 連携中枢都市圏 is the name of the scheme, not of its city.
  ja: parts.map((part) => [
    new RegExp(`${terms.ja.scheme.renkei[part]}(?!圏)`, 'g'),
    (own) => own[part],
  ]),
  en: parts.flatMap((part): [RegExp, (own: Names) => string][] => {
    const name = terms.en.scheme.renkei[part]
    return [
      [new RegExp(`\\b${name}\\b`, 'g'), (own) => own[part]],
      [new RegExp(`\\b${lower(name)}\\b`, 'g'), (own) => lower(own[part])],
    ]
  }),
}

/** A text in the words of a region's scheme: in a 定住自立圏, 連携中枢都市 is 中心市, and 連携協約 定住自立圏形成協定. */
export const inScheme = (text: string, language: Language, scheme: RegionScheme): string =>
  scheme === 'renkei'
    ? text
    : usual[language].reduce(
        (said, [part, called]) => said.replaceAll(part, called(terms[language].scheme[scheme])),
        text,
      )
