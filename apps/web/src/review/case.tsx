import {
  allows,
  type Application,
  type ApplicationEvent,
  type ApplicationItem,
  applicationTransitions,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FileList } from '../writing/file-list.tsx'
import { consentName } from '../application/door/consent.tsx'
import { useEventName } from '../application/door/event-name.ts'
import { words as applicationWords } from '../application/door/words.ts'
import { applicationQuery } from '../application/queries.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { formatMoment } from '../ui/time.ts'
import { By } from '../writing/by.tsx'
import { ApplicationDiff } from './application-diff.tsx'
import { ApplicationHead } from './application-head.tsx'
import { Consents } from './consents.tsx'
import { DecisionForm } from './decision-form.tsx'
import { words as decisionWords } from './decision-words.ts'
import { FailureNotice } from './failure-notice.tsx'
import { compare } from './model.ts'
import { useDecision, type Verdict } from './use-decision.ts'
import { useRemarks } from './use-remarks.ts'
import { words } from './words.ts'

/** One application before its reviewer: what it changes, what was said about it, the decision. */
export function Case({
  id,
  next,
  onDone,
}: {
  id: number
  next: ApplicationItem | undefined
  onDone: (verdict: Verdict, title: string) => void
}) {
  const { data: application } = useSuspenseQuery({ ...applicationQuery(id), staleTime: 0 })
  const comparison = compare(application)
  const remarks = useRemarks(application)
  const decision = useDecision(application, comparison, remarks, (verdict) =>
    onDone(verdict, application.title),
  )
  usePageTitle(useWords(words).titleOf(application.title))
  const decides = allows(applicationTransitions.approve, application.state)
  return (
    <>
      <article aria-labelledby="application">
        {decision.failure && <FailureNotice refusal={decision.failure.refusal} next={next} />}
        <ApplicationHead application={application} comparison={comparison} />
        <ApplicationDiff
          application={application}
          comparison={comparison}
          remarks={decides ? remarks : undefined}
        />
        <Attachments application={application} />
      </article>
      <aside className="decide" aria-label={useWords(decisionWords).decision}>
        <Consents application={application} mayRemind={decides} />
        {decides && (
          <DecisionForm application={application} remarks={remarks} decision={decision} />
        )}
        <Events events={application.events} />
      </aside>
    </>
  )
}

function Attachments({ application: { attachments } }: { application: Application }) {
  const word = useWords(applicationWords)
  if (attachments.length === 0) return null
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{word.attachments}</h2>
      <FileList files={attachments} />
    </section>
  )
}

/** 経過, newest first. */
function Events({ events }: { events: readonly ApplicationEvent[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const { consent } = useWords(applicationWords)
  const nameOf = useEventName(events)
  return (
    <section aria-labelledby="events">
      <h2 id="events">{word.history}</h2>
      <ol className="events">
        {events
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map(({ at, action, by, note, answer, condition }) => (
            <li key={`${at}${action}${by.municipality?.code}`}>
              <time dateTime={at} className="quiet">
                {formatMoment(at, language)}
              </time>
              <span>
                <b>
                  {nameOf(action, at)}
                  {answer && `：${consentName(language, answer)}`}
                </b>
                {word.separator}
                <By author={by} />
                {condition && (
                  <span className="events__note">
                    {consent.condition}
                    <span lang="ja">{condition}</span>
                  </span>
                )}
                {note && (
                  <span className="events__note" lang="ja">
                    {note}
                  </span>
                )}
              </span>
            </li>
          ))}
      </ol>
    </section>
  )
}
