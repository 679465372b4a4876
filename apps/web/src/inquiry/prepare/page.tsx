import type { Inquiry } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../api.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { formatMoment } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Asking } from '../../writing/asking.tsx'
import { Unreached, useReach } from '../../writing/reach.tsx'
import { StateChip } from '../door/state-chip.tsx'
import { words as common } from '../door/words.ts'
import { extentQuery, refreshInquiries } from '../queries.ts'
import { InquiryFormView } from './form.tsx'
import { formOf } from './form-of.ts'
import { HowMuch } from './how-much.tsx'
import { words } from './words.ts'

/** A prepared inquiry: change it, open it or discard it. */
export function PreparePage({ inquiry }: { inquiry: Inquiry }) {
  const { inquiries } = useWords(common)
  const word = useWords(words)
  const language = useLanguage()
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
        <span role="status">
          <Marked text={word.savedAt(formatMoment(inquiry.updatedAt, language))} />
        </span>
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
  // What opening means is known before it is asked about: the buttons do not move under a finger.
  const extent = useQuery({ ...extentQuery(id), enabled: asking === 'open' })
  const isCounted = useReach() !== undefined && !extent.isLoading
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
      {asking === 'open' && isCounted && (
        <Asking
          title={word.openTitle}
          verb={word.open}
          act={() => client.inquiry.open.mutate({ id, version })}
          onDone={() => void navigate({ to: '.', search: { step: ['opened'] }, replace: true })}
          refresh={refreshInquiries}
          onClose={() => ask(undefined)}
        >
          <p>{word.openText(asked.length)}</p>
          <Unreached among={asked} />
          <HowMuch inquiry={inquiry} />
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
