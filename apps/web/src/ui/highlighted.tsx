import { highlight, type ProjectItem, type Segment, wordsOf } from '@renkei/schema'
import { Fragment } from 'react'
import { titleIn, useLanguage } from '../i18n.tsx'

// A text's pieces never change their order.
const pieces = (segments: readonly Segment[]) =>
  segments.map(({ text, hit }, i) =>
    // oxlint-disable-next-line react/no-array-index-key
    hit ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>,
  )

/** A project's title with the words that were searched for marked. */
export function HighlightedTitle({ of, text }: { of: ProjectItem; text: string }) {
  const language = useLanguage()
  const title = titleIn(language, of)
  const shown = pieces(highlight(title.text, wordsOf(text)))
  return title.lang === language ? shown : <span lang={title.lang}>{shown}</span>
}

/** Where words were found when the title on the page does not show them: the reading, or the title
 * in the other language. Undefined when the title shows them all, or nothing does. */
export function hitElsewhere(
  item: Pick<ProjectItem, 'title' | 'titleEn' | 'kana'>,
  language: 'ja' | 'en',
  text: string,
): { kind: 'kana' | 'title'; segments: Segment[]; lang: 'ja' | 'en' } | undefined {
  const shown = titleIn(language, item).text
  const missing = wordsOf(text).filter((word) => !isIn(shown, word))
  if (missing.length === 0) return undefined
  const other = language === 'ja' ? item.titleEn : item.title
  const candidates = [
    { kind: 'kana', text: item.kana, lang: 'ja' },
    { kind: 'title', text: other ?? '', lang: language === 'ja' ? 'en' : 'ja' },
  ] as const
  const found = candidates.find((one) => missing.some((word) => isIn(one.text, word)))
  return found && { kind: found.kind, lang: found.lang, segments: highlight(found.text, missing) }
}

const isIn = (text: string, word: string): boolean => highlight(text, [word]).some(({ hit }) => hit)

export const Segments = ({ of }: { of: readonly Segment[] }) => <>{pieces(of)}</>
