import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { drafted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const editors = 4
/** What one editor does, one after the other. */
const steps = fc.array(fc.constantFrom('read' as const, 'save' as const), { maxLength: 6 })
/** All at once; then all again, so that late ones meet what the others left. */
const scripts = fc.array(fc.tuple(steps, steps), { minLength: 2, maxLength: editors })

type Save = { read: number; version: number | null; title: string; refused: string | null }

describe.each(databaseKinds)('many editors of one draft, on %s', (kind) => {
  const world = useWorld(kind)
  let clients: World['client'][]
  beforeAll(async () => {
    clients = await Promise.all(
      Array.from({ length: editors }, (_, at) =>
        world.as({ role: 'officer', municipality: '012173', name: `職員 ${at}` }),
      ),
    )
  })

  /** One editor at work: reads now and then, and saves over the version last read or written. */
  async function edit(
    { application }: World['client'],
    { id, read, log, name }: { id: number; read: number; log: Save[]; name: string },
    actions: readonly ('read' | 'save')[],
  ): Promise<number> {
    let version = read
    for (const [at, action] of actions.entries()) {
      const now = await application.get.query({ id })
      if (action === 'read') {
        version = now.version
        continue
      }
      const title = `${name} ${at}`
      const save = application.save.mutate({ id, version, draft: { ...now.draft, title } })
      const saved = await save.catch(() => null)
      const refused = saved ? null : (await refusalTo(save)).code
      log.push({ read: version, version: saved?.version ?? null, title, refused })
      version = saved?.version ?? version
    }
    return version
  }

  it('lose no update, whatever the order of their reads and saves', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const [owner] = clients
        if (!owner) throw new Error('There is no editor')
        const { id, version: begun } = await drafted(owner, { title: '初め' })
        const log: Save[] = []
        const versions = script.map(() => begun)
        for (const round of [0, 1] as const) {
          await Promise.all(
            script.map(async (rounds, at) => {
              const client = clients[at] ?? owner
              const name = `編集者${at} ${round}`
              const read = versions[at] ?? begun
              versions[at] = await edit(client, { id, read, log, name }, rounds[round])
            }),
          )
        }
        const acknowledged = log
          .filter((save) => save.version !== null)
          .sort((a, b) => (a.version ?? 0) - (b.version ?? 0))
        // Each was made on the version right before it, and every version is somebody's.
        expect(acknowledged.map(({ version }) => version)).toEqual(
          acknowledged.map((_, at) => begun + 1 + at),
        )
        expect(acknowledged.every(({ read, version }) => version === read + 1)).toBe(true)
        const refusals = log.filter((save) => save.version === null).map(({ refused }) => refused)
        expect(refusals.filter((code) => code !== 'stale')).toEqual([])
        const { version, draft } = await owner.application.get.query({ id })
        expect(version).toBe(begun + acknowledged.length)
        expect(draft.title).toBe(acknowledged.at(-1)?.title ?? '初め')
      }),
      { numRuns: 25 },
    )
  })

  it('of those who save over the same version at once, exactly one is acknowledged', async () => {
    const [owner] = clients
    if (!owner) throw new Error('There is no editor')
    const { id, version } = await drafted(owner)
    const { draft } = await owner.application.get.query({ id })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        (clients[at % editors] ?? owner).application.save.mutate({
          id,
          version,
          draft: { ...draft, title: `版 ${at}` },
        }),
      ),
    )
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await owner.application.get.query({ id })).draft.title).toBe(`版 ${won}`)
  })
})
