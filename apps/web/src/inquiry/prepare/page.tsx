import {
  eraYear,
  formatDeadline,
  type Inquiry,
  type InquiryForm,
  type InquiryKind,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { useTerms, useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Asking } from '../../writing/asking.tsx'
import { Unreached } from '../../writing/reach.tsx'
import { StateChip } from '../door/state-chip.tsx'
import { words as common } from '../door/words.ts'
import { refreshInquiries } from '../queries.ts'
import { InquiryFormView } from './form.tsx'
import { words } from './words.ts'

const formOf = ({
  fiscalYear,
  title,
  explanation,
  deadline,
  kinds,
  rule,
}: Inquiry): InquiryForm => ({
  fiscalYear: eraYear(fiscalYear),
  title,
  explanation,
  deadline: formatDeadline(deadline, 'ja'),
  kinds,
  rule,
})

/** A prepared inquiry: change it, open it or discard it. */
export function PreparePage({ inquiry }: { inquiry: Inquiry }) {
  const { inquiries } = useWords(common)
  const word = useWords(words)
  const params = useVisionParams()
  usePageTitle(inquiry.title)
  // What was typed stays unless it was saved: a colleague's change is told and starts no new form.
  const [saves, setSaves] = useState(0)
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/inquiries" params={params}>
            {inquiries}
          </Link>,
          inquiry.title,
        ]}
        title={inquiry.title}
        lead={word.lead}
      />
      <p className="status__facts">
        <StateChip state={inquiry.state} />
      </p>
      <PrepareForm key={saves} inquiry={inquiry} onSaved={() => setSaves(saves + 1)} />
    </div>
  )
}

function PrepareForm({ inquiry, onSaved }: { inquiry: Inquiry; onSaved: () => void }) {
  const word = useWords(words)
  const navigate = useNavigate()
  const params = useVisionParams()
  const { municipalities } = useFrame()
  const [asking, ask] = useState<'open' | 'discard'>()
  const { id, version } = inquiry
  return (
    <>
      <InquiryFormView
        held={formOf(inquiry)}
        verb={word.save}
        onSave={(form) => client.inquiry.save.mutate({ id, version, form })}
        onDone={onSaved}
        acts={(isChanged) => (
          <>
            <button
              type="button"
              className="btn btn--fill"
              disabled={isChanged}
              onClick={() => ask('open')}
            >
              {word.open}
            </button>
            <button type="button" className="btn" onClick={() => ask('discard')}>
              {word.discard}
            </button>
            {isChanged && <p className="help">{word.unsaved}</p>}
          </>
        )}
      />
      {asking === 'open' && (
        <Asking
          title={word.openTitle}
          verb={word.open}
          act={() => client.inquiry.open.mutate({ id, version })}
          refresh={refreshInquiries}
          onClose={() => ask(undefined)}
        >
          <p>{word.openText(municipalities.length)}</p>
          <Unreached among={municipalities.map(({ code }) => code)} />
          <HowMuch kinds={inquiry.kinds} />
        </Asking>
      )}
      {asking === 'discard' && (
        <Asking
          title={word.discardTitle}
          verb={word.discard}
          act={() => client.inquiry.discard.mutate({ id, version })}
          onDone={() => void navigate({ to: '/$region/$vision/inquiries', params })}
          refresh={refreshInquiries}
          onClose={() => ask(undefined)}
        >
          <p>{word.discardText}</p>
        </Asking>
      )}
    </>
  )
}

/** How much an inquiry asks, told before it is opened. */
function HowMuch({ kinds }: { kinds: Inquiry['kinds'] }) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const ref = useVisionRef()
  const { municipalities } = useFrame()
  const { data: projects } = useQuery(
    api.project.search.queryOptions({ ...ref, status: ['active'], size: 1 }),
  )
  const { data: indicators } = useQuery(api.indicator.list.queryOptions(ref))
  if (!projects || !indicators) return null
  const running = indicators.filter(({ endedAt }) => endedAt === null).length
  const texts: Record<InquiryKind, string> = {
    participation: word.answers(municipalities.length * projects.total),
    indicators: word.answers(running),
    // Who takes part is settled at the moment of opening.
    selfEvaluation: word.cellsUpTo(municipalities.length * projects.total),
  }
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          {names[kind]}：{texts[kind]}
        </li>
      ))}
    </ul>
  )
}
