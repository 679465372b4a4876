import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import postgres from 'postgres'
import { startPostgres } from '../src/testing/postgres.ts'
import { median } from './figures.ts'
import { load } from './load.ts'
import { type Pair, scenarios } from './questions.ts'
import { measureWrites } from './write.ts'

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '100000' },
    regions: { type: 'string', default: '38' },
    municipalities: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
})
const scale = {
  projects: Number(values.projects),
  regions: Number(values.regions),
  municipalities: Number(values.municipalities),
}
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)

type Kind = keyof Pair
type Figures = { perSecond: number; p50: number; p99: number }

async function startServer(kind: Kind, url: string) {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [kind, url])
  children.push({ stop: () => child.kill('SIGKILL') })
  const [port] = (await once(child, 'message')) as [number]
  return { origin: `http://127.0.0.1:${port}` }
}

// Long enough for the figures to mean something: a slow question gets more time.
const fewest = 32

async function measure(origin: string, paths: string[], duration = seconds): Promise<Figures> {
  const result = await autocannon({
    url: origin,
    connections: 16,
    duration,
    timeout: 120,
    requests: paths.map((path) => ({ path })),
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed`)
  }
  if (result['2xx'] < fewest && duration < 120) return measure(origin, paths, duration * 3)
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

// A wrong answer would be fast too: both servers must count the same.
async function agree(pair: Pair, renkei: string, baseline: string): Promise<void> {
  const [ours, theirs] = await Promise.all(
    [renkei + pair.renkei, baseline + pair.baseline].map(async (url) => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(`${answer.status} ${url} ${await answer.text()}`)
      return (await answer.json()) as Record<string, unknown>
    }),
  )
  const { result } = ours as { result?: { data: Record<string, unknown> } }
  const mine = result?.data ?? ours ?? {}
  const { split = 'no' } = (mine['looked'] ?? {}) as { split?: string }
  // Where no title holds the words, what they are made of is looked for: by hand nothing is found then.
  if (split !== 'no') mine['total'] = 0
  for (const key of ['total', 'number']) {
    if (key in mine && mine[key] !== theirs?.[key]) {
      throw new Error(
        `${pair.renkei}: ${key} is ${String(mine[key])}, by hand ${String(theirs?.[key])}`,
      )
    }
  }
}

// Figures are this program's whole purpose.
// oxlint-disable-next-line no-console
const show = (rows: object[]) => console.table(rows)

const round = (value: number) => value.toFixed(value < 10 ? 2 : 0)

console.info(
  `${scale.projects} projects in ${scale.regions} regions of ${scale.municipalities} municipalities`,
)
const server = await startPostgres({
  shared_buffers: '2GB',
  work_mem: '32MB',
  max_wal_size: '8GB',
  autovacuum: 'off',
  effective_cache_size: '8GB',
  random_page_cost: '1.1',
})
const url = server.url('postgres')
const children: { stop: () => void }[] = []
try {
  const started = performance.now()
  await load(url, scale)
  console.info(`loaded in ${Math.round((performance.now() - started) / 1000)} s\n`)

  const sql = postgres(url, { max: 1 })
  const rows = await sql<{ codes: string[] }[]>`
    select array_agg(m.code order by m.code) as codes from membership s
    join municipality m on m.id = s.municipality_id group by s.region_id order by s.region_id`
  await sql.end()
  const renkei = await startServer('renkei', url)
  const baseline = await startServer('baseline', url)

  const report = []
  for (const { name, target, pairs } of scenarios(
    scale,
    rows.map(({ codes }) => codes),
  )) {
    for (const pair of pairs.slice(0, 20)) await agree(pair, renkei.origin, baseline.origin)
    const figures: Record<Kind, Figures[]> = { renkei: [], baseline: [] }
    for (let i = 0; i < rounds; i += 1) {
      for (const [kind, { origin }] of [
        ['baseline', baseline],
        ['renkei', renkei],
      ] as const) {
        figures[kind].push(
          await measure(
            origin,
            pairs.map((pair) => pair[kind]),
          ),
        )
      }
    }
    const of = (kind: Kind, key: keyof Figures) => median(figures[kind].map((one) => one[key]))
    const ratio = median(
      figures.renkei.map((one, i) => one.perSecond / (figures.baseline[i]?.perSecond ?? 1)),
    )
    report.push({
      question: name,
      'renkei/s': round(of('renkei', 'perSecond')),
      p50: of('renkei', 'p50'),
      p99: of('renkei', 'p99'),
      'by hand/s': round(of('baseline', 'perSecond')),
      'by hand p50': of('baseline', 'p50'),
      'by hand p99': of('baseline', 'p99'),
      ratio: ratio.toFixed(2),
      target: target(scale.projects) ?? '',
    })
    show(report.slice(-1))
  }
  console.info('\nrequests per second and milliseconds, median of', rounds, 'rounds')
  show(report)
  console.info('\nwhat the search document adds to a write')
  show([await measureWrites(url, scale)])
} finally {
  for (const child of children) child.stop()
  await server.stop()
}
