import { marksIn, type PlanItem } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { nameIn, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { ItemLink } from '../door/item-link.tsx'
import { PlansLink } from '../door/plans-link.tsx'
import { PlanSigns } from '../facts.tsx'
import { planItemQuery, planQuery } from '../queries.ts'
import { labelOf, shortName } from '../tree/label.tsx'
import { SideTree } from '../tree/side.tsx'
import { Below, belowOf } from './below.tsx'
import { Body, indicatorText, Notes } from './marked.tsx'
import { CouncilSeats, ItemTable, Timeline } from './table.tsx'
import { PlanDepartments } from './departments.tsx'
import { ItemHead } from './head.tsx'
import { Indicators } from './indicators.tsx'
import { Elsewhere, PlanLinks } from './links.tsx'
import { Roadmap, RoadmapAbove, roadmapsOf } from './roadmap.tsx'
import { words } from './words.ts'
import '../plan.css'
import './body.css'
import './item.css'

/** An item of a plan, whole, beside the plan's tree; `projects` draws those that serve it. */
export function PlanItemPage({
  projects: Projects,
}: {
  projects: ComponentType<{ of: PlanItem }>
}) {
  const { plan: slug = '', item: id = '' } = useParams({ strict: false })
  const ref = useVisionRef()
  const { data: plan } = useSuspenseQuery(planQuery(ref, slug))
  const { data: item } = useSuspenseQuery(planItemQuery(ref, slug, id))
  const word = useWords(words)
  const below = belowOf(plan, item)
  usePageTitle(`${labelOf(item)} ${item.title}`.trim())
  const roadmaps = roadmapsOf([item, ...item.below])
  return (
    <div className="wrap">
      <Trail of={item} />
      <div className="plan">
        <SideTree key={id} of={plan} current={id} />
        <article>
          <ItemHead of={item} />
          <p className="plan-signs">
            <PlanSigns of={plan} />
          </p>
          {item.body !== '' && (
            <Section title={word.body}>
              <Body of={item} />
            </Section>
          )}
          <ItemTable of={item} />
          <Timeline of={item} />
          <CouncilSeats of={item} />
          <Below plan={slug} {...below} />
          <Closing of={item} />
          <Roadmap of={roadmaps} isNamed={roadmaps.some((one) => one.item.id !== id)} />
          <RoadmapAbove of={item} />
          <Indicators of={item} />
          <LeftNotes of={item} />
          <Projects key={id} of={item} />
          <PlanDepartments of={item} />
          <PlanLinks of={item} />
          <Elsewhere of={item} />
          <ItemNeighbours of={item} />
        </article>
      </div>
    </div>
  )
}

/** Region, plans, the plan, the items above, the item. */
function Trail({ of: item }: { of: PlanItem }) {
  const language = useLanguage()
  const params = useVisionParams()
  const { region } = useFrame()
  const { plan } = item
  return (
    <Breadcrumb>
      <Link to="/$region" params={params}>
        {nameIn(language, region)}
      </Link>
      <PlansLink />
      <Link to="/$region/$vision/plans/$plan" params={{ ...params, plan }} search={{}}>
        {titleIn(language, { title: item.planTitle, titleEn: item.planTitleEn }).text}
      </Link>
      {item.ancestors.map((one) => (
        <Link
          key={one.id}
          lang="ja"
          to="/$region/$vision/plans/$plan/$item"
          params={{ ...params, plan, item: one.id }}
        >
          {shortName(one)}
        </Link>
      ))}
      <span lang="ja">{shortName(item)}</span>
    </Breadcrumb>
  )
}

/** Words at the end of a section, such as （『…』より抜粋）. */
function Closing({ of: { closing } }: { of: PlanItem }) {
  const word = useWords(words)
  if (closing === null) return null
  return (
    <Section title={word.closing}>
      <p lang="ja">{closing}</p>
    </Section>
  )
}

/** Notes to words that stand outside title, text and indicators. */
function LeftNotes({ of: { id, marked, body, indicators, terms } }: { of: PlanItem }) {
  const word = useWords(words)
  const shown = marksIn([marked, body, indicatorText(indicators)].join('\n'))
  const left = terms.filter(({ mark }) => !shown.includes(mark))
  if (left.length === 0) return null
  return (
    <Section title={word.notes}>
      <Notes of={left} prefix={id} />
    </Section>
  )
}

/** The items before and after in the document's order. */
function ItemNeighbours({ of: { previous, next } }: { of: PlanItem }) {
  const word = useWords(words)
  return (
    <nav className="plan-neighbours" aria-label={word.neighbours}>
      {previous && (
        <p>
          <span className="quiet">{word.previous}</span>
          <ItemLink item={previous} />
        </p>
      )}
      {next && (
        <p>
          <span className="quiet">{word.next}</span>
          <ItemLink item={next} />
        </p>
      )}
    </nav>
  )
}
