import { execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { startPostgres } from '../../src/testing/postgres.ts'
import { median, spread } from '../figures.ts'
import { change } from '../one-region.ts'
import { measurePages } from './pages.ts'
import { ask, askInTurn, type Side, type Took } from './pair.ts'
import { questions } from './questions.ts'
import { measureStarts, readProcess } from './starts.ts'
import { measureWriters } from './writers.ts'

// Writes BENCHMARKS.md: what people wait for, of this checkout, of another one (`--against`, with what it needs
// installed and its name in `--name`) and written by hand, in turn, at several sizes of a region. Linux alone tells
// memory and processor.

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    name: { type: 'string', default: 'before' },
    sizes: { type: 'string', default: '53,2600,26000,100000' },
    rounds: { type: 'string', default: '9' },
    starts: { type: 'string', default: '3' },
    visits: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string', default: 'BENCHMARKS.md' },
  },
})
if (values.against === undefined) throw new Error('--against names the folder of another checkout')
const here = fileURLToPath(new URL('../../../..', import.meta.url))
// As seen from where npm was called.
const other = resolve(process.env['INIT_CWD'] ?? '', values.against)
const rounds = Number(values.rounds)
const municipalities = 12
const sizes = values.sizes.split(',').map(Number)
const seconds = Number(values.seconds)
const fsync = 'on'

const server = await startPostgres({ fsync, autovacuum: 'off', shared_buffers: '512MB' })
const stops: (() => void)[] = []

/** Serves a checkout's registry, or the server written by hand. */
async function serve(checkout: string, kind: 'renkei' | 'baseline', url: string) {
  const web = join(checkout, 'apps/web/dist')
  const child = fork(join(checkout, 'apps/api/bench/server.ts'), [kind, url, web], {
    cwd: checkout,
  })
  const stop = () => child.kill('SIGKILL')
  stops.push(stop)
  const [port] = (await once(child, 'message')) as [number]
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}

/** A database of a checkout's own tables, filled by its own loader. */
async function fill(checkout: string, name: string, projects: number): Promise<string> {
  const root = postgres(server.url('postgres'), { max: 1 })
  await root`create database ${root(name)}`
  await root.end()
  const loader = pathToFileURL(join(checkout, 'apps/api/bench/load.ts')).href
  const scale = JSON.stringify({ projects, regions: 1, municipalities })
  const program = `(await import('${loader}')).load('${server.url(name)}', ${scale})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', `await ${program}`], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`${checkout} could not be filled`)
  return server.url(name)
}

const short = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0)
/** How many times as long the other took: the middle, and the quarters beside it. */
function ratio(theirs: Took | undefined, ours: Took | undefined): string {
  if (!theirs || !ours || theirs.status !== 200 || ours.status !== 200) return '—'
  const [low, middle, high] = spread(theirs.ms.map((ms, at) => ms / (ours.ms[at] ?? ms)))
  return `**${middle.toFixed(1)}** (${low.toFixed(1)}–${high.toFixed(1)})`
}
const told = (one: Took | undefined) =>
  one === undefined || one.status !== 200
    ? '—'
    : `${short(median(one.ms))} ms, ${short(one.bytes / 1024)} kB`

const table = (heads: readonly string[], lines: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')

const growth = new Map<string, string[]>()
const parts: string[] = []
const exports: string[][] = []
const writers: string[][] = []
const before = loadavg()
const load = ([one = 0]: readonly number[]) => one.toFixed(1)
const commit = execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], {
  cwd: here,
  encoding: 'utf8',
}).trim()

try {
  for (const projects of sizes) {
    const size = projects.toLocaleString('en')
    const ours = await fill(here, `this_${projects}`, projects)
    const theirs = await fill(other, `other_${projects}`, projects)
    const sql = postgres(ours, { max: 1 })
    const [place] = await sql<{ code: string; edition: number }[]>`
      select min(m.code) as code, max(v.edition) as edition from vision v, municipality m`
    if (place === undefined) throw new Error('nothing was loaded')
    const own = await serve(here, 'renkei', ours)
    const earlier = await serve(other, 'renkei', theirs)
    const hand = await serve(here, 'baseline', ours)
    const lines: string[][] = []
    for (const { name, path, byHand, isCounted } of questions(place.code, place.edition)) {
      const held = [own, earlier].map(({ pid }) => readProcess(pid).now)
      const asked = { origin: own.origin, path }
      const sides: Side[] = [asked, { origin: earlier.origin, path }]
      if (byHand !== undefined) sides.push({ origin: hand.origin, path: byHand })
      const [mine, their, written] = await askInTurn(sides, rounds)
      const grew = [own, earlier].map(({ pid }, at) => readProcess(pid).now - (held[at] ?? 0))
      // The first who asks after a change: nothing that was kept is of use.
      const changed: number[] = []
      for (let turn = isCounted === true ? 5 : 0; turn > 0; turn -= 1) {
        await change(sql)
        changed.push((await ask(asked)).ms)
      }
      if (path.startsWith('/open')) {
        const first = (one: Took | undefined) => (one ? short(median(one.firstByte)) : '—')
        const more = grew.map((megabytes) => megabytes.toFixed(0))
        exports.push([size, name, first(mine), first(their), ...more])
      }
      const anew = isCounted === true ? short(median(changed)) : undefined
      lines.push([
        ...[name, told(mine), anew ?? 'the same'],
        ...[told(their), ratio(their, mine), told(written), ratio(written, mine)],
      ])
      const grown = growth.get(name) ?? []
      const kept = mine ? short(median(mine.ms)) : '—'
      growth.set(name, [...grown, anew === undefined ? kept : `${kept} / ${anew}`])
      console.info(size, lines.at(-1)?.join(' | '))
    }
    await sql.end()
    parts.push(
      `### ${size} projects\n\n${table(
        [
          ...['question', 'this', 'first after a change, ms', values.name, `${values.name} ÷ this`],
          ...['by hand', 'by hand ÷ this'],
        ],
        lines,
      )}`,
    )
    if (projects === sizes.at(0)) {
      writers.push(
        ...(await measureWriters(
          ours,
          { registry: own.origin, byHand: hand.origin },
          { rounds: 3, seconds },
        )),
      )
      console.info(table([], writers))
    }
    for (const one of [own, earlier, hand]) one.stop()
  }
  const starts = await measureStarts(
    [
      ['this', here],
      [values.name, other],
    ],
    Number(values.starts),
  )
  const pages = await measurePages([here, other], Number(values.visits))
  const after = loadavg()
  const text = `# Benchmarks

Written by \`npm run bench:report -- --against ../other --name ${values.name}\`; nobody edits it. On
${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, PostgreSQL 18, commit
${commit}. The machine's load was ${load(before)} at the start and ${load(after)} at the end; what each took by the clock
is to be read beside its neighbour in the line alone.

- **Ratios** are of rounds in which each side was asked once, in turn, by one who asks: the middle of up to ${rounds} rounds
  (three at least), with the quarters beside it. Above 1, this checkout is the faster.
- **${values.name}** has its own tables of the same made-up region (one, of ${municipalities} municipalities), and answers the same
  address; where it answers more or less, the kB tell. **By hand** is \`apps/api/bench/baseline.ts\`: normalised tables, one
  statement a question, bare Hono, on this checkout's tables.
- What is **counted** is kept until something changes: the figure beside it is of the first who asks after a change.
- Many at once, against the same by hand: \`npm run bench\`. Number of regions: \`npm run bench:regions\`.

## Questions

${parts.join('\n\n')}

## Growth

Milliseconds by projects of the region; where it is counted, kept / first after a change.

${table(
  ['question', ...sizes.map((one) => one.toLocaleString('en'))],
  [...growth].map(([name, grown]) => [name, ...grown]),
)}

## Exports

Until the first byte, and by how much the server's memory was greater after all rounds than before.

${table(['projects', 'file', 'first byte, ms', `${values.name}, ms`, 'MB more', `${values.name}, MB more`], exports)}

## Pages in a browser

First visits to the real catalogue in Chromium, whose processor is slowed down by so many times, the middle of ${values.visits} of each
in turn: requests, bytes as sent; until the first / the largest thing is painted, ms; of the main thread what blocks
(beyond 50 ms a task) and what it takes in all, ms.

${table(['page', 'slowed', 'this', values.name, `main thread, ${values.name} ÷ this`], pages.visits)}

From the press until all that it changes is drawn.

${table(['act', 'slowed', 'this', values.name, `${values.name} ÷ this`], pages.acts)}

## Starts of the embedded registry

Until it listens, middle of ${values.starts} of each in turn; what was compiled before is not kept.

${table(['', 'of', 'processor, s', 'clock, s', 'most memory, MB'], starts)}

## Writes with their entry in the trail

So many at once make a department each (\`department.create\`, signed in) for ${seconds} s, three rounds in turn with the same two rows written by
hand without a chain; \`synchronous_commit\` on, \`fsync\` ${fsync}. Waiting: how many stood before the lock of the trail's chain at a
time.

${table(['at once', 'this, per s', 'ms', 'by hand, per s', 'ms', 'this ÷ by hand', 'waiting'], writers)}

## What this does not show

- A network, a phone: the browser is on the same machine. The tests hold the number and size of what pages send.
- Disks that wait, other databases than PostgreSQL 18, more than one machine, PostGraphile and Directus.
- Regions larger than the largest above; more than one region.
- Anything between rounds: one asks at a time, except where writers are told of.
`
  writeFileSync(join(here, values.out), text)
} finally {
  for (const stop of stops) stop()
  await server.stop()
}
