import { searchable } from '@renkei/schema'

type Described = {
  label: string | null
  title: string
  titleEn: string | null
  kana: string
  summary: string | null
  /** Titles of its indicators. */
  indicators: readonly string[]
}

/** Stands between what a project is called and what else is said of it. */
export const textBreak = '\n\n'

// Folding can make text longer, the database keeps no more, and nobody searches for what is beyond.
const atMost = (characters: number, text: string): string =>
  text.length <= characters ? text : [...text].slice(0, characters).join('')

/** What search looks through: title, reading and printed number, then summary and indicators. A word never spans two of them.
 * English questions look through the English title too, which would only be noise in Japanese ones:
 * PR is in Promotion. */
export function searchTextsOf({ label, title, titleEn, kana, summary, indicators }: Described) {
  const named = searchable([title, kana, ...(label === null ? [] : [label])].join('\n'))
  const told = [...(summary ?? '').split(/\s*\n\s*/), ...indicators].filter((text) => text !== '')
  const rest = told.length === 0 ? '' : `${textBreak}${searchable(told.join('\n'))}`
  return {
    searchText: atMost(1000, `${named}${rest}`),
    searchTextEn: atMost(1500, `${named}\n${searchable(titleEn ?? '')}${rest}`),
  }
}
