import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** Nothing for 300 ms, then gray bars where the page will stand. */
export function Loading() {
  const { loading } = useWords(words)
  return (
    <div className="wrap loading" aria-busy="true">
      <p className="vh">{loading}</p>
      {['title', 'a', 'b', 'c', 'd', 'e'].map((bar) => (
        <i key={bar} />
      ))}
    </div>
  )
}
