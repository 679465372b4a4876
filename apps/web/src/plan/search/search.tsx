import { highlight, type PlanHits, wordsOf } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Search } from '../../address.ts'
import { Pager } from '../../chrome/pager.tsx'
import { useAddress } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Segments } from '../../ui/highlighted.tsx'
import { Section } from '../../ui/section.tsx'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { ItemLink, PlanLink } from '../door/item-link.tsx'
import { planSearchQuery } from '../queries.ts'
import { words } from '../words.ts'
import { PlanSearchField } from './field.tsx'

/** The field, and the items whose words hold what the address asks for; of one plan or of all. */
export function PlanSearch({ plan }: { plan?: string }) {
  const word = useWords(words).search
  const { text, page, addressOf } = usePlanQuestion()
  const { data, error, refetch } = useQuery({
    ...planSearchQuery({ ...useVisionRef(), text, page, ...(plan === undefined ? {} : { plan }) }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PlanSearchField plan={plan} text={text} />
      {text !== '' && (
        <Section
          title={word.title}
          note={
            <p className="plan-hits__count" aria-live="polite">
              {data && <span>{word.hits(text, data.total)}</span>}
              <Link to="." search={{}}>
                {word.clear}
              </Link>
            </p>
          }
        >
          <Lists text={text} plan={plan} />
          {error ? (
            <Trouble onRetry={() => void refetch()} />
          ) : data ? (
            <Hits of={data} text={text} isOfOne={plan !== undefined} />
          ) : (
            <Waiting rows={4} />
          )}
          {data && <Pager page={page} total={data.total} size={data.size} addressOf={addressOf} />}
        </Section>
      )}
    </>
  )
}

function Hits({ of, text, isOfOne }: { of: PlanHits; text: string; isOfOne: boolean }) {
  const word = useWords(words).search
  const found = wordsOf(text)
  if (of.items.length === 0) return <Empty>{word.none(text)}</Empty>
  return (
    <ol className="plan-hits">
      {of.items.map((item) => (
        <li key={`${item.plan} ${item.id}`}>
          <p className="plan-hits__item">
            <ItemLink item={item} found={found} />
          </p>
          {!isOfOne && (
            <p className="small quiet">
              <PlanLink of={item} />
            </p>
          )}
          {item.excerpt !== '' && (
            <p className="small" lang="ja">
              <Segments of={highlight(item.excerpt, found)} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What this page's address asks of plans, and the address of another page of the answer. */
function usePlanQuestion(): {
  text: string
  page: number
  addressOf: (change: { page: number }) => Search
} {
  const { q, page } = useAddress()
  const text = (q?.[0] ?? '').trim().slice(0, 200)
  const asked = /^[1-9]\d{0,3}$/.test(page?.[0] ?? '') ? Number(page?.[0]) : 1
  return {
    text,
    page: asked,
    addressOf: (change) => ({
      q: [text],
      ...(change.page === 1 ? {} : { page: [String(change.page)] }),
    }),
  }
}

/** Ways to the lists, where their names are what is looked for. */
function Lists({ text, plan }: { text: string; plan: string | undefined }) {
  const word = useWords(words)
  const params = useVisionParams()
  const search = plan === undefined ? {} : { plan: [plan] }
  const found = text.normalize('NFKC')
  return (
    <p className="plan-counts">
      {/ロードマップ|工程|roadmap/i.test(found) && (
        <Link to="/$region/$vision/plans/roadmaps" params={params} search={search}>
          {word.search.allRoadmaps}
        </Link>
      )}
      {/指標|KPI|indicator/i.test(found) && (
        <Link to="/$region/$vision/plans/indicators" params={params} search={search}>
          {word.search.allIndicators}
        </Link>
      )}
    </p>
  )
}
