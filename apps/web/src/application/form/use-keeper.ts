import type { Application, Me } from '@renkei/schema'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { client, queryClient } from '../../api.ts'
import { write } from '../write.ts'
import { useSession } from '../../session/use-session.ts'
import { applicationQuery } from '../queries.ts'
import { createKeeper, type Keeper, type Kept } from './keeper.ts'

/** The draft being typed, saved as it goes: also on leaving the page, and once the connection is
 * back. Closing the window asks first where something could not be saved. */
export function useKeeper(application: Application, me: Me): Kept & { keeper: Keeper } {
  const { id } = application
  const [keeper] = useState(() =>
    createKeeper(application, me.id, {
      save: (version, draft) => write(client.application.save.mutate, { id, version, draft }),
      load: () => queryClient.fetchQuery({ ...applicationQuery(id), staleTime: 0 }),
      saved: (written, draft) =>
        queryClient.setQueryData(
          applicationQuery(id).queryKey,
          (old) => old && { ...old, ...written, draft },
        ),
    }),
  )
  useEffect(() => {
    const { flush } = keeper
    const reconnect = () => {
      if (keeper.get().saving.is === 'failed') void keeper.save()
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.isDirty() && !['typing', 'saving'].includes(keeper.get().saving.is)) {
        event.preventDefault()
      }
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
  }, [keeper])
  const hasEnded = useSession()?.hasEnded ?? false
  useEffect(() => {
    // Signed in again: what was refused is saved.
    if (!hasEnded && keeper.get().saving.is === 'stopped') void keeper.save()
  }, [keeper, hasEnded])
  return { ...useSyncExternalStore(keeper.subscribe, keeper.get), keeper }
}
