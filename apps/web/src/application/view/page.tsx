import { type Application, can, changedFields, type Me, ofProject } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFieldNames } from '../../diff/field-words.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Marked } from '../../ui/marked.tsx'
import { Section } from '../../ui/section.tsx'
import { EndorsementActs } from '../../endorsement/door/acts.tsx'
import { words as endorsementWords } from '../../endorsement/door/words.ts'
import { EndorsementPanel } from '../../endorsement/door/panel.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { By } from '../../writing/by.tsx'
import { FileList } from '../../writing/file-list.tsx'
import { consentName } from '../door/consent.tsx'
import { RemarkList } from '../door/remark-list.tsx'
import { StateChip } from '../door/state-chip.tsx'
import { useEventName } from '../door/event-name.ts'
import { words as common } from '../door/words.ts'
import { forgetKept, readKept } from '../form/keeper.ts'
import { rootOf } from '../form/sections.ts'
import { ApplicationHead } from '../head.tsx'
import { WithdrawDialog } from '../leave-dialogs.tsx'
import { subjectOf } from '../queries.ts'
import { ReadOnly, Values } from '../values.tsx'
import { words as formWords, words } from '../words.ts'
import { ConsentForm } from '../consent/answering.tsx'
import { Conditions } from '../consent/settling.tsx'
import { Consents } from '../consent/table.tsx'
import { Receipt } from './receipt.tsx'
import './view.css'

/** An application to be read: what it says, who has answered, what happened to it. */
export function ViewPage({
  application,
  me,
  onRewrite,
}: {
  application: Application
  me: Me
  /** Takes it up to be rewritten, by who sent it back to others. */
  onRewrite?: () => void
}) {
  const { heading, attachments } = useWords(common)
  const word = useWords(formWords).view
  const { kind, draft, base, sentRemarks, endorsement, sentBack } = application
  usePageTitle(`${heading[kind]} ${application.title}`.trim())
  const remarks = (field: string) => (
    <RemarkList remarks={sentRemarks.filter((one) => rootOf(one.field) === field)} />
  )
  const general = sentRemarks.filter(({ field }) => field === '')
  return (
    <div className="wrap">
      <ApplicationHead
        application={application}
        {...(application.title === '' ? {} : { heading: application.title })}
      >
        <Standing application={application} me={me} onRewrite={onRewrite} />
      </ApplicationHead>
      <Receipt application={application} />
      <LeftText application={application} me={me} />
      <div className="doc">
        <div>
          {/* What was sent back and went out all the same is not to be mended any more. */}
          {endorsement && (endorsement.state !== 'returned' || sentBack) && (
            <EndorsementPanel endorsement={endorsement} me={me} />
          )}
          <Conditions application={application} me={me} />
          <ConsentForm application={application} me={me} />
          {kind !== 'end' && <Consents application={application} />}
          {general.length > 0 && (
            <Section title={word.remarks}>
              <RemarkList remarks={general} />
            </Section>
          )}
          <Values
            kind={kind}
            draft={draft}
            base={
              kind === 'change' && base
                ? { draft: base.draft, changed: ofProject(changedFields(base.draft, draft)) }
                : undefined
            }
            under={remarks}
          />
          {application.attachments.length > 0 && (
            <Section title={attachments}>
              <FileList files={application.attachments} />
            </Section>
          )}
          {endorsement && <EndorsementActs endorsement={endorsement} me={me} />}
        </div>
        <Course application={application} />
      </div>
    </div>
  )
}

function Standing({
  application,
  me,
  onRewrite,
}: {
  application: Application
  me: Me
  onRewrite: (() => void) | undefined
}) {
  const language = useLanguage()
  const word = useWords(formWords).view
  const { withdraw } = useWords(formWords)
  const { rewrite } = useWords(endorsementWords)
  const params = useVisionParams()
  const { municipalities } = useFrame()
  const [isAsking, setAsking] = useState(false)
  const { id, kind, state, endorsing, municipality, department, submittedAt, project } = application
  const applicant = municipalities.find(({ code }) => code === municipality)
  const subject = subjectOf(application)
  return (
    <>
      <p className="application-standing">
        <StateChip of={application} />
        <span>
          <Marked
            text={word.of[kind](applicant ? nameIn(language, applicant) : municipality, department)}
          />
        </span>
        {submittedAt !== null && (
          <span className="quiet">{word.submittedAt(formatMoment(submittedAt, language))}</span>
        )}
      </p>
      <p className="phrase">{endorsing ? word.endorsing : word.waiting[state]}</p>
      <p className="acts-row">
        {can(me, 'application.approve', subject) && (
          <Link
            className="btn btn--fill"
            to="/$region/$vision/review/$id"
            params={{ ...params, id: String(id) }}
          >
            {word.toReview}
          </Link>
        )}
        {state === 'approved' && project !== null && (
          <Link
            className="btn"
            to="/$region/$vision/projects/$number"
            params={{ ...params, number: String(project) }}
          >
            {word.toProject}
          </Link>
        )}
        {onRewrite && can(me, 'application.save', subject) && (
          <button className="btn" type="button" onClick={onRewrite}>
            {rewrite}
          </button>
        )}
        {can(me, 'application.withdraw', subject) && (
          <button className="btn" type="button" onClick={() => setAsking(true)}>
            {withdraw}
          </button>
        )}
      </p>
      {isAsking && <WithdrawDialog application={application} onClose={() => setAsking(false)} />}
    </>
  )
}

/** What one typed and could not save, where the application can no longer be written: to copy. */
function LeftText({ application: { id, draft }, me }: { application: Application; me: Me }) {
  const word = useWords(words).view
  const names = useFieldNames()
  const [kept, setKept] = useState(() => readKept(me.id, String(id)))
  const fields = kept ? changedFields(draft, kept.draft) : []
  if (!kept || fields.length === 0) return null
  const forget = () => {
    forgetKept(me.id, String(id))
    setKept(undefined)
  }
  return (
    <section className="notice" aria-label={word.left}>
      <b>{word.left}</b>
      <p>{word.leftMore}</p>
      <dl className="facts left-text">
        {fields.map((field) => (
          <div key={field}>
            <dt>{names[field]}</dt>
            <dd>
              <ReadOnly field={field} draft={kept.draft} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="acts-row">
        <button className="btn btn--sm" type="button" onClick={forget}>
          {word.forget}
        </button>
      </p>
    </section>
  )
}

/** 経過: what happened, newest first. */
function Course({ application: { events } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words).view
  const { consent } = useWords(common)
  const nameOf = useEventName(events)
  return (
    <aside className="side" aria-label={word.history}>
      <section>
        <h2>{word.history}</h2>
        <ol className="course">
          {events
            .toSorted((a, b) => b.at.localeCompare(a.at))
            .map(({ at, action, by, note, answer, condition }) => (
              <li key={`${at} ${action}`}>
                <b>
                  {nameOf(action, at)}
                  {answer && `：${consentName(language, answer)}`}
                </b>
                <span className="quiet">{formatMoment(at, language)}</span>
                <span>
                  <By author={by} />
                </span>
                {condition !== null && (
                  <span>
                    {consent.condition}
                    <span lang="ja">{condition}</span>
                  </span>
                )}
                {note !== null && note !== '' && <span lang="ja">{note}</span>}
              </li>
            ))}
        </ol>
      </section>
    </aside>
  )
}
