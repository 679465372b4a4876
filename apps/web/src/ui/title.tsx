import { titleIn, useLanguage } from '../i18n.tsx'

/** A record's title in the page's language; a Japanese one on an English page says so in `lang`. */
export function Title({ of }: { of: { title: string; titleEn: string | null } }) {
  const language = useLanguage()
  const { text, lang } = titleIn(language, of)
  return lang === language ? text : <span lang={lang}>{text}</span>
}
