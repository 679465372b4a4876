import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { isNarrowed } from './address.ts'
import type { FilterState } from './use-filters.ts'
import { words } from './words.ts'

/** No project to show, and the next step. `total` is above 0 past the last page. */
export function Nothing({ total, state }: { total: number; state: FilterState }) {
  const word = useWords(words)
  return (
    <div className="list-empty">
      <Empty>
        <p>{total > 0 ? word.emptyPage : word.empty}</p>
        {total > 0 ? (
          <Link to="." search={state.addressOf({ page: 1 })}>
            {word.firstPage}
          </Link>
        ) : (
          isNarrowed(state.filters) && (
            <button type="button" className="btn btn--sm" onClick={state.reset}>
              {word.reset}
            </button>
          )
        )}
      </Empty>
    </div>
  )
}
