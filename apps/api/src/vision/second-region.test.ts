import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, drafted, loadSecondRegion, useWorld } from '../testing/index.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { readPdf } from '../testing/read-pdf.ts'

const none = { source: 0, confirmed: 0, inferred: 0 }
const mito = '082015'
const tokai = '083411'

describe.each(databaseKinds)('a region whose documents say otherwise, on %s', (kind) => {
  const world = useWorld(kind)
  const region = 'ibaraki-kenou'
  const ref = { region }
  beforeAll(async () => {
    await loadSecondRegion(world.db)
  })

  it('stands beside the first, which stays as it is', async () => {
    const regions = await world.client.region.list.query()
    expect(regions.map(({ slug }) => slug).toSorted()).toEqual([region, 'sapporo'])
    // 五十音順, as the start page lists them.
    const directory = await world.client.region.directory.query()
    expect(
      directory.map(({ slug, projects: own, municipalities, visions }) => [
        ...[slug, own, municipalities.length, visions.map(({ edition }) => edition)],
      ]),
    ).toEqual([
      [region, 12, 9, [1]],
      ['sapporo', 53, 12, [2]],
    ])
    const { projects, marks } = await world.client.vision.summary.query({ region: 'sapporo' })
    expect({ projects, marks }).toEqual({
      projects: 53,
      marks: { source: 12, confirmed: 0, inferred: 68 },
    })
  })

  it('a citizen reads what is known of its vision, and nothing more', async () => {
    const { vision, measures, themes, commonMeasures, pillars, policyAreas } =
      await world.client.vision.frame.query(ref)
    expect(vision).toMatchObject({ edition: 1, editionName: null, adopted: '2022-02' })
    // Whatever was adopted in that month holds by its end.
    expect(vision.adoptedOn).toBe('2022-02-28')
    expect([measures, themes, commonMeasures]).toEqual([[], [], []])
    expect(pillars.map(({ groups }) => groups.map(({ sign }) => sign))).toEqual([[], [], ['A']])
    expect(policyAreas.map(({ code }) => code)).toContain('3-Aa')
    expect(policyAreas.every(({ titleEn }) => titleEn === null)).toBe(true)
  })

  it('whoever asks how much of it rests on what is told that everything stated is of the source', async () => {
    const summary = await world.client.vision.summary.query(ref)
    const { projects } = summary
    expect(summary).toMatchObject({
      names: { ...none, source: projects },
      assignments: { ...none, source: projects },
      ...{ marks: none, paged: 0, counted: 0, mismatches: [] },
      rows: { source: 0, confirmed: 0, waiting: 0 },
    })
    const { inferred, confirmed } = summary.participations
    expect([inferred, confirmed]).toEqual([0, 0])
    const office = await world.as({ role: 'policyOffice', municipality: mito })
    for (const kindOf of ['marks', 'policyArea'] as const) {
      expect(await office.confirmation.queue.query({ ...ref, of: kindOf })).toMatchObject({
        total: 0,
      })
    }
  })

  it('a citizen finds its projects, those without a reading after others, and no filter of measures', async () => {
    const found = await world.client.project.search.query({
      ...ref,
      text: '医師確保',
      facets: true,
    })
    expect(found.items.map(({ title }) => title)).toEqual(['医師確保事業'])
    expect(found.facets?.measures).toEqual([])
    const { items } = await world.client.project.search.query({ ...ref, sort: 'kana' })
    expect(
      items.every(({ kana, visionPage, markCount, titleEn }) => {
        return kana === '' && visionPage === null && markCount === null && titleEn === null
      }),
    ).toBe(true)
    const within = await world.client.project.search.query({ ...ref, policyAreas: ['3-Aa'] })
    expect(within.items.map(({ number }) => number)).toEqual([12])
  })

  it('an officer takes the data along, without columns of measures', async () => {
    const csv = await (await world.app.request(`/open/${region}/projects.csv`)).text()
    const [row] = readCsvRows(csv)
    expect(row).toMatchObject({
      番号: '1',
      事業名: '事業者の経営力強化事業',
      政策分野: '企業や産業の育成・支援',
      政策分野の根拠: '出典どおり',
      ビジョンのページ: '',
      [`${mito} 水戸市`]: '',
    })
    expect(Object.keys(row ?? {}).filter((name) => name.startsWith('重点施策'))).toEqual([])
  })

  it('and prints what it has: no matrix of measures, the day of adoption as far as it is known', async () => {
    const paper = (path: string) => world.app.request(`/papers/${region}/1/${path}`)
    expect((await paper('matrix.pdf')).status).toBe(404)
    expect((await paper('coverage.pdf')).status).toBe(404)
    expect((await paper('matrix.xlsx')).status).toBe(200)
    const read = async (path: string) => {
      const { pages } = await readPdf(await (await paper(path)).arrayBuffer())
      return pages.map(({ text }) => text).join('\n')
    }
    const project = await read('projects/7.pdf')
    expect(project).toContain('令和４年２月')
    expect(project).not.toMatch(/２月28日|●の数|推定|重点施策/)
    // Nothing is known of who takes part but in what a document or an answer names.
    const areas = await read('areas.pdf')
    expect(areas).toMatch(/政策分野と市町村[^]*地域医療[^]*―/)
    expect(areas).not.toMatch(/重点施策|（\d+）/)
    expect(await read('municipalities.pdf')).toMatch(/水\s?戸\s?市/)
    expect(await read('projects.pdf')).not.toContain('重点施策')
  })

  it('a town registers a project there without naming a measure', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: mito })
    const officer = await world.as({ role: 'officer', municipality: tokai })
    const { id, version } = await drafted(
      officer,
      {
        ...{ number: '31', policyArea: '1c', measures: [], leadMunicipality: tokai },
        ...{
          partners: [],
          fromFiscalYear: '2024',
          toFiscalYear: '2026',
          budget: [],
          costShares: [],
        },
      },
      ref,
    )
    const sent = await officer.application.submit.mutate({ id, version })
    await office.application.approve.mutate({ id, version: sent.version, reason: '' })
    const project = await world.client.project.get.query({ ...ref, number: 31 })
    expect(project).toMatchObject({ measures: [], policyArea: { code: '1c' } })
  })
})
