import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { waitText, words } from './words.ts'

/** The button of a form that has to wait after failures, and how long: あと27秒で、もう一度試せます. The
 * failure above the form is what is said aloud. */
export function SubmitOrWait({
  isBusy,
  left,
  children,
}: {
  isBusy: boolean
  /** Seconds. */
  left: number
  children: ReactNode
}) {
  const text = useWords(words)
  return (
    <>
      <button
        className={left > 0 ? 'btn btn--fill held' : 'btn btn--fill'}
        type="submit"
        aria-disabled={isBusy || left > 0}
      >
        {children}
      </button>
      {left > 0 && (
        <p className="small" role="timer">
          {text.left(waitText(left, text))}
        </p>
      )}
    </>
  )
}
