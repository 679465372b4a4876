import type { InquiryKind } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { Search } from '../address.ts'
import { useTerms, useWords } from '../i18n.tsx'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { words } from './words.ts'

/** One tab a kind, where several are asked. */
export function Kinds({
  kinds,
  kind: shown,
  store,
}: {
  kinds: readonly InquiryKind[]
  kind: InquiryKind
  store: AnswerStore
}) {
  const word = useWords(words)
  const { inquiryKind } = useTerms()
  const { summary } = useStoreState(store)
  if (kinds.length < 2) return null
  return (
    <nav className="kinds" aria-label={word.kinds}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="."
          search={(search: Search) => ({ ...search, kind: [kind] })}
          aria-current={kind === shown ? 'page' : undefined}
          resetScroll={false}
        >
          {inquiryKind[kind]}{' '}
          <span className="kinds__n">
            {word.kindCount(summary.kinds[kind].answered, summary.kinds[kind].due)}
          </span>
        </Link>
      ))}
    </nav>
  )
}
