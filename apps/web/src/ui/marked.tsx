import { useLanguage } from '../i18n.tsx'

/** A sentence that holds a name which has no English: on an English page it is marked as Japanese, to be read so. */
export function Marked({ text, name }: { text: string; name: string }) {
  const language = useLanguage()
  const at = text.indexOf(name)
  if (language === 'ja' || name === '' || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <span lang="ja">{name}</span>
      {text.slice(at + name.length)}
    </>
  )
}
