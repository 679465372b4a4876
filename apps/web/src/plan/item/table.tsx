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
