import { useLanguage } from '../i18n.tsx'

/** What a form sends along where no script answers it: what else its address asks for, and the page's language. */
export function Kept({ asked = {} }: { asked?: Record<string, string[]> }) {
  const language = useLanguage()
  const kept = { ...asked, ...(language === 'en' && { lang: [language] }) }
  return Object.entries(kept).flatMap(([name, values]) =>
    values.map((value) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    )),
  )
}
