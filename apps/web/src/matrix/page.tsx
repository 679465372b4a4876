import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n.tsx'
import { Applied } from '../filters/applied.tsx'
import { DroppedNotice } from '../filters/dropped-notice.tsx'
import { useAddress, useFilters } from '../filters/use-filters.ts'
import { words as filterWords } from '../filters/words.ts'
import { Pager } from '../chrome/pager.tsx'
import { Looked } from '../filters/looked.tsx'
import { Nothing } from '../filters/nothing.tsx'
import { AsOfNotice } from '../filters/as-of.tsx'
import { isRefused, matrixQuery } from '../project/queries.ts'
import { Trouble, Waiting } from '../ui/states.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useVisionRef } from '../vision/address.ts'
import { useSummary } from '../vision/queries.ts'
import { isByArea, isRoomy, viewOf } from './address.ts'
import { AreasView } from './areas/view.tsx'
import { Bar } from './bar.tsx'
import { CoverageView } from './coverage/view.tsx'
import { Head, Tabs } from './head.tsx'
import { MeasuresView } from './measures/view.tsx'
import { MunicipalitiesView } from './municipalities/view.tsx'
import { words } from './words.ts'
import '../filters/facets.css'
import './head.css'
import './matrix.css'
import './table-head.css'
import './columns.css'
import './panel.css'
import './cards.css'

const views = {
  ...{ measures: MeasuresView, municipalities: MunicipalitiesView },
  ...{ coverage: CoverageView, areas: AreasView },
}

/** マトリックス in its views. View, filters, density and cell all stand in the address. */
export function MatrixPage() {
  const word = useWords(words)
  const { count } = useWords(filterWords)
  const search = useAddress()
  const state = useFilters()
  const view = viewOf(search, state.frame)
  const View = views[view]
  const roomy = isRoomy(search)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...matrixQuery(useVisionRef(), state.filters),
    placeholderData: keepPreviousData,
    throwOnError: isRefused,
  })
  usePageTitle(word.title[view])
  const summary = useSummary()
  const paged = data && !isByArea(view) && (
    <Pager page={data.page} total={data.total} size={data.size} addressOf={state.addressOf} />
  )
  return (
    <div className="wrap">
      <Head view={view} state={state} />
      <Tabs view={view} state={state} />
      <AsOfNotice />
      <DroppedNotice dropped={state.dropped} />
      <Bar view={view} facets={data?.facets ?? null} total={data?.total} state={state} />
      <Applied state={state} />
      {data && <Looked looked={data.looked} />}
      <p className="vh" role="status">
        {data && !error ? count(data.total) : ''}
      </p>
      {error ? (
        <Trouble onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={16} />
      ) : data.items.length === 0 && (!isByArea(view) || summary.projects === 0) ? (
        <Nothing found={data} state={state} />
      ) : (
        <>
          <View
            items={data.items}
            total={data.total}
            state={state}
            roomy={roomy}
            busy={isFetching && isPlaceholderData}
          />
          {paged}
        </>
      )}
    </div>
  )
}
