import { fold, searchable } from '@renkei/schema'

type Named = { title: string; titleEn: string | null; kana: string }

// Folding can make text longer, the database keeps no more, and nobody searches for what is beyond.
const atMost = (characters: number, text: string): string =>
  text.length <= characters ? text : [...text].slice(0, characters).join('')

/** What search looks through: title and reading. A word never spans both.
 * English questions look through the English title too, which would only be noise in Japanese ones:
 * PR is in Promotion. */
export function searchTextsOf({ title, titleEn, kana }: Named) {
  const searchText = atMost(1000, searchable(`${title}\n${kana}`))
  return { searchText, searchTextEn: atMost(1500, `${searchText}\n${fold(titleEn ?? '')}`) }
}
