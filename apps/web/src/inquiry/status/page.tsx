import {
  allows,
  eraYear,
  formatDeadline,
  type InquiryState,
  type InquiryStatus,
  type RemindedInquiry,
  inquiryTransitions,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useMunicipalityName } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { PageHead } from '../../chrome/page-head.tsx'
import { Unreached, useReach } from '../../writing/reach.tsx'
import { statusQuery } from '../queries.ts'
import { StateChip } from '../door/state-chip.tsx'
import { words as common } from '../door/words.ts'
import { Questions } from './questions.tsx'
import { Rate } from './rate.tsx'
import { OneMunicipality, Outstanding } from './side.tsx'
import { Asked, type Asking } from './steps.tsx'
import { StatusTable } from './table.tsx'
import { words } from './words.ts'

/** 回答の状況: how far every municipality is, and what to do about those that are not done. */
export function StatusPage({ id }: { id: number }) {
  const word = useWords(words)
  const { inquiries } = useWords(common)
  const { inquiryKind: kinds } = useTerms()
  const language = useLanguage()
  const params = useVisionParams()
  const { data: status } = useSuspenseQuery(statusQuery(id))
  const [asking, ask] = useState<Asking>()
  const { step } = useSearch({ from: '__root__' })
  const [said, say] = useState<ReactNode>(
    step?.[0] === 'opened' && <p className="done-line">{word.done.open}</p>,
  )
  const reach = useReach()
  const { inquiry, municipalities } = status
  usePageTitle(`${inquiry.title} ${word.trail}`)
  const readers = new Set(reach?.filter(({ people }) => people > 0).map((one) => one.municipality))
  const outstanding = municipalities.filter(
    ({ state, municipality }) => state === 'draft' && readers.has(municipality),
  ).length
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/inquiries" params={params}>
            {inquiries}
          </Link>,
          `${eraYear(inquiry.fiscalYear)} ${word.trail}`,
        ]}
        title={inquiry.title}
      />
      <p className="status__facts">
        <StateChip state={inquiry.state} />
        <span>{inquiry.kinds.map((kind) => kinds[kind]).join('・')}</span>
        {inquiry.openedAt && <span>{word.opened(formatDay(inquiry.openedAt, language))}</span>}
        <span>{word.deadline(formatDeadline(inquiry.deadline, language))}</span>
        <Link to="/$region/$vision/inquiries/$id/answers" params={{ ...params, id: String(id) }}>
          {word.answers}
        </Link>
        {inquiry.kinds.includes('selfEvaluation') && (
          <Link
            to="/$region/$vision/inquiries/$id/evaluation"
            params={{ ...params, id: String(id) }}
          >
            {word.evaluation}
          </Link>
        )}
        <Link to="/$region/$vision/inquiries/$id/report" params={{ ...params, id: String(id) }}>
          {word.report}
        </Link>
        <Link to="/$region/$vision/inquiries/new" params={params} search={{ from: [String(id)] }}>
          {word.copy}
        </Link>
      </p>
      <Scope status={status} />
      <Acts state={inquiry.state} outstanding={outstanding} onAsk={ask} />
      <div role="status" className="status__said">
        {said}
      </div>
      <Questions inquiry={inquiry} />
      <div className="status">
        <StatusTable status={status} reach={reach} />
        <Outstanding status={status} reach={reach} onAsk={ask} />
        <Rate status={status} />
      </div>
      <OneMunicipality status={status} />
      {asking && (
        <Asked
          asking={asking}
          status={status}
          readers={outstanding}
          onReminded={(by) => say(<Reminded by={by} />)}
          onDone={(text) => say(<p className="done-line">{text}</p>)}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  )
}

/** Whom and what the inquiry leaves out. */
function Scope({ status: { inquiry, municipalities } }: { status: InquiryStatus }) {
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  const { called } = useNumbers()
  const left = useFrame().municipalities.filter(
    ({ code }) => !municipalities.some(({ municipality }) => municipality === code),
  )
  const lines = [
    left.length > 0 && word.leftOut(left.map(({ code }) => nameOf(code)).join(word.and)),
    inquiry.projects && word.about(inquiry.projects.map(called).join(word.and)),
    inquiry.kinds.includes('selfEvaluation') && inquiry.evaluators === 'lead' && word.leadOnly,
  ]
  return lines.map(
    (line) =>
      line && (
        <p className="status-scope" key={line}>
          {line}
        </p>
      ),
  )
}

/** Whom a reminder reached, how, and whom it did not. */
function Reminded({ by: { reminded, nobody } }: { by: RemindedInquiry }) {
  const word = useWords(words)
  const sum = (of: 'people' | 'mailed') => reminded.reduce((all, one) => all + one[of], 0)
  return (
    <>
      {reminded.length > 0 && (
        <p className="done-line">
          {word.remindedDone(reminded.length, sum('people'), sum('mailed'))}
        </p>
      )}
      <Unreached among={nobody} />
    </>
  )
}

function Acts({
  state,
  outstanding,
  onAsk,
}: {
  state: InquiryState
  outstanding: number
  onAsk: (asking: Asking) => void
}) {
  const word = useWords(words)
  const may = (transition: keyof typeof inquiryTransitions) =>
    allows(inquiryTransitions[transition], state)
  if (state === 'published') return null
  return (
    <div className="acts-row">
      {may('remind') && outstanding > 0 && (
        <button type="button" className="btn btn--fill" onClick={() => onAsk({ is: 'remind' })}>
          {word.remindAll(outstanding)}
        </button>
      )}
      {may('extend') && (
        <button type="button" className="btn" onClick={() => onAsk({ is: 'move' })}>
          {word.move}
        </button>
      )}
      {may('close') && (
        <button type="button" className="btn" onClick={() => onAsk({ is: 'close' })}>
          {word.close}
        </button>
      )}
      {may('publish') && (
        <button type="button" className="btn btn--fill" onClick={() => onAsk({ is: 'publish' })}>
          {word.publish}
        </button>
      )}
      {may('reopen') && (
        <button type="button" className="btn" onClick={() => onAsk({ is: 'reopen' })}>
          {word.reopen}
        </button>
      )}
    </div>
  )
}
