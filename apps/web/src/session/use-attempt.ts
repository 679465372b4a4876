import { useState } from 'react'
import { attempt, type Failure } from './auth.ts'

/** Calls better-auth for a form: one call at a time, and what became of the last. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run: typeof attempt = async (call) => {
    setBusy(true)
    setFailure(undefined)
    const answer = await attempt(call)
    setBusy(false)
    setFailure(answer.failure)
    return answer
  }
  return { isBusy, failure, run }
}
