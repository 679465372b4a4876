import { useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Failure } from './auth.ts'
import { useLeft } from './use-left.ts'
import { waitText, words } from './words.ts'

/** Why it did not work, above the form. `refused` tells what the server would not accept. */
export function FailureNotice({
  failure,
  refused,
}: {
  failure: Failure | undefined
  refused: string
}) {
  const text = useWords(words)
  const isOver = useLeft(failure) === 0
  const { lost, unexpected, tooMany, waits, next, again } = text.failures
  const sentence = (): string => {
    const wait = waitText(failure?.wait, text)
    if (failure?.status === 429) {
      return isOver ? again : (waits[failure.code] ?? tooMany)(wait)
    }
    if (failure?.code === 'lost') return lost
    if ((failure?.status ?? 0) >= 500) return unexpected
    return failure?.wait === undefined || isOver ? refused : `${refused}${next(wait)}`
  }
  return (
    <div role="alert">
      {failure && (
        <div className="alert">
          <Icon name="error" />
          <p>{sentence()}</p>
        </div>
      )}
    </div>
  )
}
