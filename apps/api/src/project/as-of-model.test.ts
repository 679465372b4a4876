import { participationAnswer, question as questionSchema } from '@renkei/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyChangingRegion,
  anyQuestion,
  type Change,
  changeDays,
  type RandomRegion,
} from '../testing/arbitrary-region.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { loadRandomRegion } from '../testing/load-random-region.ts'
import { naiveSearch } from '../testing/naive-search.ts'
import { addOfficer } from '../testing/officer.ts'
import { regionOn, writeChanges } from '../testing/replay.ts'
import { today } from '../today.ts'

const regionCount = 20
const questionsEach = 25
const otherDays = ['2025-03-31', '2025-04-01', '2025-06-29', '2025-07-02', '2025-12-31']

describe.each(databaseKinds)('the registry as it stood on any day, on %s', (kind) => {
  const world = useWorld(kind)

  it('whatever was changed when, every page, total and count is as if played again until that day', async () => {
    const author = await addOfficer(world.db, { role: 'policyOffice', municipality: '011002' })
    const seed = Date.now() % 2 ** 31
    let pasts = 0
    const cases = fc.sample(anyChangingRegion, { numRuns: regionCount, seed })
    for (const [i, { region, changes }] of cases.entries()) {
      const slug = `any-${i}`
      await loadRandomRegion(world.db, slug, region)
      await writeChanges(world.db, slug, changes, author)
      const { adoptedOn } = region.vision.vision
      const days = [...changeDays, ...otherDays].filter((day) => day >= adoptedOn)
      await tellsWhoTookPart(slug, region, changes)
      const asked = fc.tuple(anyQuestion(region), fc.constantFrom(...days, undefined))
      await fc.assert(
        fc.asyncProperty(asked, async ([filters, asOf]) => {
          const question = questionSchema.parse({ region: slug, ...filters, asOf })
          const found = await world.client.project.search.query(question)
          const stood = regionOn(region, changes, asOf ?? '9999-12-31')
          expect(found, `region ${i} of seed ${seed}`).toEqual(naiveSearch(stood, question))
          if (asOf !== undefined && found.total > 0) pasts += 1
        }),
        { numRuns: questionsEach, seed: seed + i },
      )
    }
    // Questions about a past in which nothing is found would prove nothing.
    expect(pasts, `seed ${seed}`).toBeGreaterThan(20)
  })

  /** What a region's participation was at the ends of days, counted anew. */
  async function tellsWhoTookPart(slug: string, region: RandomRegion, changes: readonly Change[]) {
    const points = await world.client.vision.overTime.query({ region: slug })
    const { adoptedOn, fromFiscalYear } = region.vision.vision
    const [first, ...ends] = points.map(({ on }) => on)
    expect([first, ends.pop()]).toEqual([adoptedOn, today()])
    expect(ends).toEqual(ends.map((_, at) => `${fromFiscalYear + at + 1}-03-31`))
    for (const { on, edition: _, projects, municipalities, ...counts } of points) {
      const stood = regionOn(region, changes, on).batches.flatMap((batch) => batch.projects)
      const cells = stood.flatMap(({ participations }) => participations)
      const taking = cells.filter(({ answer }) => answer === 'lead' || answer === 'participating')
      expect([projects, municipalities]).toEqual([
        stood.length,
        new Set(taking.map(({ municipality }) => municipality)).size,
      ])
      const byBasis = (some: typeof cells) => ({
        source: some.filter(({ basis }) => basis === 'source').length,
        confirmed: some.filter(({ basis }) => basis === 'confirmed').length,
        inferred: some.filter(({ basis }) => basis === 'inferred').length,
      })
      const answered = participationAnswer.options.map((answer) => [
        answer,
        byBasis(cells.filter((cell) => cell.answer === answer)),
      ])
      expect(counts).toEqual({
        ...Object.fromEntries(answered),
        conditional: byBasis(cells.filter(({ condition }) => typeof condition === 'string')),
      })
    }
  }
})
