import {
  type ByBasis,
  frame as frameSchema,
  relistedIn,
  summary as summarySchema,
} from '@renkei/schema'
import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { selectRegions } from '../region/queries.ts'
import { anyRegion, type RandomRegion } from '../testing/arbitrary-region.ts'
import { openTestDatabase } from '../testing/database.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { loadRandomRegion } from '../testing/load-random-region.ts'

const total = ({ source, confirmed, inferred }: ByBasis) => source + confirmed + inferred

describe.each(databaseKinds)('the vision of さっぽろ圏, on %s', (kind) => {
  const world = useWorld(kind)
  const sapporo = { region: 'sapporo' }

  it('a citizen finds the one region of the catalogue', async () => {
    expect(await world.client.region.list.query()).toEqual([
      expect.objectContaining({
        slug: 'sapporo',
        name: 'さっぽろ連携中枢都市圏',
        shortName: 'さっぽろ圏',
      }),
    ])
  })

  it('whoever chooses a region finds them in order of their readings', async () => {
    const { db, served, close } = await openTestDatabase(inject('databases')[kind])
    const names = { name_en: '', short_name: '', short_name_en: '' }
    const added = ['みなみ', 'ガマゴオリ', 'かみかわ', 'きたみ'].map((kana, i) => ({
      ...names,
      ...{ slug: `added-${i}`, name: kana, kana },
    }))
    await db.insertInto('region').values(added).execute()
    expect((await selectRegions(served)).map(({ kana }) => kana)).toEqual([
      'ガマゴオリ',
      'かみかわ',
      'きたみ',
      'さっぽろれんけいちゅうすうとしけん',
      'みなみ',
    ])
    await close()
  })

  it('a page learns from one answer how everything it shows is called', async () => {
    const found = await world.client.vision.frame.query(sapporo)
    expect(frameSchema.parse(found)).toEqual(found)
    expect(found.vision).toMatchObject({
      edition: 2,
      fromFiscalYear: 2024,
      toFiscalYear: 2028,
      adoptedOn: '2024-03-29',
    })
    expect(found.visions.map(({ edition }) => edition)).toEqual([2])
    expect(found.pillars.map(({ groups }) => groups.length)).toEqual([0, 0, 3])
    expect(found.policyAreas).toHaveLength(23)
    expect(found.policyAreas.map(({ code }) => code).slice(0, 3)).toEqual(['1a', '1b', '1c'])
    expect(found.policyAreas.at(-1)).toMatchObject({
      code: '3-3c',
      pillar: 3,
      group: 3,
      letter: 'c',
    })
    expect(found.themes).toHaveLength(3)
    expect(found.measures.map(({ number, theme }) => [number, theme])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [6, 3],
    ])
    expect(found.commonMeasures).toHaveLength(1)
    expect(found.municipalities).toHaveLength(12)
    const codes = found.municipalities.map(({ code }) => code)
    expect(codes).toEqual(codes.toSorted())
    expect(found.municipalities[0]).toMatchObject({
      code: '011002',
      role: 'core',
      since: null,
    })
    expect(found.municipalities[1]).toMatchObject({ role: 'partner' })
    expect(found.agreements).toHaveLength(11)
    expect(found.agreements[0]).toMatchObject({
      parties: [{ municipality: '011002' }, { municipality: '012033' }],
      ...{ signedOn: '2019-03-29', endedOn: null, basis: 'source' },
    })
    expect(found.documents.length).toBeGreaterThan(0)
  })

  it('naming the edition gives the same frame as naming none', async () => {
    const newest = await world.client.vision.frame.query(sapporo)
    expect(await world.client.vision.frame.query({ ...sapporo, vision: 2 })).toEqual(newest)
  })

  it('the policy office sees at a glance what is sourced and what awaits confirmation', async () => {
    const found = await world.client.vision.summary.query(sapporo)
    expect(summarySchema.parse(found)).toEqual(found)
    const none = { source: 0, confirmed: 0, inferred: 0 }
    expect(found).toMatchObject({
      projects: 53,
      names: { ...none, source: 53 },
      marks: { source: 12, confirmed: 0, inferred: 68 },
      rows: { source: 2, confirmed: 0, waiting: 51 },
      assignments: { source: 0, confirmed: 0, inferred: 53 },
      participations: { source: 0, confirmed: 0, inferred: 636 },
      mismatches: [],
      updatedOn: '2024-03-29',
    })
    expect(found.pillars.map(({ projects }) => projects)).toEqual([12, 5, 36])
    expect(found.policyAreas).toHaveLength(23)
    expect(found.policyAreas.reduce((sum, area) => sum + total(area), 0)).toBe(53)
    expect(found.measures.map(({ source }) => source)).toEqual([2, 2, 2, 2, 2, 2])
    expect(found.measures.reduce((sum, measure) => sum + total(measure), 0)).toBe(80)
    expect(found.municipalities[0]).toEqual({
      code: '011002',
      lead: none,
      participating: { ...none, inferred: 53 },
      conditional: none,
      considering: none,
      notParticipating: none,
      unanswered: none,
      grounded: 0,
    })
    expect(found.municipalities.slice(1).map(({ unanswered }) => unanswered.inferred)).toEqual(
      Array.from({ length: 11 }, () => 53),
    )
    expect(found.municipalities).toHaveLength(12)
  })

  it('in any region, the figures are those of its own projects', async () => {
    for (const [i, region] of fc.sample(anyRegion, { numRuns: 12, seed: 7 }).entries()) {
      const slug = `any-${i}`
      await loadRandomRegion(world.db, slug, region)
      const found = summarySchema.parse(await world.client.vision.summary.query({ region: slug }))
      const projects = region.batches.flatMap((batch) => batch.projects)
      const marks = projects.flatMap((project) => project.marks)
      const cells = projects.flatMap((project) => project.participations)
      const basisCount = (facts: readonly { basis: string }[]): ByBasis => ({
        source: facts.filter(({ basis }) => basis === 'source').length,
        confirmed: facts.filter(({ basis }) => basis === 'confirmed').length,
        inferred: facts.filter(({ basis }) => basis === 'inferred').length,
      })
      const isWaiting = (project: (typeof projects)[number]) =>
        project.marks.length === 0 || project.marks.some(({ basis }) => basis === 'inferred')
      const settled = projects.filter((project) => !isWaiting(project))
      const confirmed = settled.filter((project) =>
        project.marks.some(({ basis }) => basis === 'confirmed'),
      )

      expect(found).toMatchObject({
        projects: projects.length,
        names: basisCount(projects),
        marks: basisCount(marks),
        participations: basisCount(cells),
        assignments: basisCount(projects.map(({ policyArea }) => policyArea)),
        rows: {
          source: settled.length - confirmed.length,
          confirmed: confirmed.length,
          waiting: projects.length - settled.length,
        },
      })
      expect(found.measures).toEqual(
        region.vision.measures.map(({ number }) => ({
          number,
          ...basisCount(marks.filter(({ measure }) => measure === number)),
        })),
      )
      expect(found.policyAreas).toEqual(
        region.vision.policyAreas.map(({ code }) => ({
          code,
          ...basisCount(
            projects.filter(({ policyArea }) => policyArea.code === code).map((p) => p.policyArea),
          ),
        })),
      )
      expect(found.mismatches).toEqual(
        projects
          .filter(({ markCount, marks: own }) => markCount !== null && markCount !== own.length)
          .map(({ number }) => number)
          .toSorted((a, b) => a - b),
      )
      expect(found.municipalities).toEqual(
        region.catalogue.municipalities.map(({ code }) => {
          const own = cells.filter(({ municipality }) => municipality === code)
          const answered = (answer: string) =>
            basisCount(own.filter((cell) => cell.answer === answer))
          return {
            code,
            lead: answered('lead'),
            participating: answered('participating'),
            conditional: basisCount(own.filter((cell) => cell.condition !== null)),
            considering: answered('considering'),
            notParticipating: answered('notParticipating'),
            unanswered: answered('unanswered'),
            grounded: own.filter(({ basis }) => basis !== 'inferred').length,
          }
        }),
      )
      await findsGaps(slug, region)
    }
  })

  /** What the policy office of a region is told to look at, counted anew. */
  async function findsGaps(slug: string, { catalogue, vision, batches }: RandomRegion) {
    const core = catalogue.municipalities.find(({ role }) => role === 'core')
    if (!core) return
    const office = await world.as({ role: 'policyOffice', municipality: core.code })
    const found = await office.gap.list.query({ region: slug })
    const projects = batches
      .flatMap((batch) => batch.projects)
      .filter(({ status }) => status === 'active')
    const cells = projects.flatMap(({ number, participations }) =>
      participations.map((cell) => ({ ...cell, number })),
    )
    const counts = catalogue.municipalities.map(({ code: municipality }) => {
      const own = cells.filter((cell) => cell.municipality === municipality)
      const isTaking = ({ answer, basis }: (typeof own)[number]) =>
        basis !== 'inferred' && (answer === 'lead' || answer === 'participating')
      return {
        ...{ municipality, taking: own.filter(isTaking).length },
        numbers: own
          .flatMap(({ answer, number }) => (answer === 'unanswered' ? [number] : []))
          .toSorted((a, b) => a - b),
      }
    })
    const sorted = counts.map(({ taking }) => taking).toSorted((a, b) => a - b)
    const middle = [sorted.length / 2 - 0.5, sorted.length / 2 - 1, sorted.length / 2]
    const halves = middle.flatMap((at) => sorted[at] ?? [])
    const median = halves.reduce((sum, n) => sum + n, 0) / halves.length
    const seldom = counts.filter(({ taking }) => taking < median / 2)
    expect(found.seldom.map(({ municipality }) => municipality).toSorted()).toEqual(
      seldom.map(({ municipality }) => municipality).toSorted(),
    )
    expect(found.unanswered).toEqual(
      counts.flatMap(({ municipality, numbers }) =>
        numbers.length === 0 ? [] : { municipality, projects: numbers.length, numbers },
      ),
    )
    const differing = projects.filter(
      ({ markCount, marks }) => markCount !== null && markCount !== marks.length,
    )
    expect(found.differing.map(({ number }) => number)).toEqual(
      differing.map(({ number }) => number).toSorted((a, b) => a - b),
    )
    for (const { pillar, measure, projects: carrying, of } of found.thin) {
      const areas = vision.policyAreas.filter((area) => area.pillar === pillar)
      const own = projects.filter(({ policyArea, texts }) =>
        areas.some(({ code }) =>
          [policyArea.code, ...relistedIn(texts?.relisted ?? null)].includes(code),
        ),
      )
      const marked = own.filter(({ marks }) => marks.some((mark) => mark.measure === measure))
      expect([carrying, of]).toEqual([marked.length, own.length])
      expect(carrying).toBeGreaterThan(0)
      expect(carrying).toBeLessThan(of / 10)
    }
  }
})
