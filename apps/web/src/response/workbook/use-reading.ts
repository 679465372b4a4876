import { useEffect, useRef, useState } from 'react'
import type { Stage } from './upload.ts'

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
  const run = async <T>(work: Work<T>): Promise<T | undefined> => {
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
