import type { Session } from '@renkei/schema'
import { useEffect, useState } from 'react'
import { recheckSession } from './use-session.ts'

const second = 1000
const minute = 60 * second

/** How long before the end people are warned, in ms: five minutes, or a tenth of the idle limit. */
export const leadOf = (idleMinutes: number): number => Math.min(5, idleMinutes / 10) * minute

/** When the session ends as things stand, in ms since 1970, and whether use can put that off. */
export function endOf({ idleUntil, endsAt }: Session): { at: number; isFinal: boolean } {
  const idle = Date.parse(idleUntil ?? '')
  const final = Date.parse(endsAt ?? '')
  return { at: Math.min(idle, final), isFinal: final <= idle }
}

/** Time left until `end` while it is time to warn; otherwise undefined. The server is asked when the
 * time to warn comes, since another tab may be in use, and when the end does. */
export function useRemaining(end: number, lead: number): number | undefined {
  const [now, setNow] = useState(() => Date.now())
  const left = end - now
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      setNow(Date.now())
      const still = end - Date.now()
      const [wait, then] =
        still > lead
          ? [still - lead, ask]
          : still > second
            ? [still % second || second, look]
            : // The clocks of client and server differ a little.
              [still > 0 ? still : 5 * second, ask]
      timer = setTimeout(then, wait)
    }
    const ask = () => recheckSession().then(() => (isOver ? undefined : look()))
    timer = setTimeout(end > Date.now() ? look : ask)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [end, lead])
  return left > 0 && left <= lead ? left : undefined
}
