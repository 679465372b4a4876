import { formatDeadline, type InquiryStatus, type KindProgress, type Reach } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { UnreachedSign } from '../../writing/reach.tsx'
import { words } from './words.ts'

const signs: Record<KindProgress['state'], string> = {
  none: '',
  unanswered: '・',
  drafting: '◐',
  answered: '○',
  submitted: '✓',
  late: '✓',
  questioned: '？',
}

/** A sign and its word: never the sign alone. */
function ProgressSign({ state, kind }: Pick<KindProgress, 'state'> & { kind?: string }) {
  const { state: names, optional } = useWords(words)
  const isDone = state === 'submitted' || state === 'late'
  return (
    <span>
      <span
        className={isDone ? 'status-sign' : 'status-sign status-sign--quiet'}
        aria-hidden="true"
      >
        {signs[state]}
      </span>
      <span className={state === 'late' ? 'late' : undefined}>
        {/* Where all that the office asks of its own may be left open, nothing of it is due. */}
        {state === 'none' && kind === 'prompts' ? optional : names[state]}
      </span>
    </span>
  )
}

/** Municipality × what is asked. */
export function StatusTable({
  status: { inquiry, municipalities },
  reach,
}: {
  status: InquiryStatus
  reach: readonly Reach[] | undefined
}) {
  const word = useWords(words)
  const { inquiryKind: kinds } = useTerms()
  // An open question leaves an answer an answer.
  const isDone = ({ answered, asked }: KindProgress) => answered === asked
  const done = (kind: string) => {
    const asked = municipalities.flatMap((one) =>
      one.kinds.filter((of) => of.kind === kind && of.asked > 0),
    )
    return asked.length === 0 ? '―' : `${asked.filter(isDone).length}／${asked.length}`
  }
  const submitted = municipalities.filter(({ state }) => state === 'submitted').length
  return (
    <div>
      {/* Scrolls sideways on a phone, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="status-scroll" role="region" aria-label={word.table} tabIndex={0}>
        <table className="table status-table stacked">
          <caption className="vh">{word.table}</caption>
          <thead>
            <tr>
              <th scope="col">{word.municipality}</th>
              {inquiry.kinds.map((kind) => (
                <th scope="col" key={kind}>
                  {kinds[kind]}
                </th>
              ))}
              <th scope="col">{word.submittedOn}</th>
              <th scope="col">{word.deadlineOn}</th>
            </tr>
          </thead>
          <tbody>
            {municipalities.map((one) => (
              <Row
                key={one.municipality}
                one={one}
                reach={reach?.find(({ municipality }) => municipality === one.municipality)}
                inquiry={inquiry}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{word.total}</th>
              {inquiry.kinds.map((kind) => (
                <td key={kind} data-label={kinds[kind]}>
                  {done(kind)}
                </td>
              ))}
              <td data-label={word.submittedOn}>
                {submitted}／{municipalities.length}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="status-legend">
        {(['submitted', 'answered', 'drafting', 'unanswered', 'questioned', 'late'] as const).map(
          (state) => (
            <ProgressSign key={state} state={state} />
          ),
        )}
      </p>
    </div>
  )
}

type Municipality = InquiryStatus['municipalities'][number]

function Row({
  one,
  reach,
  inquiry,
}: {
  one: Municipality
  reach: Reach | undefined
  inquiry: InquiryStatus['inquiry']
}) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const language = useLanguage()
  const params = useVisionParams()
  const { municipalities } = useFrame()
  const { municipality, kinds, submittedAt, late, deadline, extended, questions } = one
  const known = municipalities.find(({ code }) => code === municipality)
  const name = known ? nameIn(language, known) : municipality
  return (
    <tr>
      <th scope="row">
        <Link
          to="/$region/$vision/inquiries/$id/responses/$municipality"
          params={{ ...params, id: String(inquiry.id), municipality }}
        >
          {name}
        </Link>
        <UnreachedSign of={reach} />
        {questions > 0 && (
          <span className="status-table__asked">
            <ProgressSign state="questioned" />
          </span>
        )}
      </th>
      {kinds.map((kind) => (
        <td key={kind.kind} data-label={names[kind.kind]}>
          <ProgressSign state={kind.state} kind={kind.kind} />
          {kind.asked > 0 && (
            <span className="status-table__count">
              {kind.answered}／{kind.asked}
            </span>
          )}
        </td>
      ))}
      <td data-label={word.submittedOn}>
        {submittedAt ? (
          <span>
            {formatDay(submittedAt, language)}
            {late && <span className="late"> {word.late}</span>}
          </span>
        ) : (
          <b>{word.notSubmitted}</b>
        )}
      </td>
      <td data-label={word.deadlineOn}>
        {extended ? (
          <b>{formatDeadline(deadline, language)}</b>
        ) : (
          formatDeadline(deadline, language)
        )}
      </td>
    </tr>
  )
}
