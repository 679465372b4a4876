import type { ReactNode } from 'react'
import { Empty } from '../ui/empty.tsx'
import { Trouble, Waiting } from '../ui/states.tsx'

/** What was asked for, once it is there and not empty (`none` says so); or that it is on its way, or did not come. */
export function Listed<T>({
  of: { data, isError, refetch },
  none,
  children,
}: {
  of: { data: readonly T[] | undefined; isError: boolean; refetch: () => unknown }
  none: string
  children: (rows: readonly T[]) => ReactNode
}) {
  if (data === undefined)
    return isError ? <Trouble onRetry={() => void refetch()} /> : <Waiting rows={2} />
  return data.length === 0 ? <Empty>{none}</Empty> : children(data)
}
