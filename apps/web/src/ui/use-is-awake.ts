import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether a script runs the page: not while it is made, nor as it wakes, when it has to be what was sent. */
export const useIsAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
