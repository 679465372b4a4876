import type { ByBasis } from '@renkei/schema'
import { useTerms, useWords } from '../i18n.tsx'
import { Mark } from './mark.tsx'
import { words } from './record-words.ts'

/** What a page's facts rest on, for its margin. */
export function BasisList({ counts }: { counts: ByBasis }) {
  const { byBasis } = useWords(words)
  const { basis: names } = useTerms()
  return (
    <section>
      <h2>{byBasis}</h2>
      <ul>
        {(['source', 'confirmed', 'inferred'] as const).map((basis) => (
          <li key={basis}>
            <span>
              <Mark basis={basis} inline />
              {names[basis]}
            </span>
            <b>{counts[basis]}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
