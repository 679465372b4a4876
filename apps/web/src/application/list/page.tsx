import { applicationState, mayEver } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Search } from '../../address.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { ListDownload } from '../../chrome/list-download.tsx'
import { PageHead } from '../../chrome/page-head.tsx'
import { useFrame, useIsOpen } from '../../vision/queries.ts'
import { ownApplicationsQuery } from '../queries.ts'
import { words as common } from '../door/words.ts'
import { ApplicationTable } from './table.tsx'
import { words } from './words.ts'
import './list.css'

/** The applications of one's own municipality. */
export function ApplicationsPage() {
  const { noMunicipality } = useWords(words)
  const { applications } = useWords(common)
  const me = useMe()
  usePageTitle(applications)
  if (me?.municipality && mayEver(me, 'application.list')) {
    return <OwnApplications municipality={me.municipality.code} />
  }
  return (
    <div className="wrap">
      <PageHead trail={[applications]} title={applications} />
      <Empty>{noMunicipality}</Empty>
    </div>
  )
}

function OwnApplications({ municipality }: { municipality: string }) {
  const language = useLanguage()
  const isOpen = useIsOpen()
  const mayApply = mayEver(useMe(), 'application.create') && isOpen
  const word = useWords(words)
  const { applications } = useWords(common)
  const { applicationState: names } = useTerms()
  const params = useVisionParams()
  const own = useFrame().municipalities.find(({ code }) => code === municipality)
  const { data: items } = useSuspenseQuery(ownApplicationsQuery(useVisionRef(), municipality))
  const { state: [asked] = [] } = useSearch({ from: '__root__' })
  const state = applicationState.options.find((one) => one === asked)
  const shown = items.filter((one) => state === undefined || one.state === state)
  return (
    <div className="wrap">
      <PageHead
        trail={[applications]}
        title={word.title(own ? nameIn(language, own) : municipality)}
        lead={mayApply ? word.lead : word.leadToRead}
        acts={
          <ListDownload
            list="applications"
            search={{
              ...{ municipality: [municipality], sort: ['updated'] },
              ...(state === undefined ? {} : { state: [state] }),
            }}
          />
        }
      />
      {mayApply && (
        <p className="acts-row">
          {(['register', 'change', 'end'] as const).map((kind) => (
            <Link
              className={kind === 'register' ? 'btn btn--fill' : 'btn'}
              key={kind}
              to="/$region/$vision/applications/$id"
              params={{ ...params, id: 'new' }}
              search={{ kind: [kind] }}
            >
              {word[kind]}
            </Link>
          ))}
        </p>
      )}
      {items.length === 0 ? (
        <section className="sec">
          <Empty>{word.none}</Empty>
        </section>
      ) : (
        <section className="sec" aria-label={applications}>
          <nav className="states" aria-label={word.filter}>
            <Link
              to="."
              search={(search: Search) => ({ ...search, state: [] })}
              aria-current={state === undefined ? 'true' : undefined}
              activeProps={{}}
            >
              {word.all} <span>{items.length}</span>
            </Link>
            {applicationState.options
              .filter((one) => one === state || items.some((item) => item.state === one))
              .map((one) => (
                <Link
                  key={one}
                  to="."
                  search={(search: Search) => ({ ...search, state: [one] })}
                  aria-current={one === state ? 'true' : undefined}
                >
                  {names[one]} <span>{items.filter((item) => item.state === one).length}</span>
                </Link>
              ))}
          </nav>
          {shown.length > 0 ? (
            <ApplicationTable items={shown} />
          ) : (
            <Empty>{state && word.noneIn(names[state])}</Empty>
          )}
        </section>
      )}
    </div>
  )
}
