import { Link } from '@tanstack/react-router'
import type { Search } from '../address.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** The same page, filters and all, in the other language. */
export function LanguageLink() {
  const other = useLanguage() === 'ja' ? 'en' : 'ja'
  const { otherLanguage } = useWords(words)
  return (
    <Link
      to="."
      search={(search: Search) => ({ ...search, lang: [other] })}
      resetScroll={false}
      lang={other}
      hrefLang={other}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {otherLanguage}
    </Link>
  )
}
