import type { InquiryKind, InquiryPost } from '@renkei/schema'
import { type ReactNode, useSyncExternalStore } from 'react'
import { titleIn, useLanguage, useTerms, useWords, wide } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { countOf } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { words } from './words.ts'

/** Answers of one kind that stand under one heading; pillar null: of no project. */
export type Section = { pillar: number | null; keys: string[] }

/** What the table of a kind is given; `postsOf` answers the same list while nothing was posted. */
export type TableProps = {
  sections: readonly Section[]
  postsOf: (key: string) => readonly InquiryPost[]
  /** Whether any cell has an answer of an earlier year. */
  hasPrevious: boolean
}

/** The heads of a table of answers: number and subject first, state and questions last. */
export function AnswerHead({ subject, children }: { subject: string; children: ReactNode }) {
  const { state, thread } = useWords(words)
  return (
    <thead>
      <tr>
        <th scope="col" className="answer__number">
          No.
        </th>
        <th scope="col" className="answer__title">
          {subject}
        </th>
        {children}
        <th scope="col">{state}</th>
        <th scope="col" className="answer__question">
          <span className="vh">{thread.open}</span>
        </th>
      </tr>
    </thead>
  )
}

/** The table of a kind: number and subject first, state and questions last, `heads` in between. */
export function AnswerTable({
  kind,
  className,
  subject,
  columns,
  heads,
  sections,
  row,
}: Pick<TableProps, 'sections'> & {
  kind: InquiryKind
  className: string
  subject: string
  /** How many there are in all. */
  columns: number
  heads: ReactNode
  row: (key: string) => ReactNode
}) {
  const { inquiryKind: kinds } = useTerms()
  return (
    <table className={`answer ${className}`}>
      <caption className="vh">{kinds[kind]}</caption>
      <AnswerHead subject={subject}>{heads}</AnswerHead>
      {sections.map((section) => (
        <tbody key={section.pillar}>
          <tr className="answer__section">
            <th scope="rowgroup" colSpan={columns}>
              <SectionTitle section={section} ofIndicators={kind === 'indicators'} />
            </th>
          </tr>
          {section.keys.map(row)}
        </tbody>
      ))}
    </table>
  )
}

/** １ 圏域全体の経済成長のけん引 … 12事業のうち 12 回答済み. */
export function SectionTitle({
  section: { pillar, keys },
  ofIndicators = false,
}: {
  section: Section
  ofIndicators?: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { pillars } = useFrame()
  const { store } = useAnswering()
  // A text, so that the heading is drawn anew only when its numbers change.
  const counts = useSyncExternalStore(
    (tell) => store.subscribe('', tell),
    () => {
      const { due, answered } = countOf(keys.flatMap((key) => store.entry(key) ?? []))
      return `${due} ${answered}`
    },
  )
  const [due = 0, answered = 0] = counts.split(' ').map(Number)
  const known = pillars.find(({ number }) => number === pillar)
  const title = known && titleIn(language, known)
  const [before, after] = (ofIndicators ? word.indicatorSection : word.section)(due)
  return (
    <>
      {title ? (
        <>
          <span className="sect__no">{wide(pillar ?? 0)}</span>
          <span lang={title.lang}>{title.text}</span>
        </>
      ) : (
        word.otherSection
      )}
      <small>
        {before}
        <b>{answered}</b>
        {after}
      </small>
    </>
  )
}
