import { useWords } from '../i18n.tsx'
import type { TakingStage } from './take.ts'
import { words } from './words.ts'

/** What of a workbook is being written, and how much of it is. */
export function TakingStatus({ stage }: { stage: TakingStage }) {
  const word = useWords(words)
  const { step, done, of } = stage === 'lost' ? { step: 'check' as const, done: 0, of: 0 } : stage
  return (
    <div className="region-book__taking">
      <div className="book__reading">
        <progress aria-label={word.taking} value={of > 0 ? done : undefined} max={of || 1} />
        {/* Each step is said aloud, the count within it is not. */}
        <span role="status">{stage === 'lost' ? word.connecting : word.steps[step]}</span>
        {of > 0 && <span>{word.doneOf(done, of)}</span>}
      </div>
      <p className="small">{word.leaving}</p>
    </div>
  )
}
