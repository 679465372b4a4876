import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { password, signIn } from '../src/testing/people.ts'
import { type Request, requestOf, type Target } from './hostile/requests.ts'
import { type Answer, send } from './hostile/send.ts'
import { type Kind, startRegistry } from './hostile/server.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    database: { type: 'string', default: 'pglite' },
    at: { type: 'string', default: '8' },
  },
})
const seed = Number(values.seed)
const from = Number(values.from)
const count = Number(values.requests)
const tooSlow = 2000

const serving = await startRegistry(values.database as Kind)
const { url, program, emails } = serving
const lived = () => program.child.exitCode === null && program.child.signalCode === null

const odd: string[] = []
const causes = new Map<string, number>()
let rest = ''
program.child.stderr?.on('data', (chunk: Buffer) => {
  const lines = (rest + chunk.toString()).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) readLine(line)
})
function readLine(line: string): void {
  try {
    const { err } = JSON.parse(line) as { err?: { message?: string } }
    const cause = err?.message?.slice(0, 300)
    if (cause !== undefined) causes.set(cause, (causes.get(cause) ?? 0) + 1)
  } catch {
    odd.push(line.slice(0, 300))
  }
}

const cookies: Record<string, string> = {}
// What is asked ends sessions too: whoever is out comes in again.
async function comeIn(): Promise<void> {
  for (const [role, email] of Object.entries(emails)) {
    const headers = { cookie: cookies[role] ?? '' }
    const answer = await fetch(`${url}/trpc/session.get`, { headers }).then((one) => one.text())
    if (!answer.includes(email))
      cookies[role] = await signIn({ url }, email, password).catch(() => '')
  }
}

const target: Target = { ...serving, origin: url, roles: ['public', ...Object.keys(emails)] }
const asked = (index: number): Request => {
  const made = requestOf(target, seed, index)
  const cookie = cookies[made.as]
  return cookie ? { ...made, headers: { cookie, ...made.headers } } : made
}

type Tally = {
  '2xx': number
  '3xx': number
  '4xx': number
  '429': number
  '5xx': number
  none: number
  slowest: number
}
const tallies = new Map<string, Tally>()
const failures = new Map<string, { index: number; answer: Answer; count: number }>()
const slow: { index: number; ms: number; alone: number }[] = []

function note(index: number, { route }: Request, answer: Answer): void {
  const { status, ms } = answer
  const kind =
    status === 0 ? 'none' : status === 429 ? '429' : (`${Math.floor(status / 100)}xx` as '2xx')
  const tally = tallies.get(route) ?? {
    '2xx': 0,
    '3xx': 0,
    '4xx': 0,
    '429': 0,
    '5xx': 0,
    none: 0,
    slowest: 0,
  }
  tally[kind] += 1
  tally.slowest = Math.max(tally.slowest, Math.round(ms))
  tallies.set(route, tally)
  if (ms > tooSlow) slow.push({ index, ms: Math.round(ms), alone: Math.round(ms) })
  if (status !== 0 && status < 500) return
  const key = `${route} ${status} ${status === 0 ? answer.body : ''}`
  const failure = failures.get(key) ?? { index, answer, count: 0 }
  failures.set(key, { ...failure, count: failure.count + 1 })
}

let next = from
const started = performance.now()
async function work(): Promise<void> {
  for (let index = next++; index < from + count && lived(); index = next++) {
    if (index % 500 === 0) await comeIn()
    const request = asked(index)
    note(index, request, await send(url, request))
    if ((index + 1 - from) % Math.ceil(count / 20) === 0) {
      const seconds = Math.round((performance.now() - started) / 1000)
      console.info(`  ${index + 1 - from} of ${count} after ${seconds} s`)
    }
  }
}
await comeIn()
await Promise.all(Array.from({ length: Number(values.at) }, work))
// Was it the request, or what else the machine did? Asked again with nothing beside it.
for (const one of slow) {
  for (let tries = 0; tries < 10 && one.alone > tooSlow; tries += 1) {
    await wait(500)
    one.alone = Math.min(one.alone, Math.round((await send(url, asked(one.index))).ms))
  }
}
const hangs = slow.filter(({ alone }) => alone > tooSlow)
const died = !lived()
if (!died) await serving.stop()

// Figures are this program's whole purpose.
// oxlint-disable-next-line no-console
console.table(Object.fromEntries([...tallies].sort(([a], [b]) => (a < b ? -1 : 1))))
const total = (key: keyof Tally) =>
  [...tallies.values()].reduce((sum, tally) => sum + tally[key], 0)
for (const [key, { index, answer, count: times }] of failures) {
  const { as, method, path, body } = asked(index)
  console.info(`\n${times} × ${key}\n  --seed ${seed} --from ${index} --requests 1  (${as})`)
  console.info(
    `  ${method} ${path.slice(0, 500)}\n  ${String(body ?? '').slice(0, 500)}\n  → ${answer.body.slice(0, 200)}`,
  )
}
for (const [cause, times] of causes) console.info(`\nlogged ${times} ×: ${cause}`)
for (const one of slow)
  console.info(
    `slow: request ${one.index} took ${one.ms} ms, alone ${one.alone} ms: ${asked(one.index).path.slice(0, 300)}`,
  )
for (const line of odd.slice(0, 20)) console.info(`no JSON: ${line}`)
const seconds = Math.round((performance.now() - started) / 1000)
console.info(
  `\n${values.database}, seed ${seed}: ${total('2xx') + total('3xx')} answered, ${total('4xx')} refused, ` +
    `${total('429')} told to wait, ${total('5xx')} × 5xx, ${total('none')} without an answer, ` +
    `${hangs.length} over ${tooSlow} ms also alone, ${odd.length} lines no JSON, ` +
    `${died ? 'the process ended' : 'the process lived'}; ${seconds} s`,
)
process.exit(total('5xx') + total('none') + hangs.length + odd.length > 0 || died ? 1 : 0)
