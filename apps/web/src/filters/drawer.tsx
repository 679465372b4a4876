import { type ReactNode, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { words } from './words.ts'

/** Filters on a phone: a button that opens them over the page. */
export function Drawer({ total, children }: { total: number | undefined; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { narrow, heading, close, apply } = useWords(words)
  const shut = () => dialog.current?.close()
  return (
    <>
      <button
        className="btn btn--sm facets-btn"
        type="button"
        onClick={() => dialog.current?.showModal()}
      >
        {narrow}
      </button>
      <dialog ref={dialog} className="drawer" aria-label={heading}>
        <header>
          <h2>{heading}</h2>
          <button type="button" className="btn btn--sm btn--text" onClick={shut}>
            <Icon name="close" />
            {close}
          </button>
        </header>
        <div className="facets">{children}</div>
        <footer>
          <button type="button" className="btn btn--fill" onClick={shut}>
            {total === undefined ? close : apply(total)}
          </button>
        </footer>
      </dialog>
    </>
  )
}
