import {
  allows,
  inquiryKind,
  type InquiryKind,
  inquiryTransitions,
  type Me,
  type Response,
  responseTransitions,
} from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Search } from '../address.ts'
import { useWords } from '../i18n.tsx'
import { Thread } from './threads/thread.tsx'
import { words as threadWords } from './threads/words.ts'
import { AsBefore } from './as-before.tsx'
import { Bar } from './bar.tsx'
import { Fixes } from './fixes.tsx'
import { focusAnswer } from './go.ts'
import { Head } from './head.tsx'
import { Kinds } from './kinds.tsx'
import { AnsweringContext, useStore } from './model/use-store.ts'
import { Notices } from './notices.tsx'
import { usePosts } from './posts.ts'
import { useRequest } from './request.tsx'
import { SubmitDialog } from './submit/submit-dialog.tsx'
import { KindTable } from './kind-table.tsx'

/** The page of a response; a form while it can be written. */
export function AnswerPage({ response, me }: { response: Response; me: Me }) {
  const { inquiry, municipality } = response
  const navigate = useNavigate()
  const { kind: asked } = useSearch({ from: '__root__' })
  const { whole } = useWords(threadWords)
  const [request, giveRequest] = useRequest(`${me.id}.${inquiry.id}.${municipality}`)
  const [isAsking, setAsking] = useState(false)
  const [isSubmitting, setSubmitting] = useState(false)
  const store = useStore(response, me, request)
  const postsOf = usePosts(response.posts)
  const isOwn = me.municipality?.code === municipality
  const isOpen =
    allows(inquiryTransitions.answer, inquiry.state) &&
    allows(responseTransitions.save, response.state)
  const canWrite = isOpen && (isOwn || request !== undefined)
  const kinds = inquiryKind.options.filter((one) =>
    response.cells.some((answer) => answer.kind === one),
  )
  const kind: InquiryKind = kinds.find((one) => one === asked?.[0]) ?? kinds[0] ?? 'participation'
  const { departments } = response
  const answering = useMemo(
    () => ({ store, response: { inquiry, municipality, departments }, canWrite }),
    [store, inquiry, municipality, departments, canWrite],
  )

  const go = async (key: string) => {
    setSubmitting(false)
    const of = store.entry(key)?.answer.kind
    if (of !== undefined && of !== kind) {
      await navigate({
        to: '.',
        search: (search: Search) => ({ ...search, kind: [of] }),
        resetScroll: false,
      })
    }
    focusAnswer(store, key)
  }
  const submit = async () => {
    await store.save()
    flushSync(() => setSubmitting(true))
  }

  return (
    <AnsweringContext value={answering}>
      <div className="wrap">
        <Head response={response} onAsk={() => setAsking(true)} />
        {isAsking || postsOf('').length > 0 ? (
          <Thread name={whole} posts={postsOf('')} onClose={() => setAsking(false)} />
        ) : null}
        <Notices
          response={response}
          isOwn={isOwn}
          request={request}
          onRequest={giveRequest}
          store={store}
          canWrite={canWrite}
        />
      </div>
      {canWrite && (
        <Bar store={store} onGo={(key) => void go(key)} onSubmit={() => void submit()} />
      )}
      <div
        className="wrap"
        onBlur={({ target }) => {
          if (target instanceof HTMLElement && target.matches('input, textarea, select')) {
            store.flush()
          }
        }}
      >
        {canWrite && <Fixes store={store} onGo={(key) => void go(key)} />}
        <Kinds kinds={kinds} kind={kind} store={store} />
        {canWrite &&
          kind === 'participation' &&
          response.cells.some((answer) => answer.previous) && <AsBefore store={store} />}
        <KindTable kind={kind} answers={response.cells} postsOf={postsOf} />
      </div>
      {isSubmitting && (
        <SubmitDialog
          response={response}
          request={request}
          store={store}
          onGo={(key) => void go(key)}
          onClose={() => setSubmitting(false)}
        />
      )}
    </AnsweringContext>
  )
}
