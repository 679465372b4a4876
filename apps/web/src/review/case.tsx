import { allows, type ApplicationItem, applicationTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { applicationQuery } from '../application/queries.ts'
import { ApplicationHead } from './application-head.tsx'
import { ApplicationDiff } from './application-diff.tsx'
import { useWords } from '../i18n.tsx'
import { Consents } from './consents.tsx'
import { DecisionForm } from './decision-form.tsx'
import { words as decisionWords } from './decision-words.ts'
import { Events } from './events.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { compare } from './model.ts'
import { usePageTitle } from '../ui/page-title.ts'
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
