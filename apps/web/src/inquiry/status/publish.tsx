import { refusalOf } from '../../client.ts'
import { coverageText, type InquiryOutcome, type InquiryStatus } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { nameIn, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { formatNumber } from '../../ui/number.ts'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { Asking } from '../../writing/asking.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { useRefusalText } from '../../writing/refusal.ts'
import { refreshInquiries } from '../queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Asks before the results are published, and shows every fact that changes by it. */
export function Publish({
  status,
  onDone,
  onClose,
}: {
  status: InquiryStatus
  onDone: () => void
  onClose: () => void
}) {
  const word = useWords(words)
  const { id, version } = status.inquiry
  // Whoever submitted some kinds only is published with those.
  const outstanding = status.municipalities.filter(({ submitted }) => submitted.length === 0).length
  const drafts = status.municipalities.filter(({ state }) => state === 'draft').length
  const textOf = useRefusalText(word.publishing)
  const { data, error, refetch } = useQuery(
    api.inquiry.outcome.queryOptions({ id }, { staleTime: 0, gcTime: 0 }),
  )
  const refusal = error ? refusalOf(error) : undefined
  return (
    <Asking
      wide
      title={word.publishTitle}
      verb={word.publish}
      before={async () => data !== undefined}
      act={() => client.inquiry.publish.mutate({ id, version })}
      own={word.publishing}
      onDone={onDone}
      refresh={refreshInquiries}
      onClose={onClose}
    >
      <p>
        {word.publishText(
          status.municipalities.length - outstanding,
          drafts - outstanding,
          outstanding,
        )}
      </p>
      {data ? (
        <Changes outcome={data} />
      ) : refusal?.fields ? (
        <Refused text={textOf(refusal)} />
      ) : error ? (
        <Trouble onRetry={() => void refetch()} />
      ) : (
        <Waiting rows={4} />
      )}
    </Asking>
  )
}

function Changes({ outcome: { projects, actuals, unevaluated } }: { outcome: InquiryOutcome }) {
  const word = useWords(words)
  const language = useLanguage()
  const answers = projects.reduce((sum, { participations }) => sum + participations.length, 0)
  const departments = projects.filter(({ department }) => department !== null).length
  return (
    <>
      {unevaluated.length > 0 && (
        <p className="alert-line">{word.unevaluated(unevaluated.length)}</p>
      )}
      {departments > 0 && <p className="alert-line">{word.departmentsChange(departments)}</p>}
      <h3>{word.changes(answers, departments, actuals.length)}</h3>
      {/* Longer than the dialog, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="outcome" role="region" aria-label={word.changesName} tabIndex={0}>
        <ul>
          {projects.map((project) => (
            <li key={project.number}>
              <b lang={titleIn(language, project).lang}>
                <ProjectNo of={project} /> {titleIn(language, project).text}
              </b>
              <ProjectChanges project={project} />
            </li>
          ))}
          {actuals.map(({ indicator, title, unit, from, to, coverage }) => (
            <li key={`indicator ${indicator}`}>
              <b lang="ja">{title}</b>
              <p>
                <Marked
                  text={word.actual(
                    from === null ? null : `${formatNumber(from)}${unit}`,
                    `${formatNumber(to)}${unit}`,
                  )}
                />
                {coverage && coverage.made < coverage.of && (
                  <b className="late"> {word.partial(coverageText(language, coverage))}</b>
                )}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function ProjectChanges({
  project: { participations, department },
}: {
  project: InquiryOutcome['projects'][number]
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { municipalities } = useFrame()
  const changes = Map.groupBy(participations, ({ from, to }) => {
    const held = from ? answerName(language, from.answer, from.basis) : word.nothingHeld
    return word.fromTo(held, answerName(language, to, 'confirmed'))
  })
  const nameOf = (code: string) => {
    const known = municipalities.find((one) => one.code === code)
    return known ? nameIn(language, known) : code
  }
  return (
    <>
      {[...changes].map(([change, of]) => (
        <p key={change}>
          <Marked
            text={word.changeOf(
              of.map(({ municipality }) => nameOf(municipality)).join(word.and),
              change,
            )}
          />
        </p>
      ))}
      {department && (
        <p>
          <b>
            <Marked
              text={word.departmentChange(
                department.from ?? word.nothingHeld,
                department.to ?? word.nothingHeld,
              )}
            />
          </b>
        </p>
      )}
    </>
  )
}
