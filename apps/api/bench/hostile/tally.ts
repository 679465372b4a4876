import type { Request } from './requests.ts'
import type { Answer } from './send.ts'

/** Milliseconds after which an answer counts as a hang, unless it comes in time when asked alone. */
export const tooSlow = 2000

const kinds = ['2xx', '3xx', '4xx', '429', '5xx', 'none'] as const
type Kind = (typeof kinds)[number]
type Counts = Record<Kind | 'slowest', number>

export type Failure = { index: number; answer: Answer; times: number }
type Slow = { index: number; ms: number; alone: number }

const kindOf = (status: number): Kind =>
  status === 0 ? 'none' : status === 429 ? '429' : (`${Math.floor(status / 100)}xx` as Kind)

/** Counts answers by route and kind, and keeps the first of each failure, and the slow ones. */
export function createTally() {
  const routes: Record<string, Counts> = {}
  const failures = new Map<string, Failure>()
  const slow: Slow[] = []
  const none = () => ({ ...Object.fromEntries(kinds.map((kind) => [kind, 0])), slowest: 0 })
  return {
    routes,
    failures,
    slow,
    note: (index: number, { route }: Request, answer: Answer): void => {
      const kind = kindOf(answer.status)
      const ms = Math.round(answer.ms)
      const counts = (routes[route] ??= none() as Counts)
      counts[kind] += 1
      counts.slowest = Math.max(counts.slowest, ms)
      if (ms > tooSlow) slow.push({ index, ms, alone: ms })
      if (kind !== '5xx' && kind !== 'none') return
      const key = `${route} ${answer.status === 0 ? answer.body : answer.status}`
      const { times = 0, ...first } = failures.get(key) ?? { index, answer }
      failures.set(key, { ...first, times: times + 1 })
    },
    total: (...wanted: Kind[]): number =>
      Object.values(routes).reduce(
        (sum, counts) => sum + wanted.reduce((part, kind) => part + counts[kind], 0),
        0,
      ),
  }
}
