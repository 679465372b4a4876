import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { defineWords, useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { RefusalWords } from './refusal-words.ts'
import { Refused } from './outcome.tsx'
import { useWriting } from './use-writing.ts'

const words = defineWords({
  ja: { cancel: 'やめる', busy: '実行しています…' },
  en: { cancel: 'Cancel', busy: 'Working…' },
})

/** Asks before a step that others will notice, and takes it; tells why it was refused, if it was.
 * `before` answers whether there is something to take. `refresh` and `own` as for `useWriting`. */
export function Asking<T>({
  title,
  verb,
  before,
  act,
  refresh,
  own,
  onDone,
  wide = false,
  onClose,
  children,
}: {
  title: string
  verb: string
  before?: () => Promise<boolean>
  act: () => Promise<T>
  refresh: () => Promise<unknown>
  own?: RefusalWords
  onDone?: (done: T) => void
  wide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { cancel, busy } = useWords(words)
  const { refused, tell, write } = useWriting<T>(refresh, own)
  const [isBusy, setBusy] = useState(false)
  const go = async () => {
    if (isBusy) return
    setBusy(true)
    const isReady = (await before?.()) ?? true
    const outcome = isReady ? await write(act) : undefined
    setBusy(false)
    if (outcome && 'done' in outcome) {
      // An open dialog keeps the focus from whatever is told next.
      flushSync(onClose)
      onDone?.(outcome.done)
    } else if (outcome?.fields[0]) tell({ code: 'fieldsInvalid', fields: outcome.fields })
  }
  return (
    <Dialog title={title} wide={wide} onClose={onClose}>
      {children}
      {refused !== undefined && <Refused text={refused} />}
      <div className="acts-row">
        <button
          type="button"
          className="btn btn--fill"
          aria-disabled={isBusy}
          onClick={() => void go()}
        >
          {verb}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {cancel}
        </button>
        <span role="status">{isBusy && <span className="working">{busy}</span>}</span>
      </div>
    </Dialog>
  )
}
