import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Marked } from './marked.tsx'

/** Asks before going on. Render it while it is open: it takes the focus to its heading, keeps the
 * rest of the page out of reach, and gives the focus back when it goes. Escape calls `onClose`. */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: ReactNode
  onClose: () => void
  /** For two versions side by side. */
  wide?: boolean
  children: ReactNode
}) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const titled = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    titled.current?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      className={wide ? 'dialog' : 'dialog dialog--s'}
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading} ref={titled} tabIndex={-1}>
        <Marked text={title} />
      </h2>
      {children}
    </dialog>
  )
}

/** What ends a form in a dialog: `children` names what sending it does, `cancel` leaves everything as it was. */
export function DialogActs({
  isPending,
  cancel,
  onClose,
  children,
}: {
  isPending?: boolean
  cancel: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <div className="acts-row">
      <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
        {children}
      </button>
      <button type="button" className="btn" onClick={onClose}>
        {cancel}
      </button>
    </div>
  )
}
