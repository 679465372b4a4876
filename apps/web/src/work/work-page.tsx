import { mayEver } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FactorReset } from '../account/door/factor-reset.tsx'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { workQuery } from '../session/work.ts'
import { LatestFollowed } from '../subscription/door/latest.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useFrame, useIsOpen } from '../vision/queries.ts'
import { ApplicationList } from './application-list.tsx'
import { Endorsements } from './endorsements.tsx'
import { Inquiries } from './inquiries.tsx'
import { Messages } from './messages.tsx'
import { tasksOf } from './tasks.ts'
import { words } from './words.ts'
import './work.css'

/** The first page of signed-in people: what waits for them, and what they were told. */
export function WorkPage() {
  const text = useWords(words)
  const { region, vision } = useFrame()
  const isOpen = useIsOpen()
  const me = useMe()
  const ref = { region: region.slug, vision: vision.edition }
  const { data: work } = useSuspenseQuery({ ...workQuery(ref), staleTime: 0 })
  usePageTitle(text.title)
  const params = { region: ref.region, vision: String(ref.vision) }
  const tasks = tasksOf(work)
  const { marks, policyAreas } = work.confirmations
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{text.title}</h1>
        {me?.municipality && (
          <p className="quiet" lang="ja">
            {me.municipality.name} {me.department?.name} {!me.demonstration && me.name}
          </p>
        )}
        {isOpen && mayEver(me, 'application.create') && (
          <p className="acts-row">
            <Link
              className="btn"
              to="/$region/$vision/applications/$id"
              params={{ ...params, id: 'new' }}
              search={{ kind: ['register'] }}
            >
              {text.begin}
            </Link>
          </p>
        )}
      </div>
      {me?.secondFactorReset && <FactorReset reset={me.secondFactorReset} toAccount />}
      {tasks.length > 0 && (
        <Section title={text.waiting} note={text.waitingCount(tasks.length)}>
          <ApplicationList tasks={tasks} />
        </Section>
      )}
      <Endorsements tasks={work.endorsements} params={params} />
      <Inquiries
        inquiries={work.inquiries}
        assignments={work.assignments}
        questions={work.questions}
        params={params}
      />
      <Confirmations marks={marks} policyAreas={policyAreas} params={params} />
      {tasks.length +
        marks +
        policyAreas +
        work.inquiries.length +
        work.assignments.length +
        work.questions +
        work.endorsements.length ===
        0 && (
        <Section title={text.waiting}>
          <Nothing params={params} />
        </Section>
      )}
      {work.endorsing.length > 0 && (
        <Section title={text.endorsing} note={text.endorsingNote}>
          <ApplicationList
            tasks={work.endorsing.map((application) => ({
              application,
              since: application.updatedAt,
            }))}
          />
        </Section>
      )}
      {work.submitted.length > 0 && (
        <Section title={text.submitted} note={text.submittedNote}>
          <ApplicationList
            tasks={work.submitted.map((application) => ({
              application,
              since: application.submittedAt ?? application.updatedAt,
            }))}
          />
        </Section>
      )}
      <LatestFollowed />
      <Messages params={params} />
    </div>
  )
}

function Nothing({ params }: { params: { region: string; vision: string } }) {
  const text = useWords(words)
  return (
    <Empty>
      <p>{text.nothing}</p>
      <p>
        <Link to="/$region/$vision/matrix" params={params}>
          {text.toMatrix}
        </Link>
      </p>
    </Empty>
  )
}

/** Where the policy office goes on confirming; nothing where all is confirmed or others confirm. */
function Confirmations({
  marks,
  policyAreas,
  params,
}: {
  /** Rows and projects left. */
  marks: number
  policyAreas: number
  params: { region: string; vision: string }
}) {
  const text = useWords(words)
  if (marks + policyAreas === 0) return null
  return (
    <Section title={text.confirm} note={text.confirmNote}>
      <ul className="work-list work-list--links">
        {marks > 0 && (
          <li>
            <Link to="/$region/$vision/confirm" params={params}>
              {text.marks(marks)}
            </Link>
          </li>
        )}
        {policyAreas > 0 && (
          <li>
            <Link to="/$region/$vision/confirm" params={params} search={{ of: ['policyArea'] }}>
              {text.policyAreas(policyAreas)}
            </Link>
          </li>
        )}
      </ul>
    </Section>
  )
}
