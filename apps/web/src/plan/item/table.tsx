import type { PlanItem } from '@renkei/schema'
import { textIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { words } from './words.ts'

/** A table whose columns are lists of their own, such as 背景; on a phone one below the other. */
export function ItemTable({ of: { table } }: { of: PlanItem }) {
  const word = useWords(words)
  if (!table) return null
  return (
    <Section title={word.table}>
      <table className="ruled plan-table" lang="ja">
        <caption className="vh">{word.table}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {table.columns.map((column, at) => (
              <td key={column} data-label={column}>
                <ul>
                  {(table.cells[at] ?? []).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Section>
  )
}

/** What happened when, in the document's words. */
export function Timeline({ of: { timeline } }: { of: PlanItem }) {
  const word = useWords(words)
  if (timeline.length === 0) return null
  return (
    <Section title={word.timeline}>
      <ol className="plan-timeline" lang="ja">
        {timeline.map((step) => (
          <li key={`${step.when ?? ''} ${step.what}`}>
            <span>{step.when}</span>
            <div>
              <p>{step.what}</p>
              <StepGrounds of={step} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** That a step's date or place was inferred, and why; that part of it could not be read. */
function StepGrounds({
  of: { what, basis, reason, reasonEn },
}: {
  of: PlanItem['timeline'][number]
}) {
  const word = useWords(words)
  const { basis: names } = useTerms()
  const language = useLanguage()
  if (basis === 'source' || reason === null) return null
  const { text, lang } = textIn(language, reason, reasonEn)
  return (
    <p className="small quiet phrase" lang={language}>
      <Mark basis={basis} inline />
      {names[basis]}
      {what.includes('…') && <>　{word.unread}</>}
      <span lang={lang}>　{text}</span>
    </p>
  )
}

const signs = { chair: '◎', viceChair: '○', member: '' }

/** Who sits in a council: chair and vice-chair by the document's signs and in words. */
export function CouncilSeats({ of: { council } }: { of: PlanItem }) {
  const word = useWords(words)
  if (!council) return null
  return (
    <Section
      title={
        <>
          <span lang="ja">
            {council.name}　{council.heading}
          </span>
        </>
      }
      note={
        <p>
          <span lang="ja">{council.asOf}</span>　{word.seatCount(council.seats.length)}
          {'　'}
          <span lang="ja" className="nw">
            {council.legend}
          </span>
        </p>
      }
    >
      <ol className="seats">
        {council.seats.map(({ title, role }) => (
          <li key={title} className={role === 'member' ? undefined : 'seats__head'}>
            <span aria-hidden="true">{signs[role]}</span>
            <span lang="ja">{title}</span>
            <span className="quiet nw">{role === 'member' ? null : word.role[role]}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
