import { useWords } from '../../i18n.tsx'
import type { Stage } from './upload.ts'
import { words } from './words.ts'

/** Where a file is that is being read, and a way to stop it. */
export function ReadingStatus({ stage, onStop }: { stage: Stage; onStop: () => void }) {
  const word = useWords(words)
  const { read, of } =
    stage !== 'sending' && 'progress' in stage ? stage.progress : { read: 0, of: 0 }
  return (
    <div className="book__reading">
      <progress aria-label={word.progress} value={of > 0 ? read : undefined} max={of || 1} />
      <span role="status">{textOf(stage, word)}</span>
      <button className="btn" type="button" onClick={onStop}>
        {word.stop}
      </button>
    </div>
  )
}

function textOf(stage: Stage, word: (typeof words)['ja']): string {
  if (stage === 'sending') return word.sending
  if ('waiting' in stage) return word.waiting(stage.waiting.ahead)
  const { read, of } = stage.progress
  return of > 0 ? word.reading(read, of) : word.opening
}
