import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWrite } from './use-write.ts'
import { words } from './words.ts'

/** Asks before a step that others will notice; tells why it was refused, if it was. */
export function StepDialog<T>({
  title,
  verb,
  act,
  onDone,
  onClose,
  children,
}: {
  title: string
  verb: string
  act: () => Promise<T>
  onDone?: (done: T) => void
  onClose: () => void
  children: ReactNode
}) {
  const { cancel } = useWords(words)
  const { told, isPending, write } = useWrite()
  const go = async () => {
    const outcome = await write(act)
    if (!('done' in outcome)) return
    onDone?.(outcome.done)
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div role="alert">{told !== undefined && <p className="alert-line">{told}</p>}</div>
      <div className="acts-row">
        <button type="button" className="btn btn--fill" aria-disabled={isPending} onClick={go}>
          {verb}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  )
}
