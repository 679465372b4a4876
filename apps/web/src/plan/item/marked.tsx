import {
  type Indicator,
  marksIn,
  noteMark,
  type PlanPart,
  type PlanTerm,
  printedMark,
} from '@renkei/schema'
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

type Block = { kind: 'list' | 'text'; lines: string[] }

/** Lines of one paragraph: those that begin with ・ are entries of a list. */
function blocksOf(paragraph: string): Block[] {
  const blocks: Block[] = []
  for (const line of paragraph.split('\n').filter((one) => one.trim() !== '')) {
    const kind = line.startsWith('・') ? 'list' : 'text'
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else blocks.push({ kind, lines: [line] })
  }
  return blocks
}

/** The words of an item as its document writes them, each note below the paragraph that marks it. */
export function Body({ of: { id, marked: title, body, terms } }: { of: PlanPart }) {
  const paragraphs = body.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  const marked = (text: string) => <Marked text={text} terms={terms} prefix={id} />
  return (
    <div className="prose" lang="ja">
      {paragraphs.map((paragraph, at) => (
        // Paragraphs never change their order, and the same words may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          {blocksOf(paragraph).map(({ kind, lines }) =>
            kind === 'list' ? (
              <ul key={lines[0]}>
                {lines.map((line) => (
                  <li key={line}>{marked(line)}</li>
                ))}
              </ul>
            ) : (
              lines.map((line) => <p key={line}>{marked(line)}</p>)
            ),
          )}
          <Notes
            of={notesIn(paragraph, terms, [title, ...paragraphs.slice(0, at)].join('\n'))}
            prefix={id}
          />
        </div>
      ))}
    </div>
  )
}
