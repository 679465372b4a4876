import type { Application, Me } from '@renkei/schema'
import { useState, useSyncExternalStore } from 'react'
import { client, queryClient } from '../../api.ts'
import { write } from '../../writing/write.ts'
import { useAutosave } from '../../writing/use-autosave.ts'
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
  useAutosave(keeper.autosave)
  return { ...useSyncExternalStore(keeper.subscribe, keeper.get), keeper }
}
