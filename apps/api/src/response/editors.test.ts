import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { answerAll, openInquiry } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const municipality = '012173'
const editors = 3
const keys = ['participation.1', 'participation.2'] as const
/** What an officer does: look at the page again, or write into one of two cells. */
const steps = fc.array(fc.constantFrom('look' as const, ...keys), { maxLength: 5 })
const scripts = fc.array(steps, { minLength: 2, maxLength: editors })

type Write = { key: string; read: number; written: number | null; note: string }

describe.each(databaseKinds)('several officers in one response, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officers: World['client'][]
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officers = await Promise.all(
      Array.from({ length: editors }, () => world.as({ role: 'officer', municipality })),
    )
  })

  async function work(
    { response }: World['client'],
    inquiry: number,
    name: string,
    script: readonly ('look' | (typeof keys)[number])[],
  ): Promise<Write[]> {
    const ref = { inquiry, municipality }
    const look = async () => {
      const { cells } = await response.get.query(ref)
      return new Map(cells.map(({ key, version }) => [key, version]))
    }
    let versions = await look()
    const writes: Write[] = []
    for (const [at, step] of script.entries()) {
      if (step === 'look') {
        versions = await look()
        continue
      }
      const read = versions.get(step) ?? 0
      const note = `${name} ${at}`
      const cells = [{ key: step, version: read, draft: { note } }]
      const { saved, stale } = await response.save.mutate({ ...ref, cells })
      expect([...saved, ...stale].map(({ key }) => key)).toEqual([step])
      const [written] = saved
      writes.push({ key: step, read, written: written?.version ?? null, note })
      if (written) versions.set(step, written.version)
    }
    return writes
  }

  it('lose nothing: each write follows the one its writer had read, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const { id } = await openInquiry(office)
        const all = await Promise.all(
          script.map((actions, at) => work(officers[at] ?? office, id, `職員${at}`, actions)),
        )
        const { cells } = await office.response.get.query({ inquiry: id, municipality })
        for (const key of keys) {
          const writes = all.flat().filter((one) => one.key === key && one.written !== null)
          const inOrder = writes.toSorted((a, b) => (a.written ?? 0) - (b.written ?? 0))
          // Versions are never given twice, and each is the successor of the one read.
          expect(inOrder.map(({ written }) => written)).toEqual(inOrder.map((_, at) => at + 2))
          expect(inOrder.every(({ read, written }) => written === read + 1)).toBe(true)
          const held = cells.find((answer) => answer.key === key)
          expect(held?.draft['note']).toBe(inOrder.at(-1)?.note)
          expect(held?.version).toBe(inOrder.length + 1)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('wait for each other when they write the same cells in another order', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await openInquiry(office)
      const { cells } = await office.response.get.query({ inquiry: id, municipality })
      const all = cells.map(({ key }) => key)
      const orders = [all, all.toReversed(), all.toSorted()]
      const answers = await Promise.all(
        orders.map((order, at) =>
          (officers[at] ?? office).response.save.mutate({
            inquiry: id,
            municipality,
            cells: order.map((key) => ({ key, version: 1, draft: { note: `職員${at}` } })),
          }),
        ),
      )
      const saved = answers.flatMap((answer) => answer.saved.map(({ key }) => key))
      expect(saved.toSorted()).toEqual(all.toSorted())
    }
  })

  it('submit while the policy office moves their deadline, in one order or the other', async () => {
    const [officer = office] = officers
    for (let round = 0; round < 8; round++) {
      const { id } = await openInquiry(office)
      const { version } = await answerAll(officer, id, municipality)
      const inquiry = await office.inquiry.get.query({ id })
      const own = { municipality, deadline: '2099-01-01', reason: '異動のため' }
      const [submitted, extended] = await Promise.allSettled([
        officer.response.submit.mutate({ inquiry: id, municipality, version }),
        office.inquiry.extend.mutate({ id, version: inquiry.version, ...own }),
      ])
      expect(extended.status).toBe('fulfilled')
      // Submitted before, or told that the response has changed since it was read.
      if (submitted.status === 'fulfilled') continue
      expect(await refusalTo(Promise.reject(submitted.reason))).toMatchObject({ code: 'stale' })
    }
  })
})
