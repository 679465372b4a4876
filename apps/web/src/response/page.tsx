import {
  allows,
  can,
  type InquiryAnswer,
  type InquiryKind,
  type InquiryPost,
  inquiryTransitions,
  type Me,
  type Response,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Search } from '../address.ts'
import { EndorsementActs } from '../endorsement/door/acts.tsx'
import { EndorsementPanel } from '../endorsement/door/panel.tsx'
import { useTerms, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { usePageTitle } from '../ui/page-title.ts'
import { usePrinting } from '../ui/printed.tsx'
import { numberOf } from '../vision/address.ts'
import { Filling } from './answers/filling.tsx'
import { Fixes, mistakesIn } from './answers/problem.tsx'
import { words } from './answers/words.ts'
import { words as pageWords } from './words.ts'
import { isOf } from './assign/row.ts'
import { Bar } from './bar.tsx'
import { DeskFilter } from './desk-filter.tsx'
import { Head } from './head.tsx'
import { kindsOf, lockedOf, submittedOf } from './kind-choice.tsx'
import { Kinds, KindTable } from './kinds.tsx'
import { idOf, rowId } from './model/entry.ts'
import type { AnswerStore } from './model/store.ts'
import { AnsweringContext, useStore } from './model/use-store.ts'
import { Notices } from './notices.tsx'
import { OwnDesk, ReportAtEnd } from './own-desk.tsx'
import { responseQuery } from './queries.ts'
import { useRequest } from './request.tsx'
import { SubmitDialog } from './submit.tsx'
import { Thread } from './thread.tsx'
import './answer.css'

const often = 15_000

/** What one municipality answers to one inquiry: to answer, or to read. Others' answers appear
 * within seconds. */
export function ResponsePage() {
  const { id = '', municipality = '' } = useParams({ strict: false })
  const { data: response } = useSuspenseQuery({
    ...responseQuery({ inquiry: numberOf(id), municipality }),
    refetchInterval: often,
  })
  const me = useMe()
  usePageTitle(response.inquiry.title)
  if (!me) return null
  return <AnswerPage response={response} me={me} key={`${id}.${municipality}`} />
}

/** The page of a response; a form while it can be written. */
function AnswerPage({ response, me }: { response: Response; me: Me }) {
  const { inquiry, municipality } = response
  const navigate = useNavigate()
  const { kind: asked } = useSearch({ from: '__root__' })
  const { whole } = useWords(words).thread
  const { submit: submitWord } = useWords(pageWords)
  const [request, giveRequest] = useRequest(`${me.id}.${inquiry.id}.${municipality}`)
  const [isAsking, setAsking] = useState(false)
  const [isSubmitting, setSubmitting] = useState(false)
  const isPrinting = usePrinting()
  const { inquiryKind: inquiryKinds } = useTerms()
  const store = useStore(response, me, request)
  const postsOf = usePosts(response.posts)
  const isOwn = me.municipality?.code === municipality
  const kinds = kindsOf(response)
  const done = submittedOf(response)
  const may = can(me, 'response.save', { municipality, region: inquiry.region })
  const mayWrite =
    allows(inquiryTransitions.answer, inquiry.state) && may && (isOwn || request !== undefined)
  const locked = lockedOf(response)
  const isOpen = (one: InquiryKind) => mayWrite && !locked.includes(one)
  // Where nothing is asked there is nothing to lock either.
  const canWrite =
    mayWrite && response.state === 'draft' && (kinds.length === 0 || kinds.some(isOpen))
  const { departments } = response
  const ownDepartment = isOwn ? me.department?.name : undefined
  const answering = useMemo(() => {
    const shared = {
      store,
      request,
      response: { inquiry, municipality, departments },
      ownDepartment,
    }
    return { open: { ...shared, canWrite: true }, read: { ...shared, canWrite: false } }
  }, [store, request, inquiry, municipality, departments, ownDepartment])
  const [desk, setDesk] = useState<string>()
  const ownDesk = response.assignments.find(({ department }) => department.id === me.department?.id)
  const shownDesk = desk ?? (isOwn && ownDesk ? String(ownDesk.department.id) : '')
  const isShown = useCallback(
    (answer: Pick<InquiryAnswer, 'assigned'>) => isOf(shownDesk, answer.assigned),
    [shownDesk],
  )
  const ofOwnDesk = kinds.find((one) =>
    response.cells.some(
      ({ kind: of, assigned }) => of === one && assigned === ownDesk?.department.id,
    ),
  )
  // A department that was given rows begins with those.
  const kind: InquiryKind =
    kinds.find((one) => one === asked?.[0]) ??
    (isOwn ? ofOwnDesk : undefined) ??
    kinds[0] ??
    'participation'
  // Whoever answers for one department reports its rows first; submitting everything comes after.
  const isReporting = isOwn && ownDesk?.reportedAt === null
  const shownAnswers = useMemo(() => response.cells.filter(isShown), [response.cells, isShown])
  const answeringOf = (one: InquiryKind) => (isOpen(one) ? answering.open : answering.read)

  const go = async (key: string) => {
    setSubmitting(false)
    const answer = store.entry(key)?.answer
    const of = answer?.kind
    if (answer && !isShown(answer)) flushSync(() => setDesk(''))
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
    <AnsweringContext value={answeringOf(kind)}>
      <div className="wrap">
        <Head response={response} onAsk={() => setAsking(true)} />
        {isAsking || postsOf('').length > 0 ? (
          <Thread
            name={whole}
            posts={postsOf('')}
            isAsked={isAsking}
            onClose={() => setAsking(false)}
          />
        ) : null}
        <Notices
          response={response}
          isOwn={isOwn}
          request={request}
          onRequest={giveRequest}
          store={store}
          canWrite={canWrite}
          mayWrite={mayWrite}
          me={me}
        />
        {response.endorsement && <EndorsementPanel endorsement={response.endorsement} me={me} />}
        {isOwn && ownDesk && (
          <OwnDesk response={response} of={ownDesk} store={store} canWrite={canWrite} />
        )}
      </div>
      {canWrite && (
        <Bar
          store={store}
          isShown={isShown}
          onGo={(key) => void go(key)}
          onSubmit={() => void submit()}
          isReporting={isReporting}
        />
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
        <Kinds kinds={kinds} done={done} kind={kind} store={store} />
        <DeskFilter response={response} desk={shownDesk} onDesk={setDesk} store={store} />
        {isOpen(kind) && <Filling kind={kind} isShown={isShown} key={kind} />}
        {(isPrinting ? kinds : [kind]).map((one) => (
          <AnsweringContext key={one} value={answeringOf(one)}>
            {isPrinting && kinds.length > 1 && <h2>{inquiryKinds[one]}</h2>}
            <KindTable
              kind={one}
              answers={isPrinting ? response.cells : shownAnswers}
              isNarrowed={!isPrinting && shownDesk !== ''}
              postsOf={postsOf}
            />
          </AnsweringContext>
        ))}
        {/* Whoever has answered the last row goes on from there. */}
        {canWrite && (
          <div className="acts-row answer-end">
            {isOwn && ownDesk && <ReportAtEnd response={response} of={ownDesk} store={store} />}
            <button
              className={isReporting ? 'btn' : 'btn btn--fill'}
              type="button"
              onClick={() => void submit()}
            >
              {submitWord}
            </button>
          </div>
        )}
      </div>
      {response.endorsement && (
        <div className="wrap">
          <EndorsementActs endorsement={response.endorsement} me={me} />
        </div>
      )}
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

const none: readonly InquiryPost[] = []

/** Posts by answer; those on the whole under ''. Where there are none it is the same empty list, so
 * that its row is not drawn anew. */
function usePosts(posts: readonly InquiryPost[]): (key: string) => readonly InquiryPost[] {
  return useMemo(() => {
    const by = Map.groupBy(posts, ({ key }) => key ?? '')
    return (key) => by.get(key) ?? none
  }, [posts])
}

/** Puts the cursor into a cell's row: into what is wrong there, else its first control. The row must
 * be on the page. */
function focusAnswer(store: AnswerStore, key: string): void {
  const entry = store.entry(key)
  if (!entry) return
  store.goTo(key)
  if (entry.answer.kind === 'selfEvaluation') flushSync(() => store.toggle(key, true))
  const row = document.getElementById(rowId(key))
  const [wrong] = mistakesIn(entry)
  const [missing] = entry.read.errors
  const control =
    document.getElementById(idOf(key, (wrong ?? missing)?.field ?? '')) ??
    row?.querySelector<HTMLElement>('input, select, textarea') ??
    row?.querySelector<HTMLElement>('button')
  // A row taller than what the bar leaves free begins below the bar.
  const isTall = (row?.offsetHeight ?? 0) > window.innerHeight / 2
  row?.scrollIntoView({ block: isTall ? 'start' : 'center' })
  control?.focus({ preventScroll: true })
}
