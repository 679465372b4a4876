import type { Inquiry, InquiryKind, ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTerms, useWords } from '../../i18n.tsx'
import { projectsQuery } from '../../project/queries.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useMunicipalityName } from '../../vision/queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { useNumbers } from '../../vision/number.tsx'
import { extentQuery } from '../queries.ts'
import { words } from './words.ts'

/** How much an inquiry asks, and what of it asks nobody anything, told before it is opened. */
export function HowMuch({ inquiry }: { inquiry: Inquiry }) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const params = useVisionParams()
  const nameOf = useMunicipalityName()
  const { data: extent } = useQuery(extentQuery(inquiry.id))
  if (!extent) return null
  const empty = extent.kinds.filter(({ answers, kind }) => answers === 0 && kind !== 'prompts')
  // As participation is answered in the same inquiry, some of these fall away.
  const isByParticipation = (kind: InquiryKind) =>
    kind === 'prompts' &&
    inquiry.prompts.some(
      ({ about, respondents }) => about === 'project' && respondents === 'participants',
    )
  const unanswered = extent.prompts.filter(({ answers }) => answers === 0)
  return (
    <>
      <ul>
        {extent.kinds.map(({ kind, answers, municipalities }) => (
          <li key={kind}>
            {names[kind]}：{word.answers(answers, municipalities)}
            {answers > 0 && (kind === 'selfEvaluation' || isByParticipation(kind)) && word.atMost}
          </li>
        ))}
      </ul>
      {empty.map(({ kind }) => (
        <p className="alert-line" key={kind}>
          {word.asksNobody(names[kind])}
          {kind === 'indicators' ? (
            <>
              {word.noIndicators}{' '}
              <Link to="/$region/$vision/indicators/new" params={params} search={{}}>
                {word.registerIndicator}
              </Link>
            </>
          ) : (
            word.noParticipants
          )}
        </p>
      ))}
      {unanswered.map(({ number }) => (
        <p className="alert-line" key={number}>
          {word.asksNobody(word.prompt.nth(number))}
          {word.promptOfNobody}
        </p>
      ))}
      {extent.unasked.length > 0 && (
        <p className="alert-line">
          <Marked text={word.unasked(extent.unasked.map(nameOf).join(word.and))} />
        </p>
      )}
      {inquiry.evaluators === 'lead' && inquiry.kinds.includes('selfEvaluation') && (
        <WithoutLead chosen={inquiry.projects} />
      )}
    </>
  )
}

/** Projects that nobody evaluates where their leads alone do. */
function WithoutLead({ chosen }: { chosen: Inquiry['projects'] }) {
  const word = useWords(words)
  const { called } = useNumbers()
  const { data: projects = [] } = useQuery(projectsQuery(useVisionRef(), { status: ['active'] }))
  const without = projects.filter(
    (project) => (chosen?.includes(project.number) ?? true) && !hasLead(project),
  )
  if (without.length === 0) return null
  return <p className="alert-line">{word.withoutLead(without.map(called).join(word.and))}</p>
}

const hasLead = ({ participations }: ProjectItem): boolean =>
  participations.some(({ answer }) => answer === 'lead')
