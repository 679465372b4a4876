import type { ReadingLimits } from './limits.ts'

/** A place in the queue. Whoever has one must leave it. */
export type Place = {
  /** Settles once it is this one's turn, or with false once `signal` aborts; `tell` hears how many are
   * to end before. */
  turn: (tell: (ahead: number) => void, signal: AbortSignal) => Promise<boolean>
  leave: () => void
}

type Waiting = {
  start: (isTurn: boolean) => void
  tell: (ahead: number) => void
  lastPlace: number
}

/** Lets a few work at a time, in the order in which they were ready, and of one person one. */
export function createQueue({
  atOnce,
  waiting,
  each,
}: Pick<ReadingLimits, 'atOnce' | 'waiting' | 'each'>) {
  const inside = new Map<Place, string>()
  const line = new Map<Place, Waiting>()
  const working = new Set<Place>()

  const next = (): Place | undefined => {
    if (working.size >= atOnce) return undefined
    const people = new Set([...working].map((place) => inside.get(place)))
    return [...line.keys()].find((place) => !people.has(inside.get(place)))
  }
  const move = () => {
    for (let place = next(); place; place = next()) {
      working.add(place)
      line.get(place)?.start(true)
      line.delete(place)
    }
    for (const [at, one] of [...line.values()].entries()) {
      if (one.lastPlace !== at + 1) one.tell(at + 1)
      one.lastPlace = at + 1
    }
  }

  /** A place for a person; or why there is none: too many wait, or too many of their own. */
  const enter = (person: string): Place | 'busy' | 'ownWaiting' => {
    if ([...inside.values()].filter((one) => one === person).length >= each) return 'ownWaiting'
    if (inside.size >= atOnce + waiting) return 'busy'
    const place: Place = {
      turn: (tell, signal) => {
        const { promise, resolve } = Promise.withResolvers<boolean>()
        if (signal.aborted) return Promise.resolve(false)
        line.set(place, { start: resolve, tell, lastPlace: 0 })
        signal.addEventListener('abort', () => resolve(false))
        move()
        return promise
      },
      leave: () => {
        line.delete(place)
        working.delete(place)
        inside.delete(place)
        move()
      },
    }
    inside.set(place, person)
    return place
  }
  return { enter }
}
