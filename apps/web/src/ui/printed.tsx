import { useSyncExternalStore } from 'react'
import './printed.css'

// Until the print is taken, the page is drawn as it goes to paper.
let isBegun = false
const isOnPaper = () => window.matchMedia('print').matches

function subscribe(tell: () => void): () => void {
  const media = window.matchMedia('print')
  const begin = () => {
    isBegun = true
    tell()
  }
  const end = () => {
    isBegun = false
    tell()
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  media.addEventListener('change', tell)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    media.removeEventListener('change', tell)
  }
}

/** Whether the page is being printed: what is folded is then unfolded, what is typed stands as text. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isBegun || isOnPaper(),
    () => false,
  )

/** On paper, the whole of what is typed into the control before it, which the paper leaves out. */
export function Printed({
  children,
}: {
  children: string | number | readonly string[] | undefined
}) {
  const isPrinting = usePrinting()
  if (!isPrinting) return null
  return (
    <div className="printed" lang="ja">
      {children}
    </div>
  )
}
