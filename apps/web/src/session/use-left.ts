import { useSyncExternalStore } from 'react'
import type { Failure } from './auth.ts'

const everySecond = (tick: () => void) => {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}
const never = () => () => {}

/** Whole seconds until a failure lets one try again, counting down; 0 when one may. */
export function useLeft(failure: Failure | undefined): number {
  const until = failure?.until ?? 0
  return useSyncExternalStore(until === 0 ? never : everySecond, () =>
    Math.max(0, Math.ceil((until - Date.now()) / 1000)),
  )
}
