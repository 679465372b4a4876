import { type PlanHits, wordsOf } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { highlight } from '@renkei/schema'
import { ItemLink, PlanLink } from '../door/item-link.tsx'
import { useWords } from '../../i18n.tsx'
import { Segments } from '../../ui/highlighted.tsx'
import { Pager } from '../../chrome/pager.tsx'
import { Trouble, Waiting } from '../../ui/states.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { planSearchQuery } from '../queries.ts'
import { usePlanQuestion } from './address.ts'
import { PlanSearchField } from './field.tsx'
import { words } from './words.ts'

/** The field, and the items whose words hold what the address asks for; of one plan or of all. */
export function PlanSearch({ plan }: { plan?: string }) {
  const word = useWords(words)
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
  const word = useWords(words)
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
