import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { IndicatorTable } from '../../indicator/door/table.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { ItemLink } from '../door/item-link.tsx'
import { planIndicatorsQuery } from '../queries.ts'
import { ByPlan, useAskedPlan } from './by-plan.tsx'
import { words } from './words.ts'

/** Every indicator that plans state, under the item it stands under. */
export function PlanIndicatorsPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const { data: items } = useSuspenseQuery(planIndicatorsQuery(useVisionRef(), useAskedPlan()))
  return (
    <ByPlan
      title={word.indicators}
      lead={word.indicatorsLead}
      none={word.indicatorsNone}
      items={items}
      before={
        <p className="small">
          <Link to="/$region/$vision/indicators" params={params} search={{}}>
            {word.ofVision}
          </Link>
        </p>
      }
    >
      {(own, heading) => (
        <Section
          title={heading}
          note={word.indicatorsCount(own.reduce((sum, one) => sum + one.indicators.length, 0))}
        >
          {own.map((item) => (
            <div key={item.id} className="plan-measured">
              <h3>
                <ItemLink item={item} />
              </h3>
              <IndicatorTable caption={word.caption(item.title)} indicators={item.indicators} />
            </div>
          ))}
        </Section>
      )}
    </ByPlan>
  )
}
