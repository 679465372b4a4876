import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { verifyTrail } from '../src/audit/verify.ts'
import { connect } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { seed } from '../src/seed.ts'
import { addPerson, post, signIn } from '../src/testing/people.ts'
import { postgresVersions, startPostgres } from '../src/testing/postgres.ts'
import { type Program, startProgram } from '../src/testing/program.ts'

/** `npm run bench:outage`: the registry as a process under load, whose database is ended and started
 * again, or which is itself killed and started again. Counts what was acknowledged and is not there.
 * Fails when anything was lost or doubled, or the server did not live. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    /** `postgres15`, `postgres18` or `pglite`. */
    database: { type: 'string', default: 'postgres18' },
    /** What goes away: `database` or `app`. */
    kill: { type: 'string', default: 'database' },
    workers: { type: 'string', default: '12' },
  },
})
const rounds = Number(values.rounds)
const version = postgresVersions.find((one) => values.database === `postgres${one}`)
const email = 'outage@example.lg.jp'

const folder = mkdtempSync(join(tmpdir(), 'renkei-outage-'))
const server = version && (await startPostgres({ fsync: 'on' }, version))
const databaseUrl = server?.url('postgres')
const from = { databaseUrl, dataDir: folder }
const prepared = await connect(from)
await prepared.prepare(async (db) => {
  await migrate(db)
  await seed(db)
  await addPerson(db, { role: 'municipalityAdmin', municipality: '012173', email })
})
await prepared.close()

const start = (): Program =>
  startProgram({
    RENKEI_DATA_DIR: folder,
    RENKEI_DEMO: '0',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  })
let program = start()
let url = await program.address
let cookie = await signIn({ url }, email)

const acknowledged: string[] = []
const statuses = new Map<number | 'refused', number>()
const ending = new AbortController()
let longest = 0

async function work(_: unknown, worker: number): Promise<void> {
  for (let turn = 0; !ending.signal.aborted; turn += 1) {
    const name = `課 ${worker}-${turn}`
    const begun = performance.now()
    const answer = await (
      turn % 3 === 0
        ? post({ url }, '/trpc/department.create', { name }, cookie)
        : fetch(`${url}/trpc/region.list`, { headers: { cookie } })
    ).catch(() => undefined)
    const body = await answer?.text().catch(() => undefined)
    const status = answer === undefined || body === undefined ? 'refused' : answer.status
    longest = Math.max(longest, performance.now() - begun)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status !== 200) await wait(50)
    else if (turn % 3 === 0) acknowledged.push(name)
  }
}

const load = Promise.all(Array.from({ length: Number(values.workers) }, work))
const back: number[] = []
let died = 0
for (let round = 1; round <= rounds; round += 1) {
  await wait(300)
  if (values.kill === 'app') {
    program.child.kill('SIGKILL')
    await program.ended
    program = start()
    url = await program.address
  } else {
    await server?.restart(round % 2 === 0 ? 'SIGKILL' : 'SIGINT')
  }
  const up = performance.now()
  const before = acknowledged.length
  while (acknowledged.length === before) {
    await wait(10)
    if (performance.now() - up > 60_000)
      throw new Error(`Round ${round}: nothing is taken any more`)
    if (program.child.exitCode !== null) {
      died += 1
      console.info(program.said().err.slice(-2000))
      program = start()
      url = await program.address
      cookie = await signIn({ url }, email)
    }
  }
  back.push(performance.now() - up)
}
ending.abort()
await load
program.child.kill('SIGTERM')
const code = await program.ended

const { db, close } = await connect(from)
const { rows } = await sql<{ name: string }>`
  select name from department where name like '課 %'
`.execute(db)
const trail = await verifyTrail(db)
const { rows: created } = await sql<{ name: string; times: number }>`
  select subject_name as name, count(*)::int as times from audit_entry
  where action = 'department.create' group by subject_name having count(*) > 1
`.execute(db)
await close()
await server?.stop()
rmSync(folder, { recursive: true, force: true })

const kept = new Set(rows.map(({ name }) => name))
const lost = acknowledged.filter((name) => !kept.has(name))
const sorted = back.toSorted((a, b) => a - b).map(Math.round)
console.info(`${values.database}, ${values.kill} ended ${rounds} times under load`)
console.info(`  answers: ${[...statuses].map(([status, n]) => `${status}: ${n}`).join(', ')}`)
console.info(
  `  writes acknowledged ${acknowledged.length}, lost ${lost.length}, doubled ${created.length}`,
)
console.info(`  audit trail ${trail.whole ? 'whole' : `broken at ${trail.number}`}`)
console.info(`  server died by itself ${died} times, ended with ${code} when told to`)
console.info(`  first write after it was back: ${sorted[0]}–${sorted.at(-1)} ms`)
console.info(`  longest wait for an answer ${Math.round(longest)} ms`)
if (lost.length + created.length + died > 0 || !trail.whole || code !== 0) process.exit(1)
