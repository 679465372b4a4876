import { type ProjectPage, projectSort } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId } from 'react'
import { Pager } from '../../chrome/pager.tsx'
import { openDataAddress, openTable, paperAddress } from '../../filters/address.ts'
import { Applied } from '../../filters/applied.tsx'
import { AsOfField, AsOfNotice } from '../../filters/as-of.tsx'
import { Confirmed } from '../../filters/confirmed.tsx'
import { Drawer } from '../../filters/drawer.tsx'
import { DroppedNotice } from '../../filters/dropped-notice.tsx'
import { FacetList } from '../../filters/facets.tsx'
import { Looked } from '../../filters/looked.tsx'
import { Nothing } from '../../filters/nothing.tsx'
import { SearchField, typedIn } from '../../filters/search-field.tsx'
import { type FilterState, useFilters } from '../../filters/use-filters.ts'
import { words as filterWords } from '../../filters/words.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Download, useTables } from '../../ui/download.tsx'
import { BasisLegend } from '../../ui/basis-legend.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useSummary } from '../../vision/queries.ts'
import { isRefused, listQuery } from '../queries.ts'
import { PlanHits, PlanHitsLink } from './plan-hits.tsx'
import { ListTable } from './table.tsx'
import { words } from './words.ts'
import '../../filters/facets.css'
import './list.css'

/** 連携事業: the list with its filters. Everything asked stands in the address. */
export function ListPage() {
  const word = useWords(words)
  const { heading } = useWords(filterWords)
  const params = useVisionParams()
  const state = useFilters()
  const { region } = state.frame
  const language = useLanguage()
  const narrow = useIsNarrow()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...listQuery(useVisionRef(), state.filters),
    placeholderData: keepPreviousData,
    throwOnError: isRefused,
  })
  usePageTitle(word.title)
  const facets = <FacetList facets={data?.facets ?? null} state={state} />
  const which = (
    <>
      <Confirmed state={state} />
      <AsOfField />
    </>
  )
  return (
    <div className="wrap">
      <Breadcrumb>
        <Link to="/$region" params={{ region: region.slug }}>
          {nameIn(language, region)}
        </Link>
        {word.title}
      </Breadcrumb>
      <div className="page-head page-head--acts">
        <h1>{word.title}</h1>
        <div className="page-head__acts">
          <Link className="btn btn--sm" to="/$region/$vision/changes" params={params} search={{}}>
            {word.changes}
          </Link>
          <ProjectsDownload state={state} />
        </div>
      </div>
      <div className="split">
        {!narrow && (
          <aside className="facets" aria-labelledby="facets-heading">
            <h2 id="facets-heading">{heading}</h2>
            {facets}
          </aside>
        )}
        <div className="found">
          <AsOfNotice />
          <DroppedNotice dropped={state.dropped} />
          <SearchForm state={state} />
          <div className="hits">
            <h2 aria-live="polite">{data && !error ? word.found(data.total) : ' '}</h2>
            {state.filters.text !== '' && <PlanHitsLink text={state.filters.text} />}
            {narrow ? (
              <Drawer total={data?.total}>
                {which}
                {facets}
              </Drawer>
            ) : (
              which
            )}
            <Sorting state={state} />
          </div>
          <Applied state={state} />
          {error ? (
            <Trouble onRetry={() => void refetch()} />
          ) : data ? (
            <Results found={data} state={state} busy={isFetching && isPlaceholderData} />
          ) : (
            <Waiting rows={12} />
          )}
          {state.filters.text !== '' && <PlanHits text={state.filters.text} />}
        </div>
      </div>
    </div>
  )
}

function SearchForm({ state }: { state: FilterState }) {
  const word = useWords(words)
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    state.ask({ text: typedIn(event.currentTarget) })
  }
  return (
    <form className="find" role="search" aria-label={word.searchName} onSubmit={search}>
      <SearchField label={word.searchLabel} text={state.filters.text} />
      <button className="btn btn--fill" type="submit">
        {word.search}
      </button>
    </form>
  )
}

function Sorting({ state }: { state: FilterState }) {
  const id = useId()
  const { sort, sorting } = useWords(filterWords)
  const { paged } = useSummary()
  const { sort: chosen, text } = state.asked
  const isBest = chosen === 'best'
  const choose = (value: string) => {
    const parsed = projectSort.safeParse(value)
    if (parsed.success) state.ask({ sort: parsed.data })
  }
  return (
    <div className="field--row hits__sort">
      <label htmlFor={id}>{sorting}</label>
      <select
        id={id}
        className="select select--sm"
        value={isBest && text === '' ? 'number' : chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {projectSort.options
          .filter((value) => value !== 'best' || text !== '')
          .filter((value) => value !== 'page' || paged > 0 || value === chosen)
          .map((value) => (
            <option key={value} value={value}>
              {sort[value]}
            </option>
          ))}
      </select>
    </div>
  )
}

function ProjectsDownload({ state: { frame, filters } }: { state: FilterState }) {
  const word = useWords(words)
  const tables = useTables(...openTable(frame, filters))
  return (
    <Download
      files={[
        { text: word.downloadPdf, href: paperAddress(frame, filters, 'projects.pdf') },
        { text: word.downloadPrint, href: paperAddress(frame, filters, 'matrix.xlsx') },
        ...tables,
        { text: word.downloadJson, href: openDataAddress(frame, filters, 'json') },
      ]}
    />
  )
}

/** The answer to a question: the table, or what to do when it is empty. */
function Results({
  found,
  state,
  busy,
}: {
  found: ProjectPage
  state: FilterState
  busy: boolean
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const { addressOf } = state
  if (found.items.length === 0) return <Nothing found={found} state={state} />
  return (
    <>
      <Looked looked={found.looked} />
      <ListTable items={found.items} looked={found.looked} busy={busy} />
      <Pager page={found.page} total={found.total} size={found.size} addressOf={addressOf} />
      <div className="list-foot">
        {state.frame.measures.length > 0 && <BasisLegend />}
        <p>
          {word.withSame}
          <Link to="/$region/$vision/matrix" params={params} search={addressOf({ sort: 'best' })}>
            {word.matrix}
          </Link>
        </p>
      </div>
    </>
  )
}
