import { refusalOf } from '../client.ts'
import { type AuditPage as Page, toldApart } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Waiting } from '../ui/states.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useQuestion } from './address.ts'
import { Asked, Filters } from './filters.tsx'
import { Found } from './found.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import './audit.css'

const withNamesApart = (page: Page): Page => ({
  ...page,
  municipalities: [...toldApart(page.municipalities)],
})

/** 監査記録: every entry the person may read, newest first. Everything asked stands in the address. */
export function AuditPage() {
  const word = useWords(words)
  const state = useQuestion()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...api.audit.search.queryOptions(state.question),
    select: withNamesApart,
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Who may not read it is told so by the page for trouble.
    throwOnError: (thrown) => refusalOf(thrown) !== undefined,
  })
  usePageTitle(word.title)
  return (
    <div className="wrap">
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
      <Filters state={state} municipalities={data?.municipalities ?? []} />
      <Asked question={state.question} municipalities={data?.municipalities ?? []} />
      {error ? (
        <div className="trouble" role="alert">
          <b>{word.failed}</b>
          <p>{word.failedHelp}</p>
          <button type="button" className="btn btn--sm" onClick={() => void refetch()}>
            {word.retry}
          </button>
        </div>
      ) : data ? (
        <Found page={data} state={state} busy={isFetching && isPlaceholderData} />
      ) : (
        <Waiting rows={12} />
      )}
    </div>
  )
}
