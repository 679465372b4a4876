import { useEffect } from 'react'
import { useSession } from './use-session.ts'

/** Something that is saved as it is typed; the same object for as long as it is typed in. */
export type Autosaved = {
  /** Saves what is unsaved, at once. */
  flush: () => void
  save: () => Promise<unknown>
  /** `failed` without a connection, `stopped` by a session that ended. */
  state: () => string
  /** Whether closing the window now would lose something. */
  wouldLose: () => boolean
}

/** Saves on leaving the page or the window, and again once the connection or the session is back.
 * Closing the window asks first where something could not be saved. */
export function useAutosave(kept: Autosaved): void {
  useEffect(() => {
    const { flush } = kept
    const reconnect = () => {
      if (kept.state() === 'failed') void kept.save()
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (kept.wouldLose()) event.preventDefault()
    }
    flush()
    window.addEventListener('online', reconnect)
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('online', reconnect)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [kept])
  const hasEnded = useSession()?.hasEnded ?? false
  useEffect(() => {
    // Signed in again: what was refused is saved.
    if (!hasEnded && kept.state() === 'stopped') void kept.save()
  }, [kept, hasEnded])
}
