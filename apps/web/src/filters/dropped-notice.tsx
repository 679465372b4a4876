import { type Dropped, type Facets, parameterOf, termOf } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { words } from './words.ts'

/** Tells which parts of the address were left out, so that nobody trusts a list that is wider than
 * they asked for. */
export function DroppedNotice({ dropped }: { dropped: readonly Dropped[] }) {
  const text = useWords(words)
  if (dropped.length === 0) return null
  const nameOf = (parameter: string): string => {
    const facet = (Object.keys(text.facet) as (keyof Facets)[]).find(
      (name) => parameterOf(name) === parameter,
    )
    return facet ? text.facet[facet] : (termOf(text.parameter, parameter) ?? parameter)
  }
  return (
    <Notice title={text.droppedTitle}>
      <ul>
        {dropped.map(({ parameter, value, meant }) => (
          <li key={`${parameter}=${value}`}>
            {meant === undefined
              ? text.dropped(shorten(value), nameOf(parameter))
              : text.mistyped(shorten(parameter), meant, nameOf(meant))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
