import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { startPostgres } from '../src/testing/postgres.ts'
import { median } from './figures.ts'
import { load, type Loading } from './load.ts'
import { trpc } from './questions.ts'

// What 38 regions of 376 municipalities with two visions each cost the pages of one, against a registry that holds one
// region alone: both answer in turn, on one database server.

const { values } = parseArgs({
  options: {
    regions: { type: 'string', default: '38' },
    projects: { type: 'string', default: '53' },
    rounds: { type: 'string', default: '9' },
  },
})
const regions = Number(values.regions)
const projects = Number(values.projects)
const rounds = Number(values.rounds)
const municipalities = Math.ceil(376 / 38)

/** What is asked of a region: of its pages as the server makes them, and of what they ask. */
const questions: [name: string, of: (region: string, code: string) => string][] = [
  ['page: overview', (region) => `/${region}/2`],
  ['page: matrix', (region) => `/${region}/2/matrix`],
  ['page: projects', (region) => `/${region}/2/projects`],
  ['page: project', (region) => `/${region}/2/projects/7`],
  ['page: policy areas', (region) => `/${region}/2/policy-areas`],
  ['page: municipalities', (region) => `/${region}/2/municipalities`],
  ['page: municipality', (region, code) => `/${region}/2/municipalities/${code}`],
  ['page: indicators', (region) => `/${region}/2/indicators`],
  ['page: changes', (region) => `/${region}/2/changes`],
  ['page: the vision before', (region) => `/${region}/1`],
  ['projects.csv', (region) => `/open/${region}/projects.csv`],
  ['vision.frame', (region) => trpc('vision.frame', { region })],
  ['vision.summary', (region) => trpc('vision.summary', { region })],
  ['project.search with facets', (region) => trpc('project.search', { region, facets: true })],
  ['project.search, text', (region) => trpc('project.search', { region, text: '図書館' })],
  ['project.search, asOf', (region) => trpc('project.search', { region, asOf: '2024-04-01' })],
]

const web = fileURLToPath(new URL('../../web/dist', import.meta.url))
const database = await startPostgres({ autovacuum: 'off', shared_buffers: '512MB' })
const stops: (() => void)[] = []

/** A registry of so many regions, served, with a code of a municipality of each. */
async function registry(name: string, scale: Loading) {
  const url = database.url(name)
  const root = postgres(database.url('postgres'), { max: 1 })
  await root`create database ${root(name)}`
  await root.end()
  await load(url, scale)
  const sql = postgres(url, { max: 1 })
  const held = await sql<{ slug: string; code: string }[]>`
    select r.slug, min(m.code) as code from region r join membership s on s.region_id = r.id
    join municipality m on m.id = s.municipality_id group by r.slug`
  await sql.end()
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), ['renkei', url, web])
  stops.push(() => child.kill('SIGKILL'))
  const [port] = (await once(child, 'message')) as [number]
  return { origin: `http://127.0.0.1:${port}`, held }
}

try {
  const one = await registry('one', { regions: 1, projects, municipalities, visions: 2 })
  const many = await registry('many', {
    ...{ regions, municipalities, visions: 2 },
    projects: projects * regions,
  })
  console.info(`${regions} regions with ${projects} projects in each of two visions, against one\n`)
  let asked = 0
  /** Milliseconds of an answer. No page is one that was kept: each address is asked once. */
  const time = async ({ origin, held }: typeof one, [name, of]: (typeof questions)[number]) => {
    asked += 1
    const { slug, code } = held[asked % held.length] ?? { slug: '', code: '' }
    const path = of(slug, code)
    const started = performance.now()
    const answer = await fetch(`${origin}${path}${name.startsWith('page') ? `?n=${asked}` : ''}`)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${answer.status} ${path}`)
    return performance.now() - started
  }
  const report = []
  for (const question of questions) {
    const ratios: number[] = []
    const times: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds + 2; round += 1) {
      const pair: [number[], number[]] = [[], []]
      for (let turn = 0; turn < 8; turn += 1) {
        pair[0].push(await time(one, question))
        pair[1].push(await time(many, question))
      }
      // The first rounds warm both up.
      if (round < 2) continue
      times[0].push(median(pair[0]))
      times[1].push(median(pair[1]))
      ratios.push(median(pair[1]) / median(pair[0]))
    }
    report.push({
      question: question[0],
      'one region, ms': median(times[0]).toFixed(1),
      [`${regions} regions, ms`]: median(times[1]).toFixed(1),
      ratio: median(ratios).toFixed(2),
    })
  }
  // Figures are this program's whole purpose.
  // oxlint-disable-next-line no-console
  console.table(report)
} finally {
  for (const stop of stops) stop()
  await database.stop()
}
