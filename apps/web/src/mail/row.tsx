import { type Mail, mailServerProblems, type MailState } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { inARow, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { problemWords } from './door/problem-words.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

export type Verb = 'retry' | 'cancel'

const looks: Record<MailState, string> = {
  waiting: 'chip--active',
  sent: '',
  failed: 'chip--stop',
  cancelled: 'chip--void',
}

/** One mail: to whom, what it tells, what became of it, and what can be done. */
export function Row({ mail, onAct }: { mail: Mail; onAct: (verb: Verb, mail: Mail) => void }) {
  const language = useLanguage()
  const word = useWords(words)
  const { mailKind } = useTerms()
  const { address, name, municipality, department, title, from, createdAt } = mail
  const moment = (at: string) => formatMoment(at, language)
  const post = [municipality?.name, department].filter(Boolean).join('　')
  return (
    <tr>
      <th scope="row">
        {address}
        {(name || post) && (
          <span className="acts-table__under">{[name, post].filter(Boolean).join('　')}</span>
        )}
      </th>
      <td className="mail__what">
        {mailKind[mail.kind]}
        {title && <span className="acts-table__under">{title}</span>}
        <span className="acts-table__under">
          {from && (
            <>
              <Marked text={word.from(from)} />　
            </>
          )}
          {word.created(moment(createdAt))}
        </span>
      </td>
      <td className="mail__became">
        <Outcome mail={mail} />
      </td>
      <td className="acts-table__acts">
        <Acts mail={mail} onAct={onAct} />
      </td>
    </tr>
  )
}

function Outcome({ mail: { state, sending, tries, problem, answer, ...times } }: { mail: Mail }) {
  const language = useLanguage()
  const word = useWords(words)
  const problems = useWords(problemWords)
  const moment = (at: string | null) => (at === null ? '' : formatMoment(at, language))
  const advice = problem && problems[problem]
  // What to do about the server stands above all mails.
  const isOwn = problem && !(state === 'waiting' && mailServerProblems.includes(problem))
  return (
    <>
      <span className={`chip ${looks[state]}`.trim()}>
        {sending ? word.sending : word.state[state]}
      </span>
      {state === 'sent' && <p>{word.sentAt(moment(times.settledAt))}</p>}
      {advice && (
        <p>
          <b>{advice.what}</b> {isOwn && advice.todo}
        </p>
      )}
      {answer && (
        <p lang="en">
          <Marked text={word.answered(answer)} />
        </p>
      )}
      {state === 'waiting' && tries === 0 && <p className="acts-table__under">{word.inTurn}</p>}
      {tries > 0 && state !== 'sent' && (
        <p className="acts-table__under">
          {inARow(
            language,
            word.tries(tries),
            state === 'waiting' && !sending && word.next(moment(times.nextTryAt)),
            state === 'failed' && word.settledAt(moment(times.settledAt)),
          )}
        </p>
      )}
    </>
  )
}

function Acts({ mail, onAct }: { mail: Mail; onAct: (verb: Verb, mail: Mail) => void }) {
  const word = useWords(words)
  const { address, kind, state, sending, retriable, municipality } = mail
  const button = (verb: Verb, name: string, of: string) => (
    <button type="button" className="btn btn--sm" aria-label={of} onClick={() => onAct(verb, mail)}>
      {name}
    </button>
  )
  const waits = state === 'waiting' && !sending
  return (
    <>
      {(waits || retriable) && button('retry', word.retry, word.retryOf(address))}
      {waits && button('cancel', word.cancel, word.cancelOf(address))}
      {kind === 'invitation' && state === 'failed' && (
        <Link to="/people" search={municipality ? { municipality: [municipality.code] } : {}}>
          {word.inviteAgain}
        </Link>
      )}
    </>
  )
}
