import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** What happened, and what to do next; the address still holds what was asked. */
export function Trouble({ title, onRetry }: { title?: string; onRetry: () => void }) {
  const word = useWords(words)
  return (
    <div className="trouble" role="alert">
      <b>{title ?? word.failed}</b>
      <p>{word.failedHelp}</p>
      <button type="button" className="btn btn--sm" onClick={onRetry}>
        {word.retry}
      </button>
    </div>
  )
}

/** Bars of the size of what will stand here, after 300 ms. */
export function Waiting({ rows }: { rows: number }) {
  const { loading } = useWords(words)
  return (
    <div className="waiting" aria-busy="true">
      <span className="vh">{loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  )
}
