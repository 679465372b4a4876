import { highlight, wordsOf } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ItemLink, PlanLink } from '../../plan/door/item-link.tsx'
import { useWords } from '../../i18n.tsx'
import { planSearchQuery } from '../../plan/queries.ts'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { Segments } from '../../ui/highlighted.tsx'
import { words } from './words.ts'

const id = 'plan-items'
const atMost = 5

const useHits = (text: string) =>
  useQuery({
    ...planSearchQuery({ ...useVisionRef(), text, size: atMost }),
    placeholderData: keepPreviousData,
  }).data

/** Above the projects: how many items of plans hold the same words, and the way down to them. */
export function PlanHitsLink({ text }: { text: string }) {
  const word = useWords(words)
  const hits = useHits(text)
  if (!hits || hits.total === 0) return null
  return (
    <a className="small" href={`#${id}`}>
      {word.planHits(hits.total)}
    </a>
  )
}

/** Items of plans that hold the words asked of the projects; nothing where none does. */
export function PlanHits({ text }: { text: string }) {
  const word = useWords(words)
  const params = useVisionParams()
  const found = wordsOf(text)
  const hits = useHits(text)
  if (!hits || hits.total === 0) return null
  const all = (
    <p>
      <Link to="/$region/$vision/plans" params={params} search={{ q: [text] }}>
        {word.allPlanHits(hits.total)}
      </Link>
    </p>
  )
  return (
    <Section id={id} title={word.planHits(hits.total)} note={all}>
      <ul className="list-plans">
        {hits.items.map((item) => (
          <li key={`${item.plan}/${item.id}`}>
            <p>
              <ItemLink item={item} found={found} />
            </p>
            {item.excerpt !== '' && (
              <p className="small" lang="ja">
                <Segments of={highlight(item.excerpt, found)} />
              </p>
            )}
            <p className="small">
              <PlanLink of={item} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
