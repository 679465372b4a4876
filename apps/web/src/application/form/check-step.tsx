import { askedBy, contentOf } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { RaiseSection } from '../../endorsement/door/raise-section.tsx'
import { words as endorsementWords } from '../../endorsement/door/words.ts'
import { chainQuery } from '../../endorsement/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useFrame } from '../../vision/queries.ts'
import { ApplicationHead } from '../head.tsx'
import { FileList } from '../../writing/file-list.tsx'
import { words as common } from '../door/words.ts'
import { Values } from '../values.tsx'
import { useForm } from './field.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { Unreached } from '../../writing/reach.tsx'
import { words } from '../words.ts'
import type { Place } from './sections.ts'

/** What is about to be submitted, read only, and what happens then. */
export function CheckStep({
  submit,
  raise,
  back,
  from,
  isBusy,
  refused,
}: {
  submit: () => Promise<void>
  /** Puts it up for endorsement, where the municipality has an order. */
  raise: (note: string) => Promise<void>
  /** Back to the form, to a field of it if one is named. */
  back: (field?: Place) => void
  /** What one had gone back to. */
  from: Place | undefined
  isBusy: boolean
  refused: string | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { attachments } = useWords(common)
  const { application, draft, changed } = useForm()
  const { municipalities } = useFrame()
  const codes = askedBy(application, contentOf(draft), application.base?.draft)
  const asked = municipalities
    .filter(({ code }) => codes.includes(code))
    .map((one) => nameIn(language, one))
  const { kind, base, submissions } = application
  const endorsing = useWords(endorsementWords)
  const { data: chain } = useQuery(chainQuery())
  const [note, setNote] = useState('')
  const isEndorsed = chain !== undefined && chain.steps.length > 0
  usePageTitle(word.reviewTitle)
  useEffect(() => {
    const row = from && document.getElementById(`change-${from}`)
    if (row) {
      row.scrollIntoView({ block: 'center' })
      row.focus({ preventScroll: true })
    } else {
      window.scrollTo(0, 0)
      document.getElementById('check')?.focus({ preventScroll: true })
    }
  }, [from])
  const change = (place: Place, name: string) => (
    <button
      className="btn btn--sm btn--text"
      id={`change-${place}`}
      type="button"
      onClick={() => back(place)}
    >
      {word.changePart}
      <span className="vh">{word.ofPart(name)}</span>
    </button>
  )
  const acts = (verb: string, act: () => Promise<void>) => (
    <div className="acts-row">
      <button
        className="btn btn--fill"
        type="button"
        aria-disabled={isBusy || chain === undefined}
        onClick={() => !isBusy && chain !== undefined && void act()}
      >
        {verb}
      </button>
      <button className="btn" type="button" onClick={() => back()}>
        {word.back}
      </button>
    </div>
  )
  return (
    <div className="wrap">
      <ApplicationHead application={application}>
        <p className="lead" id="check" tabIndex={-1}>
          <b>{word.reviewTitle}</b>　{word.reviewLead}
        </p>
      </ApplicationHead>
      {refused !== undefined && <Refused text={refused} />}
      <div className="checked">
        <Values
          kind={kind}
          draft={draft}
          base={kind === 'change' && base ? { draft: base.draft, changed } : undefined}
          change={change}
        />
        <Section title={attachments}>
          <dl className="facts">
            <div>
              <dt>{attachments}</dt>
              <dd>
                {application.attachments.length > 0 ? (
                  <FileList files={application.attachments} />
                ) : (
                  word.noFiles
                )}
              </dd>
              <dd>{change('attachments', attachments)}</dd>
            </div>
          </dl>
        </Section>
        <Section title={word.next}>
          <ul className="checked__steps">
            {word.nextSteps(kind === 'end' ? undefined : asked, submissions > 0).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <Unreached among={codes} />
          {!isEndorsed && acts(word.submit, submit)}
        </Section>
        {isEndorsed && (
          <RaiseSection
            chain={chain}
            department={application.department}
            note={note}
            onNote={setNote}
          >
            {acts(endorsing.raise, () => raise(note))}
          </RaiseSection>
        )}
      </div>
    </div>
  )
}
