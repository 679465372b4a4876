import type { ByBasis } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { BasisCounts } from '../../ui/basis-counts.tsx'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { countAll } from '../../ui/count.ts'
import { words } from '../words.ts'

/** Each kind of fact: how many there are, and what they rest on. */
export function FactTable() {
  const language = useLanguage()
  const text = useWords(words)
  const { measures } = useFrame()
  const { names, marks, assignments, participations, municipalities, ...summary } = useSummary()
  const named = [
    ...[text.factNames.title, text.factNames.number],
    ...(summary.paged > 0 ? [text.factNames.page] : []),
    ...(summary.counted > 0 ? [text.factNames.count] : []),
  ]
  const unanswered = municipalities.reduce((sum, one) => sum + countAll(one.unanswered), 0)
  const facts: { name: string; counts: ByBasis; remark?: string }[] = [
    { name: text.factNamesOf(named), counts: names },
    ...(measures.length > 0 ? [{ name: text.factMarks, counts: marks }] : []),
    { name: text.factAreas, counts: assignments },
    {
      name: text.factParticipation,
      counts: participations,
      ...(unanswered > 0 ? { remark: text.unanswered(unanswered) } : {}),
    },
  ]
  return (
    <table className="table">
      <caption className="vh">{text.factsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.fact}</th>
          <th scope="col" className="num">
            {text.facts}
          </th>
          <th scope="col">{text.basis}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ name, counts, remark }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{countAll(counts)}</td>
            <td>
              <BasisCounts counts={counts} />
              {language === 'en' && ' '}
              {remark !== undefined && (
                <span className="ph">{language === 'ja' ? `（${remark}）` : `(${remark})`}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
