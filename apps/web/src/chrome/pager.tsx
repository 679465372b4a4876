import { Link } from '@tanstack/react-router'
import type { Search } from '../address.ts'
import { useWords } from '../i18n.tsx'
import { pagesAround } from './pages.ts'
import { words } from './words.ts'

type Props = {
  page: number
  total: number
  size: number
  addressOf: (change: { page: number }) => Search
}

/** Links to the other pages of a long answer; nothing when there is one page. */
export function Pager({ page, total, size, addressOf }: Props) {
  const word = useWords(words)
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  const to = (target: number) => ({ to: '.', search: addressOf({ page: target }) }) as const
  return (
    <nav className="pager" aria-label={word.pages}>
      {page > 1 && (
        <Link className="btn btn--sm" rel="prev" {...to(Math.min(page - 1, last))}>
          {word.previous}
        </Link>
      )}
      <ol>
        {pagesAround(page, last).map((number) => (
          <li key={number}>
            {number === page ? (
              <b aria-current="page">{number}</b>
            ) : (
              <Link {...to(number)} aria-label={word.pageOf(number, last)}>
                {number}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < last && (
        <Link className="btn btn--sm" rel="next" {...to(page + 1)}>
          {word.next}
        </Link>
      )}
    </nav>
  )
}
