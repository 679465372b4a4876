import { refusalOf } from '../client.ts'
import type { MutationCacheNotifyEvent, QueryCacheNotifyEvent } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryClient } from '../api.ts'

/** Told of every refusal that says nobody is signed in. */
export function useSignInRefusals(onRefused: () => void): void {
  useEffect(() => {
    const look = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return
      if (refusalOf(event.action.error)?.code === 'signInRequired') onRefused()
    }
    const stopQueries = queryClient.getQueryCache().subscribe(look)
    const stopMutations = queryClient.getMutationCache().subscribe(look)
    return () => {
      stopQueries()
      stopMutations()
    }
  })
}
