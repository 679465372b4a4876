import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { signOut } from './sign-out.ts'
import { recheckSession } from './use-session.ts'
import { words } from './watch-words.ts'
import './watch.css'

/** The session ends in `left` milliseconds; using the registry puts that off unless it `isFinal`. */
export function EndingDialog({
  left,
  isFinal,
  onDismiss,
}: {
  left: number
  isFinal: boolean
  onDismiss: () => void
}) {
  const text = useWords(words)
  const seconds = Math.ceil(left / 1000)
  const time = text.time(Math.floor(seconds / 60), seconds % 60)
  const goOn = async () => {
    // Any question of a signed-in person counts as use; the clock's own does not.
    await client.message.list.query().catch(() => {})
    await recheckSession()
  }
  const onClose = isFinal ? onDismiss : goOn
  return (
    <Dialog title={text.soonTitle} onClose={onClose}>
      <p className="count-down" role="timer" aria-label={text.left(time)}>
        {time}
      </p>
      <p>{isFinal ? text.absolute : text.idle}</p>
      <div className="acts-row">
        <button className="btn btn--fill" type="button" onClick={onClose}>
          {isFinal ? text.close : text.goOn}
        </button>
        <button className="btn" type="button" onClick={signOut}>
          {text.signOut}
        </button>
      </div>
      <p className="small quiet dialog__after">{text.after}</p>
    </Dialog>
  )
}
