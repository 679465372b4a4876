import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PlanLink } from '../plan/door/item-link.tsx'
import { useWords } from '../i18n.tsx'
import { planDepartmentQuery } from '../plan/queries.ts'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { Duties } from './duties.tsx'
import { Seats } from './seats.tsx'
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
      {[...Map.groupBy(duties, ({ plan }) => plan)].map(([plan, own]) => {
        const [first] = own
        return (
          first && (
            <Section key={plan} title={<PlanLink of={first} />} note={word.itemCount(own.length)}>
              <Duties duties={own} caption={first.planTitle} />
            </Section>
          )
        )
      })}
      {seated.length > 0 && <Seats seated={seated} />}
    </div>
  )
}
