import { useEffect, useReducer } from 'react'
import type { Failure } from './auth.ts'

/** Whole seconds until a failure lets one try again, counting down; 0 when one may. */
export function useLeft(failure: Failure | undefined): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  const until = failure?.until ?? 0
  useEffect(() => {
    const timer = setInterval(() => {
      tick()
      if (Date.now() >= until) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [until])
  return Math.max(0, Math.ceil((until - Date.now()) / 1000))
}
