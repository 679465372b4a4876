import type { ReactNode } from 'react'
import { useLanguage } from '../i18n.tsx'

const letter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆'
const within = `${letter}・「」『』（）【】、。　０-９Ａ-Ｚａ-ｚ 0-9`

/** Words in Japanese, and what stands between them. */
const japanese = new RegExp(`([${letter}](?:[${within}]*[${letter}）」』】])?)`, 'u')

/** A sentence in which names may stand that have no English: on an English page they are marked as Japanese, to be read
 * so. What is no text stays as it is. */
export function Marked({ text }: { text: ReactNode }) {
  const language = useLanguage()
  if (language === 'ja' || typeof text !== 'string') return text
  return text.split(japanese).map((part, at) =>
    at % 2 === 1 ? (
      // Parts of one text stand where they stand.
      // oxlint-disable-next-line react/no-array-index-key
      <span lang="ja" key={at}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
