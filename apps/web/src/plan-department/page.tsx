import type { PlanDepartmentDuties } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../chrome/page-head.tsx'
import { useWords } from '../i18n.tsx'
import { ItemLink, PlanLink } from '../plan/door/item-link.tsx'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { planDepartmentQuery } from '../plan/queries.ts'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { Duties } from './duties.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import './department.css'

/** Everything one department answers for, across all plans. */
export function PlanDepartmentPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const { name = '' } = useParams({ strict: false })
  const { data: department } = useSuspenseQuery(planDepartmentQuery(useVisionRef(), name))
  const { duties, seated, items, repeated, seats } = department
  usePageTitle(department.name)
  const all = (
    <Link to="/$region/$vision/departments" params={params}>
      {word.title}
    </Link>
  )
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <PlansLink key="plans" />,
          all,
          <span key="name" lang="ja">
            {department.name}
          </span>,
        ]}
        title={{ title: department.name, titleEn: null }}
        under={word.duties(items, repeated, seats)}
      />
      {department.namesakes.length > 0 && (
        <p className="small quiet phrase">
          <Marked text={word.namesakes(department.namesakes)} />
        </p>
      )}
      {[...Map.groupBy(duties, ({ plan }) => plan)].map(([plan, own]) => {
        const [first] = own
        return (
          first && (
            <Section
              key={plan}
              title={<PlanLink of={first} />}
              note={word.rows(own.length, own.filter(({ relisted }) => relisted !== null).length)}
            >
              <Duties duties={own} caption={first.planTitle} />
            </Section>
          )
        )
      })}
      {seated.length > 0 && <Seats seated={seated} />}
    </div>
  )
}

/** Seats of councils held by the post that heads a department. */
function Seats({ seated }: { seated: PlanDepartmentDuties['seated'] }) {
  const word = useWords(words)
  return (
    <Section title={word.seated} note={word.seatCount(seated.length)}>
      <table className="table stacked taken-seats">
        <caption className="vh">{word.seated}</caption>
        <thead>
          <tr>
            <th scope="col">{word.council}</th>
            <th scope="col">{word.post}</th>
            <th scope="col">{word.role}</th>
            <th scope="col">{word.plans}</th>
          </tr>
        </thead>
        <tbody>
          {seated.map(({ item, council, title, role }) => (
            <tr key={`${item.id} ${title} ${role}`}>
              <th scope="row">
                <ItemLink item={{ ...item, title: council }} />
              </th>
              <td data-label={word.post}>
                <span lang="ja">{title}</span>
              </td>
              <td data-label={word.role}>{word.roles[role]}</td>
              <td data-label={word.plans}>
                <PlanLink of={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet seats-note">{word.byTitle}</p>
    </Section>
  )
}
