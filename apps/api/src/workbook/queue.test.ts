import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQueue, type Place } from './queue.ts'

const limits = { atOnce: 2, waiting: 4, each: 2 }

test('whoever comes and goes, a few work at a time, one of each person, and the others know their place', async () => {
  type One = { person: string; place: Place; gone: AbortController; ahead: number; works: boolean }
  const step = fc.record({ comes: fc.constantFrom('a', 'b', 'c', 'd'), goes: fc.nat(9) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const queue = createQueue(limits)
      let inside: One[] = []
      for (const { comes, goes } of steps) {
        const own = inside.filter(({ person }) => person === comes).length
        const isFull = inside.length === limits.atOnce + limits.waiting
        const room = isFull ? 'busy' : 'place'
        const place = queue.enter(comes)
        expect(typeof place === 'string' ? place : 'place').toBe(
          own === limits.each ? 'ownWaiting' : room,
        )
        if (typeof place !== 'string') {
          const gone = new AbortController()
          const one = { person: comes, place, gone, ahead: 0, works: false }
          inside.push(one)
          void place
            .turn((ahead) => (one.ahead = ahead), gone.signal)
            .then((isTurn) => (one.works = isTurn))
        }
        const leaving = inside[goes]
        leaving?.gone.abort()
        leaving?.place.leave()
        inside = inside.filter((one) => one !== leaving)
        await new Promise(setImmediate)

        const working = inside.filter(({ works }) => works).map(({ person }) => person)
        const waiting = inside.filter(({ works }) => !works)
        expect(working.length).toBeLessThanOrEqual(limits.atOnce)
        expect(new Set(working).size).toBe(working.length)
        expect(waiting.map(({ ahead }) => ahead)).toEqual(waiting.map((_, at) => at + 1))
        // Nobody waits who could work.
        const could = waiting.filter(({ person }) => !working.includes(person))
        expect(working.length === limits.atOnce || could.length === 0).toBe(true)
      }
    }),
  )
})
