import { type Alignment, can } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ListDownload } from '../chrome/list-download.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useWords } from '../i18n.tsx'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { useCoreNames, useFrame } from '../vision/queries.ts'
import { AddDialog } from './add/dialog.tsx'
import { type Shown, useShown, writeShown } from './address.ts'
import { words } from './page-words.ts'
import { PlanSelect } from './plan-select.tsx'
import { alignmentsQuery } from './queries.ts'
import { ProjectLinks } from './row.tsx'
import { States } from './states.tsx'
import './page.css'

/** 連携事業と計画の対応: every link, what it rests on, and, for the policy office, the decisions. */
export function AlignmentsPage() {
  const word = useWords(words)
  const params = useVisionParams()
  const { region } = useFrame()
  const mayDecide = can(useMe(), 'alignment.confirm', { region: region.slug })
  const { data: links } = useSuspenseQuery(alignmentsQuery(useVisionRef()))
  const { shown, asked, go } = useShown()
  const rows = useKept(links, shown)
  const [adding, setAdding] = useState(false)
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[<PlansLink key="plans" />, word.title]}
        title={word.title}
        lead={word.lead}
        acts={
          <ListDownload list="alignments" search={writeShown({ ...shown, confirmed: false })} />
        }
      />
      <p className="small">
        <a href="#how">{word.how}</a>
        {'　'}
        <Link to="/$region/$vision/alignments/unserved" params={params}>
          {word.unserved}
        </Link>
      </p>
      {mayDecide && (
        <div className="acts-row">
          <button type="button" className="btn btn--fill" onClick={() => setAdding(true)}>
            {word.add}
          </button>
        </div>
      )}
      <div className="links-head">
        <States links={links} shown={shown} mayDecide={mayDecide} />
        <PlanSelect
          plan={asked.plan}
          choose={(plan) => {
            const { plan: _, ...rest } = asked
            go(plan === undefined ? rest : { ...rest, plan })
          }}
        />
      </div>
      <h2 className="links-count" aria-live="polite">
        {word.shown(rows.length)}
      </h2>
      {rows.length === 0 ? (
        <Empty>
          <p>{shown.state === undefined ? word.none : word.noneOf[shown.state]}</p>
          {links.length > 0 && (
            <Link to="." search={writeShown({ confirmed: false })}>
              {word.showAll}
            </Link>
          )}
        </Empty>
      ) : (
        <table className="table links">
          <caption className="vh">{word.title}</caption>
          <thead>
            <tr>
              <th scope="col">{word.project}</th>
              <th scope="col">{word.item}</th>
              <th scope="col">{word.basis}</th>
              {mayDecide && <th scope="col">{word.decision}</th>}
            </tr>
          </thead>
          {[...Map.groupBy(rows, ({ project }) => project.number)].map(([number, own]) => (
            <ProjectLinks key={number} links={own} mayDecide={mayDecide} />
          ))}
        </table>
      )}
      {mayDecide && <p className="small quiet links-note">{word.officeOnly}</p>}
      <How />
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </div>
  )
}

/** How proposals come about, and what becomes of them. */
function How() {
  const word = useWords(words)
  const cores = useCoreNames()
  return (
    <Section title={word.how} id="how">
      <div className="how">
        {word.howText(cores).map((text) => (
          <p key={text} className="phrase">
            {text}
          </p>
        ))}
      </div>
    </Section>
  )
}

const fits = (shown: Shown) => (link: Alignment) =>
  (shown.plan === undefined || link.item.plan === shown.plan) &&
  (shown.state === undefined || link.state === shown.state)

/** The links to show. One that is decided while it is shown stays where it is until something else is
 * asked for, so that what happened can be read, and taken back. */
function useKept(links: readonly Alignment[], shown: Shown): Alignment[] {
  const asked = `${shown.plan ?? ''} ${shown.state ?? ''}`
  const idsNow = () => new Set(links.filter(fits(shown)).map(({ id }) => id))
  const [kept, keep] = useState(() => ({ asked, ids: idsNow() }))
  const isOther = kept.asked !== asked
  if (isOther) keep({ asked, ids: idsNow() })
  const ids = isOther ? idsNow() : kept.ids
  return links.filter((link) => fits(shown)(link) || ids.has(link.id))
}
