import { type Indicator, marksIn, noteMark, type PlanTerm, printedMark } from '@renkei/schema'
import { Fragment, type ReactNode } from 'react'
import { textIn, useLanguage, useWords } from '../../i18n.tsx'
import { words } from './words.ts'

const same = (a: string, b: string) => a.normalize('NFKC') === b.normalize('NFKC')

/** A text of the document in which words that a note explains lead to it. `prefix` tells apart the
 * notes of several items on one page. */
export function Marked({
  text,
  terms,
  prefix,
}: {
  text: string
  terms: readonly PlanTerm[]
  prefix: string
}) {
  const { note } = useWords(words)
  const parts = text.split(noteMark)
  return parts.map((part, at): ReactNode => {
    const key = `${at} ${part}`
    if (at % 2 === 1) {
      const term = terms.find((one) => one.mark === part)
      const before = parts[at - 1] ?? ''
      const word = term && before.slice(-term.term.length)
      const isWord = term !== undefined && word !== undefined && same(word, term.term)
      const sign = <sup>{printedMark(part)}</sup>
      if (!term) return <Fragment key={key}>{sign}</Fragment>
      return (
        <a
          key={key}
          className={isWord ? 'term' : undefined}
          href={`#${noteId(prefix, part)}`}
          aria-label={isWord ? undefined : note(part)}
        >
          {isWord && word}
          {sign}
        </a>
      )
    }
    // The word that a note explains stands inside the link that follows.
    const next = terms.find((one) => one.mark === parts[at + 1])
    const isNext = next !== undefined && same(part.slice(-next.term.length), next.term)
    return <Fragment key={key}>{isNext ? part.slice(0, -next.term.length) : part}</Fragment>
  })
}

const noteId = (prefix: string, of: string) => `note-${prefix}-${of.replace('※', 'x')}`

/** Notes below the words they explain. */
export function Notes({ of, prefix }: { of: readonly PlanTerm[]; prefix: string }) {
  const { note } = useWords(words)
  const language = useLanguage()
  return of.map((term) => (
    <div
      className="gloss"
      key={term.mark}
      id={noteId(prefix, term.mark)}
      role="note"
      tabIndex={-1}
      lang="ja"
    >
      <b>{term.term}</b>
      <span>{term.note}</span>
      <span className="quiet nw">{note(term.mark)}</span>
      {term.asRead && (
        <span className="quiet" lang={language}>
          {textIn(language, term.asRead.note, term.asRead.noteEn).text}
        </span>
      )}
    </div>
  ))
}

/** The notes first marked in a text, among those that nothing before it marked. */
export function notesIn(text: string, terms: readonly PlanTerm[], before = ''): PlanTerm[] {
  const earlier = marksIn(before)
  return marksIn(text)
    .filter((one) => !earlier.includes(one))
    .flatMap((one) => terms.find((term) => term.mark === one) ?? [])
}

/** All words of indicators that notes may explain. */
export const indicatorText = (indicators: readonly Indicator[]): string =>
  indicators.flatMap(({ stated }) => [stated?.title ?? '', stated?.rationale ?? '']).join('\n')
