import type { PlanItemName } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../chrome/page-head.tsx'
import { useAddress } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { PlanLink } from '../door/item-link.tsx'
import { PlansLink } from '../door/plans-link.tsx'
import { words } from './words.ts'
import '../plan.css'

/** The plan that the address asks for; undefined for all of them. */
export function useAskedPlan(): string | undefined {
  const { plan: [slug = ''] = [] } = useAddress()
  return slug === '' ? undefined : slug
}

/** A list of what items of plans have, a section for every plan. */
export function ByPlan<Item extends PlanItemName>({
  title,
  lead,
  none,
  items,
  before,
  children,
}: {
  title: string
  lead: string
  none: string
  items: readonly Item[]
  before?: ReactNode
  /** One plan's items under its title. */
  children: (own: readonly [Item, ...Item[]], heading: ReactNode) => ReactNode
}) {
  const word = useWords(words)
  const plan = useAskedPlan()
  usePageTitle(title)
  return (
    <div className="wrap">
      <PageHead trail={[<PlansLink key="plans" />, title]} title={title} lead={lead} />
      {before}
      {plan !== undefined && (
        <p>
          <Link to="." search={{}}>
            {word.allPlans}
          </Link>
        </p>
      )}
      {items.length === 0 && <Empty>{none}</Empty>}
      {[...Map.groupBy(items, (item) => item.plan).values()].map(([first, ...rest]) =>
        first ? (
          <div key={first.plan}>{children([first, ...rest], <PlanLink of={first} />)}</div>
        ) : null,
      )}
    </div>
  )
}
