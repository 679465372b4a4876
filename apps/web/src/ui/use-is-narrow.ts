import { useSyncExternalStore } from 'react'

// Screen only: paper has its own size, and a narrow sheet must not turn tables into cards.
const narrow = '(max-width: 56rem)'

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** True on phones and at 400 % zoom. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches)
