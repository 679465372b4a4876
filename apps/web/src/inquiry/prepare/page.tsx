import type { Inquiry, InquiryKind, ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { projectsQuery } from '../../project/queries.ts'
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
import { formOf } from './form-of.ts'
import { words } from './words.ts'

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
  const everyone = useFrame().municipalities.map(({ code }) => code)
  const asked = inquiry.municipalities ?? everyone
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
            {asked[0] !== undefined && !isChanged && (
              <Link
                className="btn"
                to="/$region/$vision/inquiries/$id/preview/$municipality"
                params={{
                  ...params,
                  id: String(id),
                  municipality: asked[asked.length > 1 ? 1 : 0] ?? '',
                }}
              >
                {word.preview}
              </Link>
            )}
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
          <p>{word.openText(asked.length)}</p>
          <Unreached among={asked} />
          <HowMuch inquiry={inquiry} asked={asked} />
        </Asking>
      )}
      {asking === 'discard' && (
        <Asking
          title={word.discardTitle}
          verb={word.discard}
          act={() => client.inquiry.discard.mutate({ id, version })}
          onDone={() =>
            void navigate({ to: '/$region/$vision/inquiries', params, ignoreBlocker: true })
          }
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
function HowMuch({ inquiry, asked }: { inquiry: Inquiry; asked: readonly string[] }) {
  const { kinds, evaluators, projects: chosen } = inquiry
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const ref = useVisionRef()
  const { data: projects } = useQuery(projectsQuery(ref, { status: ['active'] }))
  const { data: indicators } = useQuery(api.indicator.list.queryOptions(ref))
  if (!projects || !indicators) return null
  const about = projects.filter(({ number }) => chosen?.includes(number) ?? true)
  const running = indicators.filter(
    ({ endedAt, municipality, project }) =>
      endedAt === null &&
      asked.includes(municipality) &&
      (chosen === null || about.some(({ number }) => number === project)),
  ).length
  const ofPrompts = inquiry.prompts.reduce(
    (sum, { about: of }) => sum + (of === 'project' ? about.length : 1),
    0,
  )
  const texts: Record<InquiryKind, string> = {
    prompts: word.answers(asked.length * ofPrompts),
    participation: word.answers(asked.length * about.length),
    indicators: word.answers(running),
    // Who takes part is settled at the moment of opening.
    selfEvaluation:
      evaluators === 'lead'
        ? word.answers(about.flatMap(leadsOf).filter((code) => asked.includes(code)).length)
        : word.cellsUpTo(asked.length * about.length),
  }
  const withoutLead =
    evaluators === 'lead' && kinds.includes('selfEvaluation')
      ? about.filter((project) => leadsOf(project).length === 0)
      : []
  return (
    <>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {names[kind]}：{texts[kind]}
          </li>
        ))}
      </ul>
      {withoutLead.length > 0 && (
        <p className="alert-line">
          {word.withoutLead(withoutLead.map(({ number }) => `No.${number}`).join(word.and))}
        </p>
      )}
    </>
  )
}

const leadsOf = ({ participations }: ProjectItem): string[] =>
  participations.flatMap(({ answer, municipality }) => (answer === 'lead' ? [municipality] : []))
