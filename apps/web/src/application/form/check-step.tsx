import { askedBy, contentOf, type DraftField } from '@renkei/schema'
import { usePageTitle } from '../../ui/page-title.ts'
import { useEffect } from 'react'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useFrame } from '../../vision/queries.ts'
import { ApplicationHead } from '../head.tsx'
import { AttachmentList } from '../door/attachment-list.tsx'
import { words as common } from '../door/words.ts'
import { Values } from '../values.tsx'
import { useForm } from './field.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { Unreached } from '../../writing/reach.tsx'
import { words } from '../words.ts'

/** What is about to be submitted, read only, and what happens then. */
export function CheckStep({
  submit,
  back,
  from,
  isBusy,
  refused,
}: {
  submit: () => Promise<void>
  /** Back to the form, to a field of it if one is named. */
  back: (field?: DraftField) => void
  /** The field that one had gone back to. */
  from: DraftField | undefined
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
          change={(field, name) => (
            <button
              className="btn btn--sm btn--text"
              id={`change-${field}`}
              type="button"
              onClick={() => back(field)}
            >
              {word.changePart}
              <span className="vh">{word.ofPart(name)}</span>
            </button>
          )}
        />
        {application.attachments.length > 0 && (
          <Section title={attachments}>
            <AttachmentList attachments={application.attachments} />
          </Section>
        )}
        <Section title={word.next}>
          <ul className="checked__steps">
            {word.nextSteps(kind === 'end' ? undefined : asked, submissions > 0).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <Unreached among={codes} />
          <div className="acts-row">
            <button
              className="btn btn--fill"
              type="button"
              aria-disabled={isBusy}
              onClick={() => !isBusy && void submit()}
            >
              {word.submit}
            </button>
            <button className="btn" type="button" onClick={() => back()}>
              {word.back}
            </button>
          </div>
        </Section>
      </div>
    </div>
  )
}
