import { wordsOf } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** The text a list is narrowed by, kept in the address as `?q=`, with its folded words. */
export function useTyped() {
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const { q, ...rest } = search
  const text = (q?.[0] ?? '').slice(0, 100)
  const type = (next: string) =>
    void navigate({
      to: '.',
      search: () => (next === '' ? rest : { ...rest, q: [next] }),
      replace: true,
      resetScroll: false,
    })
  return { text, type, found: wordsOf(text) }
}
