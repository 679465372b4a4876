import { createContext, useContext, useSyncExternalStore } from 'react'
import { narrow } from './narrow.ts'

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether a page that the server makes is for a phone, as far as it can know. */
export const NarrowGuess = createContext(false)

/** True on phones and at 400 % zoom. */
export function useIsNarrow(): boolean {
  const guess = useContext(NarrowGuess)
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(narrow).matches,
    () => guess,
  )
}
