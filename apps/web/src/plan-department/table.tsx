import { type PlanDepartmentSummary, highlight } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { plansQuery } from '../plan/queries.ts'
import { Segments } from '../ui/highlighted.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** Departments with how much each answers for, and in which plans. */
export function PlanDepartmentTable({
  departments,
  found,
}: {
  departments: readonly PlanDepartmentSummary[]
  found: readonly string[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  const { data: plans } = useSuspenseQuery(plansQuery(useVisionRef()))
  const titles = new Map(plans.map((plan) => [plan.slug, titleIn(language, plan).text]))
  return (
    <table className="table stacked departments">
      <caption className="vh">{word.title}</caption>
      <thead>
        <tr>
          <th scope="col">{word.name}</th>
          <th scope="col" className="num">
            {word.items}
          </th>
          <th scope="col" className="num">
            {word.seats}
          </th>
          <th scope="col">{word.plans}</th>
        </tr>
      </thead>
      {[...Map.groupBy(departments, ({ bureau }) => bureau)].map(([bureau, own]) => (
        <tbody key={bureau ?? ''}>
          <tr>
            <th className="departments__bureau" scope="rowgroup" colSpan={4}>
              {bureau === null ? word.noBureau : <span lang="ja">{bureau}</span>}
            </th>
          </tr>
          {own.map(({ name, namesakes, items, repeated, seats, plans: named }) => (
            <tr key={name}>
              <th scope="row">
                <span lang="ja">
                  <Link to="/$region/$vision/departments/$name" params={{ ...params, name }}>
                    <Segments of={highlight(name, found)} />
                  </Link>
                </span>
                {namesakes.length > 0 && (
                  <span className="departments__namesakes">
                    <Marked text={word.namesakes(namesakes)} />
                  </span>
                )}
              </th>
              <td className="num" data-label={word.items}>
                {items > 0 && (
                  <span>
                    {word.itemCount(items)}
                    {repeated > 0 && (
                      <span className="departments__repeated">{word.repeated(repeated)}</span>
                    )}
                  </span>
                )}
              </td>
              <td className="num" data-label={word.seats}>
                {seats > 0 ? word.seatCount(seats) : null}
              </td>
              <td data-label={word.plans}>
                <span>{named.map((slug) => titles.get(slug) ?? slug).join('、')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
