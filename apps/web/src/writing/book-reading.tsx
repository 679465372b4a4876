import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import type { Stage } from './book-upload.ts'
import { words } from './book-words.ts'

type Work<T> = (onStage: (stage: Stage) => void, signal: AbortSignal) => Promise<T>

/** Follows a file that the registry reads, one at a time. Stopping, or leaving the page, gives its
 * place up. */
export function useReading(): {
  /** Where it is; undefined while nothing is read. */
  stage: Stage | undefined
  /** Undefined where it was stopped. */
  run: <T>(work: Work<T>) => Promise<T | undefined>
  stop: () => void
} {
  const [stage, setStage] = useState<Stage>()
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])
  async function run<T>(work: Work<T>): Promise<T | undefined> {
    const own = new AbortController()
    current.current = own
    setStage('sending')
    try {
      return await work(setStage, own.signal)
    } catch (error) {
      if (own.signal.aborted) return undefined
      throw error
    } finally {
      setStage(undefined)
    }
  }
  return { stage, run, stop: () => current.current?.abort() }
}

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
  if ('checking' in stage) return word.checking
  const { read, of } = stage.progress
  return of > 0 ? word.reading(read, of) : word.opening
}
