import { useMemo, useState, useSyncExternalStore } from 'react'
import { useAnswering } from '../model/use-store.ts'
import type { TableProps } from './table.tsx'

/** The rows that need an answer as things are typed now, by section, and those besides in which something is written or
 * asked; `whole` shows the others too. */
export function useNeeded({ sections, postsOf }: Pick<TableProps, 'sections' | 'postsOf'>) {
  const { store } = useAnswering()
  const [isWhole, setWhole] = useState(false)
  // A text, so that the rows are drawn anew only when others are needed.
  const idle = useSyncExternalStore(
    (tell) => store.subscribe('', tell),
    () =>
      sections
        .flatMap(({ keys }) => keys)
        .filter((key) => {
          const entry = store.entry(key)
          return entry?.due === false && entry.read.state === 'unanswered'
        })
        .join(' '),
  )
  const hidden = useMemo(
    () => new Set(idle.split(' ').filter((key) => key !== '' && postsOf(key).length === 0)),
    [idle, postsOf],
  )
  const needed = useMemo(
    () =>
      sections
        .map((section) => ({ ...section, keys: section.keys.filter((key) => !hidden.has(key)) }))
        .filter(({ keys }) => keys.length > 0),
    [sections, hidden],
  )
  return {
    sections: isWhole ? sections : needed,
    hidden: hidden.size,
    isWhole,
    toggle: () => setWhole(!isWhole),
  }
}
