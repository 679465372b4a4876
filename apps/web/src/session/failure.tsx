import { useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Failure } from './auth.ts'
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
  const { lost, tooMany, unexpected } = text.failures
  const told = (): string => {
    if (failure?.status === 429) return tooMany(waitText(failure.wait, text))
    if (failure?.code === 'lost') return lost
    return (failure?.status ?? 0) < 500 ? refused : unexpected
  }
  return (
    <div role="alert">
      {failure && (
        <div className="alert">
          <Icon name="error" />
          <p>{told()}</p>
        </div>
      )}
    </div>
  )
}
