import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { signIn } from '../src/testing/people.ts'
import { readLog } from './hostile/log.ts'
import { type Request, requestOf, type Target } from './hostile/requests.ts'
import { send } from './hostile/send.ts'
import { type Kind, ownPassword, startRegistry } from './hostile/server.ts'
import { createTally, tooSlow } from './hostile/tally.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    database: { type: 'string', default: 'pglite' },
    at: { type: 'string', default: '8' },
  },
})
const [seed, from, count] = [Number(values.seed), Number(values.from), Number(values.requests)]

// What was started ends with it, also when it is broken off.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const serving = await startRegistry(values.database as Kind)
const { url, program, emails } = serving
const { causes, odd } = readLog(program.child.stderr)
const lives = () => program.child.exitCode === null && program.child.signalCode === null
const started = performance.now()
const seconds = () => Math.round((performance.now() - started) / 1000)

const cookies: Record<string, string> = {}
let shutOut = 0
// What is asked ends sessions too: whoever is out comes in again.
async function comeIn(): Promise<void> {
  for (const [role, email] of Object.entries(emails)) {
    const headers = { cookie: cookies[role] ?? '' }
    const answer = await fetch(`${url}/trpc/session.get`, { headers })
    if ((await answer.text()).includes(email)) continue
    cookies[role] = await signIn({ url }, email, ownPassword).catch(() => {
      shutOut += 1
      return ''
    })
  }
}

const target: Target = { ...serving, origin: url, roles: ['public', ...Object.keys(emails)] }
function asked(index: number): Request {
  const made = requestOf(target, seed, index)
  const cookie = cookies[made.as]
  return cookie ? { ...made, headers: { cookie, ...made.headers } } : made
}

const tally = createTally()
let next = from
async function ask(): Promise<void> {
  for (let index = next++; index < from + count && lives(); index = next++) {
    if (index % 500 === 0) await comeIn()
    const request = asked(index)
    tally.note(index, request, await send(url, request))
    const done = index + 1 - from
    if (done % Math.ceil(count / 20) === 0) console.info(`  ${done} after ${seconds()} s`)
  }
}
await comeIn()
await Promise.all(Array.from({ length: Number(values.at) }, ask))
// Was it the request, or what else the machine did? Asked again with nothing beside it.
for (const one of tally.slow) {
  for (let tries = 0; tries < 10 && one.alone > tooSlow && lives(); tries += 1) {
    await wait(500)
    one.alone = Math.min(one.alone, Math.round((await send(url, asked(one.index))).ms))
  }
}
const died = !lives()
const stopped = await serving.stop()

// Figures are this program's whole purpose.
// oxlint-disable-next-line no-console
console.table(Object.fromEntries(Object.entries(tally.routes).sort(([a], [b]) => (a < b ? -1 : 1))))
for (const [failure, { index, answer, times }] of tally.failures) {
  const { as, method, path, body = '' } = asked(index)
  console.info(`\n${times} × ${failure}\n  --seed ${seed} --from ${index} --requests 1  (${as})`)
  console.info(`  ${method} ${path.slice(0, 500)}\n  ${String(body).slice(0, 500)}`)
  console.info(`  → ${answer.body.slice(0, 200)}`)
}
for (const [cause, times] of causes) console.info(`\nlogged ${times} ×: ${cause}`)
for (const { index, ms, alone } of tally.slow) {
  console.info(`${ms} ms, alone ${alone} ms: ${index} ${asked(index).path.slice(0, 200)}`)
}
for (const line of odd.slice(0, 20)) console.info(`no JSON: ${line}`)
const hangs = tally.slow.filter(({ alone }) => alone > tooSlow).length
const { total } = tally
console.info(
  `\n${values.database}, seed ${seed}, ${count} requests in ${seconds()} s: ` +
    `${total('2xx', '3xx')} answered, ${total('4xx')} refused, ${total('429')} told to wait, ` +
    `${total('5xx')} × 5xx, ${total('none')} without an answer, ` +
    `${hangs} over ${tooSlow} ms even alone, ${odd.length} lines no JSON, ` +
    `${shutOut} sign-ins of its own refused, the process ${died ? 'ended' : stopped ? 'lived' : 'lived and did not stop in time'}`,
)
const wrong = total('5xx', 'none') + hangs + odd.length + shutOut
process.exit(wrong > 0 || died ? 1 : 0)
