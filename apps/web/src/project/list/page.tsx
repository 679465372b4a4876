import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionRef } from '../../vision/address.ts'
import { Applied } from '../../filters/applied.tsx'
import { DroppedNotice } from '../../filters/dropped-notice.tsx'
import { FacetList } from '../../filters/facets.tsx'
import { useFilters } from '../../filters/use-filters.ts'
import { words as filterWords } from '../../filters/words.ts'
import { AsOfField, AsOfNotice } from '../../filters/as-of.tsx'
import { isRefused, listQuery } from '../queries.ts'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { Confirmed } from '../../filters/confirmed.tsx'
import { SearchForm, Sorting } from './controls.tsx'
import { Drawer } from '../../filters/drawer.tsx'
import { PlanHits, PlanHitsLink } from './plan-hits.tsx'
import { Results } from './results.tsx'
import { words } from './words.ts'
import '../../filters/facets.css'
import './list.css'

/** 連携事業: the list with its filters. Everything asked stands in the address. */
export function ListPage() {
  const word = useWords(words)
  const { heading } = useWords(filterWords)
  const state = useFilters()
  const narrow = useIsNarrow()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...listQuery(useVisionRef(), state.filters),
    placeholderData: keepPreviousData,
    throwOnError: isRefused,
  })
  usePageTitle(word.title)
  const facets = <FacetList facets={data?.facets ?? null} state={state} />
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
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
            {narrow && <Drawer total={data?.total}>{facets}</Drawer>}
            <Confirmed state={state} />
            <AsOfField />
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
