import { can, type UnservedItem } from '@renkei/schema'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { plansQuery } from '../plan/queries.ts'
import { useMe } from '../session/use-session.ts'
import { Checkbox } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Waiting } from '../ui/states.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { AddDialog } from './add/dialog.tsx'
import { useShown } from './address.ts'
import { words } from './page-words.ts'
import { PlanSelect } from './plan-select.tsx'
import { unservedQuery } from './queries.ts'
import { UnservedList } from './unserved-list.tsx'
import './page.css'

/** 連携事業が当たらない項目, plan by plan. */
export function UnservedPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const mayAdd = can(useMe(), 'alignment.add', { region: params.region })
  const { asked, go } = useShown()
  const { plan, confirmed } = asked
  const [addingTo, addTo] = useState<UnservedItem>()
  const { data: items } = useQuery({
    ...unservedQuery(ref, { ...(plan === undefined ? {} : { plan }), confirmed }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  usePageTitle(word.unservedTitle)
  const aligned = (
    <Link to="/$region/$vision/alignments" params={params}>
      {word.title}
    </Link>
  )
  return (
    <div className="wrap">
      <PageHead
        trail={[<PlansLink key="plans" />, aligned, word.unservedTitle]}
        title={word.unservedTitle}
        lead={word.unservedLead}
      />
      <div className="unserved-switch">
        <PlanSelect
          plan={plan}
          choose={(next) => go({ ...(next === undefined ? {} : { plan: next }), confirmed })}
        />
        <Checkbox
          className={confirmed ? 'small' : 'small screen-only'}
          label={word.withoutProposals}
          aria-describedby="without-proposals"
          checked={confirmed}
          onChange={({ target }) => go({ ...asked, confirmed: target.checked })}
        />
        <p className={confirmed ? 'small quiet' : 'small quiet screen-only'} id="without-proposals">
          {word.withoutProposalsHelp}
        </p>
      </div>
      {items === undefined ? (
        <Waiting rows={12} />
      ) : items.length === 0 ? (
        <section className="sec">
          <Empty>
            <p>{word.everyServed}</p>
          </Empty>
        </section>
      ) : (
        <ByPlan items={items} {...(mayAdd ? { onAdd: addTo } : {})} />
      )}
      {addingTo && <AddDialog item={addingTo} onClose={() => addTo(undefined)} />}
    </div>
  )
}

function ByPlan({
  items,
  onAdd,
}: {
  items: readonly UnservedItem[]
  onAdd?: (item: UnservedItem) => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { data: plans } = useSuspenseQuery(plansQuery(useVisionRef()))
  const groups = Map.groupBy(items, ({ plan }) => plan)
  return plans.map((plan) => {
    const own = groups.get(plan.slug)
    if (!own) return null
    return (
      <Section
        key={plan.slug}
        title={titleIn(language, plan).text}
        note={word.unservedCount(own.length)}
      >
        <UnservedList items={own} {...(onAdd ? { onAdd } : {})} />
      </Section>
    )
  })
}
