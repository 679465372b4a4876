import { type Language, type Terms, terms, wide } from '@renkei/schema'
import { createContext, useContext } from 'react'
import { type OwnNames, relabelled } from './relabelled.ts'

export type { Language }

/** The page's language; the router sets it from `?lang=`. */
export const LanguageContext = createContext<Language>('ja')

export const useLanguage = (): Language => useContext(LanguageContext)

/** Words of one folder in every language: the others have what Japanese has. */
export const defineWords = <T extends object>(
  words: { ja: T } & Record<Exclude<Language, 'ja'>, NoInfer<T>>,
): Record<Language, T> => words

/** What the region and vision being read call otherwise than most do; null where nothing. */
export const OwnNamesContext = createContext<OwnNames | null>(null)

/** The words in the page's language, with the region's and vision's own. */
export function useWords<T>(words: Record<Language, T>): T {
  const language = useLanguage()
  const own = useContext(OwnNamesContext)
  return own === null ? words[language] : relabelled(words[language], language, own)
}

/** What codes are called in the page's language. */
export const useTerms = (): Terms => useWords(terms)

/** A record's title in the page's language. English titles are the editors' translations; where
 * none was made, the Japanese one stands, marked as Japanese. */
export function titleIn(
  language: Language,
  record: { title: string; titleEn: string | null },
): { text: string; lang: Language } {
  return language === 'en' && record.titleEn !== null
    ? { text: record.titleEn, lang: 'en' }
    : { text: record.title, lang: 'ja' }
}

/** A name in the page's language, of what has an English name of its own. */
export const nameIn = (language: Language, record: { name: string; nameEn: string }): string =>
  language === 'en' ? record.nameEn : record.name

/** Remarks that were written in Japanese and, mostly, in English too. */
export const textIn = (
  language: Language,
  ja: string,
  en: string | null,
): { text: string; lang: Language } =>
  language === 'en' && en !== null ? { text: en, lang: 'en' } : { text: ja, lang: 'ja' }

/** Sentences one after the other; English sets a blank between them. */
export const inARow = (
  language: Language,
  ...sentences: readonly (string | null | undefined | false)[]
): string => sentences.filter(Boolean).join(language === 'en' ? ' ' : '')

export { circled, wide } from '@renkei/schema'

/** How a group of policy areas is marked before its title: （１）, or as its document does, A. */
export const groupSign = (
  language: Language,
  { number, sign }: { number: number; sign: string | null },
): string => {
  if (sign !== null) return language === 'ja' ? `${sign}　` : `${sign} `
  return language === 'ja' ? `（${wide(number)}）` : `(${number}) `
}
