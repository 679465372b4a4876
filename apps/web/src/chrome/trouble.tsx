import { type Refusal, refusalOf } from '../client.ts'
import { dayParameters, type ErrorCode, errorStatus } from '@renkei/schema'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter, useSearch } from '@tanstack/react-router'
import { TRPCClientError } from '@trpc/client'
import type { ReactNode } from 'react'
import type { Search } from '../address.ts'
import { useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useFrameIfAny } from '../vision/queries.ts'
import { useRefusalText } from '../writing/refusal.ts'
import { words } from './words.ts'

/** What kept the page from being shown, as its title and its way on say it. */
function kindOf(
  refusal: Refusal | undefined,
  hasDay: boolean,
): keyof (typeof words)['ja']['title'] {
  if (!refusal) return 'lost'
  const { code, parameter } = refusal
  if (code === 'beforeAdoption' || dayParameters.has(parameter)) return 'day'
  if (code === 'projectNotFound' && hasDay) return 'day'
  if (code === 'unavailable') return code
  const status: number = errorStatus[code]
  return status === 404
    ? 'notFound'
    : status === 403
      ? 'forbidden'
      : status === 400
        ? 'refused'
        : 'trouble'
}

/** Something kept the page from being shown: what, and the way on. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useWords(words)
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const hasDay = useSearch({ from: '__root__' })['asOf'] !== undefined
  const explain = useRefusalText({
    ...text.why,
    ...(hasDay ? { projectNotFound: text.notYet } : {}),
  })
  const isLost = error instanceof TRPCClientError
  const refusal = refusalOf(error) ?? (isLost ? undefined : { code: 'unexpected' as const })
  const kind = kindOf(refusal, hasDay)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Trouble title={text.title[kind]} message={explain(refusal)} code={refusal?.code}>
      {kind === 'day' ? (
        <Link
          className="btn btn--fill"
          to="."
          search={(now: Search) => ({ ...now, asOf: [], since: [], until: [] })}
        >
          {text.toPresent}
        </Link>
      ) : kind === 'refused' ? (
        <Link className="btn btn--fill" to="." search={{}}>
          {text.withoutFilters}
        </Link>
      ) : kind === 'notFound' || kind === 'forbidden' ? null : (
        <button className="btn btn--fill" type="button" onClick={retry}>
          {text.retry}
        </button>
      )}
    </Trouble>
  )
}

export function NotFoundPage() {
  const { title } = useWords(words)
  return <Trouble title={title.notFound} message={useRefusalText()({ code: 'notFound' })} />
}

/** Where to look on for what an address does not name. */
const lists: Partial<Record<ErrorCode, 'plans' | 'departments'>> = {
  planNotFound: 'plans',
  planItemNotFound: 'plans',
  departmentNotFound: 'departments',
}

function Trouble({
  title,
  message,
  code = 'notFound',
  children,
}: {
  title: string
  message: string
  code?: ErrorCode | undefined
  children?: ReactNode
}) {
  const text = useWords(words)
  const frame = useFrameIfAny()
  usePageTitle(title)
  const list = lists[code] ?? 'projects'
  const params = frame && { region: frame.region.slug, vision: String(frame.vision.edition) }
  return (
    <div className="wrap page-head">
      <h1>{title}</h1>
      <p className="lead">{message}</p>
      <p className="hero__act">
        {children}
        {params ? (
          <>
            <Link className="btn" to={`/$region/$vision/${list}`} params={params}>
              {text.toList[list]}
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
