import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { words } from './unsaved-words.ts'

/** Asks before another page or a closed window takes away what was typed and saved nowhere. Another
 * language or day of the same page keeps it; whoever goes on knowingly navigates with `ignoreBlocker`. */
export function Unsaved({ isChanged }: { isChanged: boolean }) {
  const word = useWords(words)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Dialog title={word.title} onClose={reset}>
      <p>{word.text}</p>
      <div className="acts-row">
        <button type="button" className="btn btn--fill" onClick={reset}>
          {word.stay}
        </button>
        <button type="button" className="btn" onClick={proceed}>
          {word.leave}
        </button>
      </div>
    </Dialog>
  )
}
