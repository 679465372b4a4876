import { question as questionSchema } from '@renkei/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion, anyRegion, type RandomRegion } from '../testing/arbitrary-region.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { loadRandomRegion } from '../testing/load-random-region.ts'
import { naiveSearch } from '../testing/naive-search.ts'

const regionCount = 40
const questionsEach = 40

/** Made-up regions; whoever sees a failure repeats it with the seed in its message. */
const someRegions = (numRuns: number, seed: number): RandomRegion[] =>
  fc.sample(anyRegion, { numRuns, seed })

describe.each(databaseKinds)('search over any data, on %s', (kind) => {
  const world = useWorld(kind)
  let loaded = 0
  const load = async (region: RandomRegion) => {
    loaded += 1
    const slug = `any-${loaded}`
    await loadRandomRegion(world.db, slug, region)
    return slug
  }

  it('whatever an officer asks, page, total, order and every count are as counted by hand', async () => {
    const seed = Date.now() % 2 ** 31
    let answered = 0
    for (const [i, region] of someRegions(regionCount, seed).entries()) {
      const slug = await load(region)
      await fc.assert(
        fc.asyncProperty(anyQuestion(region), async (asked) => {
          const question = questionSchema.parse({ region: slug, ...asked })
          const found = await world.client.project.search.query(question)
          expect(found, `region ${i} of seed ${seed}`).toEqual(naiveSearch(region, question))
          if (found.total > 0) answered += 1
        }),
        { numRuns: questionsEach, seed: seed + i },
      )
    }
    // Questions that never find anything would prove nothing.
    expect(answered, `seed ${seed}`).toBeGreaterThan((regionCount * questionsEach) / 10)
  })

  it('a reader who turns every page has seen each matching project once, in order', async () => {
    for (const region of someRegions(4, 1)) {
      const slug = await load(region)
      for (const sort of ['number', 'kana', 'page', 'updated'] as const) {
        const whole = await world.client.project.search.query({ region: slug, sort, size: 200 })
        const turned: number[] = []
        const turn = async (page: number): Promise<void> => {
          const found = await world.client.project.search.query({
            region: slug,
            sort,
            size: 7,
            page,
          })
          expect(found).toMatchObject({ total: whole.total, page, size: 7 })
          turned.push(...found.items.map(({ number }) => number))
          if (found.items.length > 0) await turn(page + 1)
        }
        await turn(1)
        expect(turned).toEqual(whole.items.map(({ number }) => number))
        expect(new Set(turned).size).toBe(whole.total)
        expect(whole.total).toBe(region.batches.flatMap(({ projects }) => projects).length)
      }
    }
  })
})
