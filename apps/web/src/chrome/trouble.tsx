import { type Refusal, refusalOf } from '@renkei/client'
import { formatDate } from '@renkei/schema'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter, useSearch } from '@tanstack/react-router'
import { TRPCClientError } from '@trpc/client'
import type { ReactNode } from 'react'
import type { Search } from '../address.ts'
import { type Language, useLanguage, useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useFrameIfAny } from '../vision/queries.ts'
import { words } from './words.ts'

type Words = (typeof words)['ja']

/** What an address asks of a day that has no answer. */
function explainDay(
  { code, parameter, value = '' }: Refusal,
  hasDay: boolean,
  text: Words,
  language: Language,
): { title: string; message: string } | undefined {
  const title = text.dayTitle
  if (code === 'beforeAdoption') {
    return { title, message: text.beforeAdoption(formatDate(value, language)) }
  }
  if (code === 'filterInvalid' && parameter === 'asOf') return { title, message: text.dayInvalid }
  if (code === 'projectNotFound' && hasDay) return { title, message: text.notYet }
  return undefined
}

function explain(refusal: Refusal, text: Words): { title: string; message: string } | undefined {
  switch (refusal.code) {
    case 'regionNotFound':
    case 'visionNotFound':
    case 'projectNotFound':
    case 'revisionNotFound':
    case 'applicationNotFound':
    case 'indicatorNotFound':
    case 'inquiryNotFound':
      return { title: text.notFoundTitle, message: text[refusal.code] }
    case 'notFound':
      return { title: text.notFoundTitle, message: text.notFound }
    case 'forbidden':
      return { title: text.forbiddenTitle, message: text.forbidden }
    case 'filterInvalid':
      return { title: text.refusedTitle, message: text.filterInvalid(refusal.parameter ?? '?') }
    case 'inputInvalid':
      return { title: text.refusedTitle, message: text.inputInvalid }
    default:
      return undefined
  }
}

/** Something kept the page from being shown: what, and the way on. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useWords(words)
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const refusal = refusalOf(error)
  const hasDay = useSearch({ from: '__root__' })['asOf'] !== undefined
  const language = useLanguage()
  const ofDay = refusal && explainDay(refusal, hasDay, text, language)
  if (ofDay) {
    return (
      <Trouble {...ofDay}>
        <Link className="btn btn--fill" to="." search={(now: Search) => ({ ...now, asOf: [] })}>
          {text.toPresent}
        </Link>
      </Trouble>
    )
  }
  const explained = refusal && explain(refusal, text)
  if (explained) {
    const isFilter = refusal.code === 'filterInvalid' || refusal.code === 'inputInvalid'
    return (
      <Trouble {...explained}>
        {isFilter && (
          <Link className="btn btn--fill" to="." search={{}}>
            {text.withoutFilters}
          </Link>
        )}
      </Trouble>
    )
  }
  const isLost = error instanceof TRPCClientError && !refusal
  const why = isLost ? 'lost' : refusal?.code === 'unavailable' ? 'unavailable' : 'trouble'
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Trouble title={text[`${why}Title`]} message={text[why]}>
      <button className="btn btn--fill" type="button" onClick={retry}>
        {text.retry}
      </button>
    </Trouble>
  )
}

export function NotFoundPage() {
  const text = useWords(words)
  return <Trouble title={text.notFoundTitle} message={text.notFound} />
}

function Trouble({
  title,
  message,
  children,
}: {
  title: string
  message: string
  children?: ReactNode
}) {
  const text = useWords(words)
  const frame = useFrameIfAny()
  usePageTitle(title)
  const params = frame && { region: frame.region.slug, vision: String(frame.vision.edition) }
  return (
    <div className="wrap page-head">
      <h1>{title}</h1>
      <p className="lead">{message}</p>
      <p className="hero__act">
        {children}
        {params ? (
          <>
            <Link className="btn" to="/$region/$vision/projects" params={params}>
              {text.toProjects}
            </Link>
            <Link className="btn" to="/$region/$vision" params={params}>
              {text.toOverview}
            </Link>
          </>
        ) : (
          <Link className="btn" to="/">
            {text.toOverview}
          </Link>
        )}
      </p>
    </div>
  )
}
