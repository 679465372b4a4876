import { createContext, useContext } from 'react'

export type Language = 'ja' | 'en'

/** The page's language; the router sets it from `?lang=`. */
export const LanguageContext = createContext<Language>('ja')

export const useLanguage = (): Language => useContext(LanguageContext)

/** Words of one folder in both languages. English must have what Japanese has. */
export const defineWords = <T extends object>(words: { ja: T; en: NoInfer<T> }): Record<Language, T> => words

/** The words in the page's language. */
export const useWords = <T,>(words: Record<Language, T>): T => words[useLanguage()]

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
