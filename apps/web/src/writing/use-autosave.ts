import { useEffect } from 'react'
import { useSession } from '../session/use-session.ts'
import type { Autosave } from './autosave.ts'

const open = new Set<Autosave>()
const patience = 3000

/** Saves what is typed anywhere on the page; waits no longer than a few seconds. */
export async function saveEverything(): Promise<void> {
  const all = Promise.allSettled([...open].map((kept) => kept.save()))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))])
}

/** Saves on leaving the page or the window, and again once the connection or the session is back.
 * Closing the window asks first where something could not be saved. `kept` is the same object for as
 * long as it is typed in. */
export function useAutosave(kept: Autosave): void {
  useEffect(() => {
    const { flush } = kept
    const reconnect = () => {
      if (kept.saving().is === 'failed') void kept.save()
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (kept.wouldLose()) event.preventDefault()
    }
    flush()
    open.add(kept)
    window.addEventListener('online', reconnect)
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', flush)
    return () => {
      open.delete(kept)
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
    if (!hasEnded && kept.saving().is === 'stopped') void kept.save()
  }, [kept, hasEnded])
}
