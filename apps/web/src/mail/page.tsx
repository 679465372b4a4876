import { refusalOf } from '../client.ts'
import type { MailService } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { inARow, useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Waiting } from '../ui/states.tsx'
import { formatMoment } from '../ui/time.ts'
import { useQuestion } from './address.ts'
import { problemWords } from './door/problem-words.ts'
import { Filters } from './filters.tsx'
import { Found } from './found.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import './mail.css'

// Milliseconds. What waits is on its way: look again.
const again = 5_000

/** メールの送信状況: every mail to people the person manages, newest first, and whether mail goes out at
 * all. Everything asked stands in the address. */
export function MailPage() {
  const word = useWords(words)
  const me = useMe()
  const state = useQuestion()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...api.mail.list.queryOptions(state.question),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state: { data: shown } }) =>
      shown && shown.counts.waiting > 0 ? again : false,
    // Who may not read it is told so by the page for trouble.
    throwOnError: (thrown) => refusalOf(thrown) !== undefined,
  })
  usePageTitle(word.title)
  return (
    <div className="wrap mail">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      {state.dropped.length > 0 && (
        <Notice title={word.droppedTitle}>
          <ul>
            {state.dropped.map(({ parameter, value }) => (
              <li key={`${parameter} ${value}`}>
                <Marked text={word.dropped(value.slice(0, 40), parameter)} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {data && <Service service={data.service} />}
      {me && <Filters state={state} me={me} />}
      {error && !data ? (
        <div className="trouble" role="alert">
          <b>{word.failed}</b>
          <p>{word.failedHelp}</p>
          <button type="button" className="btn btn--sm" onClick={() => void refetch()}>
            {word.loadAgain}
          </button>
        </div>
      ) : data ? (
        <Found page={data} state={state} busy={isPlaceholderData} />
      ) : (
        <Waiting rows={8} />
      )}
    </div>
  )
}

/** Whether mail goes out at all: since when not, why, and what to do. */
function Service({ service: { configured, lastSentAt, trouble } }: { service: MailService }) {
  const language = useLanguage()
  const word = useWords(words)
  const problems = useWords(problemWords)
  const last =
    lastSentAt === null ? word.noneYet : word.lastSent(formatMoment(lastSentAt, language))
  if (!configured) {
    return (
      <Notice title={word.notConfigured}>
        <p>{word.notConfiguredHelp}</p>
      </Notice>
    )
  }
  if (!trouble) {
    return (
      <p className="mail-well" role="status">
        <Icon name="check" />
        <span>{inARow(language, word.well, last)}</span>
      </p>
    )
  }
  const { what, todo } = problems[trouble.problem]
  return (
    <div className="alert" role="status">
      <Icon name="error" />
      <div>
        <h2>{what}</h2>
        <p>{todo}</p>
        {trouble.answer && (
          <p lang="en">
            <Marked text={word.answered(trouble.answer)} />
          </p>
        )}
        <p>{inARow(language, word.since(formatMoment(trouble.at, language)), last)}</p>
      </div>
    </div>
  )
}
