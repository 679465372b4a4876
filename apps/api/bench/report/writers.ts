import postgres from 'postgres'
import { connect } from '../../src/db/connect.ts'
import { addPerson, post, signIn } from '../../src/testing/people.ts'
import { median, spread } from '../figures.ts'

const email = 'writers@example.lg.jp'

/** How writers beside one another wait: a department each, with its entry in the trail, through the registry and by
 * hand (the same two rows in one transaction, without a chain), in turn. `url` is the database's. A line for each
 * number of writers: writes in a second of both, with the middle of an answer, the ratio with its spread, and how many
 * waited for the chain's lock at a time. */
export async function measureWriters(
  url: string,
  { registry, byHand }: { registry: string; byHand: string },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<string[][]> {
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  const [first] = await sql<{ code: string }[]>`
    select m.code from membership s join municipality m on m.id = s.municipality_id limit 1`
  await sql`create table by_hand (
    number bigint generated always as identity primary key, at timestamptz not null default now(), action text,
    subject_id bigint, after jsonb)`
  const opened = await connect({ databaseUrl: url, dataDir: '' })
  await addPerson(opened.db, {
    ...{ role: 'municipalityAdmin', municipality: first?.code ?? '', email },
  })
  await opened.close()
  // Asked under the name that the servers of tests have.
  const door = (origin: string) => ({
    request: (path: string, init?: RequestInit) =>
      fetch(path.replace('http://registry.test', origin), init),
  })
  const cookie = await signIn(door(registry), email)

  let made = 0
  const write = async (origin: string) => {
    made += 1
    const began = performance.now()
    const answer = await post(
      door(origin),
      origin === registry ? '/trpc/department.create' : `/department/${first?.code}`,
      { name: `課 ${made}` },
      cookie,
    )
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
    return performance.now() - began
  }

  /** So many writers for so many seconds. */
  const run = async (origin: string, writers: number) => {
    const until = performance.now() + seconds * 1000
    const took: number[] = []
    const waiting: number[] = []
    const work = async () => {
      while (performance.now() < until) took.push(await write(origin))
    }
    const look = async () => {
      while (performance.now() < until) {
        const [row] = await sql<{ n: number }[]>`
          select count(*)::int as n from pg_stat_activity where wait_event = 'advisory'`
        waiting.push(row?.n ?? 0)
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }
    await Promise.all([look(), ...Array.from({ length: writers }, work)])
    const sum = waiting.reduce((a, b) => a + b, 0)
    return {
      perSecond: took.length / seconds,
      ms: median(took),
      waiting: sum / Math.max(1, waiting.length),
    }
  }

  const lines: string[][] = []
  for (const writers of [1, 2, 4, 8, 16]) {
    const own: Awaited<ReturnType<typeof run>>[] = []
    const hand: typeof own = []
    for (let round = 0; round < rounds; round += 1) {
      own.push(await run(registry, writers))
      hand.push(await run(byHand, writers))
    }
    const middle = (runs: typeof own, key: keyof (typeof own)[number]) =>
      median(runs.map((one) => one[key]))
    const [low, ratio, high] = spread(
      own.map((one, at) => one.perSecond / (hand[at]?.perSecond ?? 1)),
    )
    lines.push([
      String(writers),
      middle(own, 'perSecond').toFixed(0),
      middle(own, 'ms').toFixed(1),
      middle(hand, 'perSecond').toFixed(0),
      middle(hand, 'ms').toFixed(1),
      `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
      middle(own, 'waiting').toFixed(1),
    ])
  }
  await sql.end()
  return lines
}
