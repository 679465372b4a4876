import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('.', import.meta.url).pathname
const shared = [
  'ui',
  'writing',
  'diff',
  'filters',
  'session',
  'chrome',
  'vision',
  'routes',
  'styles',
]

/** What each room takes of others: of their doors, or of their queries. */
const taken = globSync('*/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const [room = ''] = file.split('/')
    return [...readFileSync(root + file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, path = '']) => posix.normalize(posix.join(posix.dirname(file), path)).split('/'))
      .filter(([of = '', ...rest]) => rest.length > 0 && of !== room && !shared.includes(of))
      .map(([of = '', kind = '']) => ({ room, of, kind, file }))
  })
  .filter(({ room }) => !shared.includes(room))

/** A way along the doors from a room back to itself; none where there is no such way. */
function circleFrom(room: string, way: string[] = []): string[] | undefined {
  if (way.includes(room)) return way[0] === room ? [...way, room] : undefined
  const next = new Set(
    taken.flatMap((one) => (one.room === room && one.kind === 'door' ? [one.of] : [])),
  )
  return [...next].map((of) => circleFrom(of, [...way, room])).find((circle) => circle)
}

it('rooms stand upon one another, and no way through their doors leads back', () => {
  const rooms = new Set(taken.map(({ room }) => room))
  expect([...rooms].flatMap((room) => circleFrom(room) ?? [])).toEqual([])
})

it('what a room asks of the registry takes nothing of another room', () => {
  expect(taken.filter(({ file }) => file.endsWith('/queries.ts'))).toEqual([])
})
