import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { words } from './words.ts'

/** Asks before something that others will notice. */
export function SureDialog({
  title,
  help,
  verb,
  children,
  onSure,
  onClose,
}: {
  title: string
  help: string
  verb: string
  /** What to know before, beneath the help. */
  children?: ReactNode
  onSure: () => void
  onClose: () => void
}) {
  const word = useWords(words)
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      {children}
      <div className="acts-row">
        <button type="button" className="btn btn--fill" onClick={onSure}>
          {verb}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {word.cancel}
        </button>
      </div>
    </Dialog>
  )
}
