import type { NearWord, ProjectPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { ProjectSign } from '../vision/number.tsx'
import { isNarrowed } from './address.ts'
import type { FilterState } from './use-filters.ts'
import { words as common } from '../ui/words.ts'
import { words } from './words.ts'

/** No project to show, and the next step: what the words find one by one, or all policy areas. `total` is above
 * 0 past the last page. */
export function Nothing({
  found: { total, near },
  state,
}: {
  found: Pick<ProjectPage, 'total' | 'near'>
  state: FilterState
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const shared = useWords(common)
  const { text, confirmed, asOf } = state.filters
  const isAsked = isNarrowed(state.filters) || confirmed || asOf !== undefined
  return (
    <div className="list-empty">
      <Empty>
        <p>
          {total > 0
            ? word.emptyPage
            : text !== ''
              ? word.emptyFor(text)
              : isAsked
                ? word.empty
                : shared.noProjects}
        </p>
        {total > 0 ? (
          <Link to="." search={state.addressOf({ page: 1 })}>
            {word.firstPage}
          </Link>
        ) : (
          <>
            {near.map((one) => (
              <Near key={one.word} near={one} />
            ))}
            <p className="acts-row">
              {isNarrowed(state.filters) && (
                <button type="button" className="btn btn--sm" onClick={state.reset}>
                  {word.reset}
                </button>
              )}
              <Link to="/$region/$vision/policy-areas" params={params}>
                {word.byArea}
              </Link>
            </p>
          </>
        )}
      </Empty>
    </div>
  )
}

/** What one of the words finds by itself: how many, of which areas, and the first of them. */
function Near({ near: { word: typed, total, items, policyAreas } }: { near: NearWord }) {
  const word = useWords(words)
  const params = useVisionParams()
  const frame = useFrame()
  return (
    <div className="near">
      <p>
        <Link to="/$region/$vision/projects" params={params} search={{ q: [typed] }}>
          {word.nearWord(typed, total)}
        </Link>
      </p>
      <ul>
        {policyAreas.map(({ value, count }) => {
          const area = frame.policyAreas.find(({ code }) => code === value)
          return (
            area && (
              <li key={value}>
                {word.nearArea}
                <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: value }}>
                  <Title of={area} />
                </Link>
                {word.nearCount(count)}
              </li>
            )
          )
        })}
        {items.map((item) => (
          <li key={item.number}>
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(item.number) }}
            >
              <ProjectSign of={item} />　<Title of={item} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
