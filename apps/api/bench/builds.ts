import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { startPostgres } from '../src/testing/postgres.ts'
import { median } from './figures.ts'
import { load } from './load.ts'
import { asOf, change, region, search } from './one-region.ts'
import { trpc } from './questions.ts'

// What is counted in a region, by this checkout and by another one (`--against`, with what it needs installed): both
// answer in turn, on one database, first as it is and then as the first who asks after a change is answered.

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    projects: { type: 'string', default: '26000' },
    regions: { type: 'string', default: '1' },
    municipalities: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '7' },
  },
})
if (values.against === undefined) throw new Error('--against names the folder of another checkout')
const rounds = Number(values.rounds)
const here = fileURLToPath(new URL('../../..', import.meta.url))

const questions = {
  'vision.summary': trpc('vision.summary', { region }),
  'vision.summary, asOf': trpc('vision.summary', { region, asOf }),
  'vision.overTime': trpc('vision.overTime', { region }),
  'project.search': search({}),
  'the same with facets': search({ facets: true }),
  'with facets, by reading': search({ facets: true, sort: 'kana' }),
  'with facets, measure': search({ facets: true, measures: [1] }),
  'with facets, asOf': search({ facets: true, asOf }),
  'with facets, measure, asOf': search({ facets: true, measures: [1], asOf }),
}

const server = await startPostgres({ autovacuum: 'off', shared_buffers: '512MB' })
const url = server.url('postgres')
const stops: (() => void)[] = []

async function serve(checkout: string): Promise<string> {
  const program = join(checkout, 'apps/api/bench/server.ts')
  const child = fork(program, ['renkei', url], { cwd: checkout })
  stops.push(() => child.kill('SIGKILL'))
  const [port] = (await once(child, 'message')) as [number]
  return `http://127.0.0.1:${port}`
}

async function ask(origin: string, path: string): Promise<{ ms: number; text: string }> {
  const started = performance.now()
  const answer = await fetch(`${origin}${path}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${path} ${text}`)
  return { ms: performance.now() - started, text }
}

try {
  const { projects, regions, municipalities } = values
  await load(url, {
    projects: Number(projects),
    regions: Number(regions),
    municipalities: Number(municipalities),
  })
  const owner = postgres(url, { max: 1 })
  // As seen from where npm was called.
  const other = await serve(resolve(process.env['INIT_CWD'] ?? '', values.against))
  const own = await serve(here)
  const report = []
  for (const [question, path] of Object.entries(questions)) {
    const [theirs, ours] = [await ask(other, path), await ask(own, path)]
    if (theirs.text !== ours.text) throw new Error(`${question} is answered in two ways`)
    const times = { other: [] as number[], own: [] as number[], changed: [] as number[] }
    for (let round = 0; round < rounds * 3; round += 1) {
      times.other.push((await ask(other, path)).ms)
      times.own.push((await ask(own, path)).ms)
      if (round % 3 < 2) continue
      await change(owner)
      times.changed.push((await ask(own, path)).ms)
    }
    report.push({
      question,
      'other, ms': median(times.other).toFixed(1),
      'this, ms': median(times.own).toFixed(1),
      ratio: median(times.other.map((ms, at) => ms / (times.own[at] ?? ms))).toFixed(1),
      'this after a change, ms': median(times.changed).toFixed(1),
    })
  }
  await owner.end()
  console.info(`\n${projects} projects in ${regions} regions, medians of ${rounds * 3} pairs`)
  // Figures are this program's whole purpose.
  // oxlint-disable-next-line no-console
  console.table(report)
} finally {
  for (const stop of stops) stop()
  await server.stop()
}
