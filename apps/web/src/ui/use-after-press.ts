import { useEffect, useRef } from 'react'

/** Runs what moves the page now, or after the mouse button that is down was let go: what is being pressed
 * would move away from under the pointer, and no click come of it. A tap sends the same two events. */
export function useAfterPress(): (act: () => void) => void {
  const isPressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const press = () => (isPressed.current = true)
    const release = () => {
      isPressed.current = false
      // The click comes right after.
      setTimeout(() => waiting.current.splice(0).forEach((act) => act()))
    }
    document.addEventListener('mousedown', press, true)
    document.addEventListener('mouseup', release, true)
    document.addEventListener('dragend', release, true)
    return () => {
      document.removeEventListener('mousedown', press, true)
      document.removeEventListener('mouseup', release, true)
      document.removeEventListener('dragend', release, true)
    }
  }, [])
  return (act) => {
    if (isPressed.current) waiting.current.push(act)
    else act()
  }
}
