import { catalogues } from '@renkei/catalogue'
import { openAlignments, openPlans } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { readCsvRows } from '../testing/read-csv.ts'

const plans = (catalogues.find(({ region }) => region.slug === 'sapporo')?.plans ?? []).map(
  (source) => source.read(),
)

describe.each(databaseKinds)('open data about plans, on %s', (kind) => {
  const world = useWorld(kind)
  const get = (file: string, headers = {}) =>
    world.app.request(`/open/sapporo/${file}`, { headers })
  const csv = async (file: string) => {
    const bytes = Buffer.from(await (await get(file)).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    return readCsvRows(bytes.toString())
  }

  it('a researcher fetches every plan with its items, indicators, glossary and bodies', async () => {
    const answer = await get('plans.json')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const body: unknown = await answer.json()
    const found = openPlans.parse(body)
    expect(found).toEqual(body)
    expect(found.plans.map(({ slug, items }) => [slug, items.length])).toEqual(
      plans.map(({ slug, items }) => [slug, items.length]),
    )
    const of = (slug: string) => found.plans.find((plan) => plan.slug === slug)
    const kinds = (slug: string, word: string) => of(slug)?.items.filter((i) => i.kind === word)
    expect(kinds('strategic-vision', '都市像')).toHaveLength(2)
    expect(kinds('citizens-activity', '項目')).toHaveLength(66)
    expect(of('action-plan-2019')).toMatchObject({ fromFiscalYear: 2019, toFiscalYear: 2022 })
    expect(of('strategic-vision')?.indicators[0]).toEqual({
      ...{ title: 'グローバル化への取組を行っている企業の割合', unit: '％', kind: 'share' },
      ...{ direction: 'up', item: 'creative-strategy-5-1' },
      ...{ baseline: 8.7, baselineFiscalYear: 2012, target: 45, targetFiscalYear: 2022 },
      ...{ targetUnit: '％', targetChange: null, relisted: false },
      citation: { document: 'creative-strategy-5', page: 51, sheet: false },
      stated: {
        ...{ page: 51, title: 'グローバル化への取組を行っている企業の割合' },
        ...{ baseline: '8.7％（平成 24 年度）', target: '45％（平成 34 年度）', relisted: null },
        years: { basis: 'source', reason: null, reasonEn: null },
        rationale: 'グローバル化[^115]に対する企業の取組状況を示す指標',
      },
    })
    // ２割増 of a count is no 20 件.
    expect(of('citizens-activity')?.indicators[2]).toMatchObject({
      ...{ kind: 'relative', unit: '件', target: 20, targetUnit: '％', targetChange: 20 },
      stated: { target: 'Ｈ25：Ｈ21 調査件数から２割増', years: { basis: 'inferred' } },
    })
    expect(of('strategic-vision')?.glossary[1]).toMatchObject({
      mark: '113',
      term: 'マーケティング',
    })
    const [council] = of('international-strategy')?.bodies ?? []
    expect(council?.seats.filter(({ role }) => role === 'chair')).toEqual([
      { title: '経済観光局経済戦略推進部長', role: 'chair' },
    ])
    expect(council?.seats).toHaveLength(25)
  })

  it('a researcher finds all that the catalogue holds of every plan, and what of it was inferred', async () => {
    const { plans: found } = openPlans.parse(await (await get('plans.json')).json())
    for (const [at, plan] of plans.entries()) {
      const open = found[at]
      expect(open).toMatchObject({
        ...{ periodGrounds: plan.period && { words: plan.period.words }, excerpt: plan.excerpt },
        ...{ titleGrounds: plan.titleGrounds, issuerGrounds: plan.issuerGrounds },
        ...{ statusGrounds: plan.statusGrounds, glossary: plan.terms, leftOut: plan.leftOut },
      })
      expect(open?.documents.map(({ key }) => key)).toEqual(plan.documents)
      expect(open?.relations.filter(({ relation }) => relation !== 'parent')).toMatchObject(
        plan.relations.map(({ relation, basis, words, citation, reason }) => ({
          ...{ relation, basis, words, citation, reason },
        })),
      )
      for (const [nth, { content, departments, links }] of plan.items.entries()) {
        const { marks, marked, body, arranged, ...words } = content
        const item = open?.items[nth]
        expect(item).toMatchObject({
          ...words,
          ...(marks.length > 0 && item?.marked ? { marked: { title: marked, body } } : {}),
          ...{ links, departments: departments.map(({ name }) => name) },
          otherDepartments: departments.some(({ others }) => others),
          basis: arranged ? 'inferred' : 'source',
          inferred: arranged?.what ?? [],
          reason: arranged?.reason ?? null,
        })
      }
    }
  })

  it('a researcher tells an entry that repeats another by relistOf', async () => {
    const { plans: found } = openPlans.parse(await (await get('plans.json')).json())
    const items = found.find(({ slug }) => slug === 'citizens-activity')?.items ?? []
    const again = items.filter(({ relistOf }) => relistOf !== undefined)
    expect(again).toHaveLength(5)
    const ids = new Set(items.map(({ id }) => id))
    for (const { relistOf } of again) expect(ids).toContain(relistOf)
    for (const { parent } of items) expect(parent === null || ids.has(parent)).toBe(true)
  })

  it('a spreadsheet opens the items, and the links of projects to them', async () => {
    const items = await csv('plan-items.csv')
    expect(items).toHaveLength(plans.reduce((sum, plan) => sum + plan.items.length, 0))
    expect(items.find((row) => row['項目ID'] === 'measure-2-03')).toMatchObject({
      ...{ 種別: '項目', 再掲元の項目ID: 'measure-1-07', 担当部局: '市民自治推進室、各区市民部' },
      ...{ 文書: 'citizens-plan-draft', ページの数え方: '枚目' },
    })
    expect(items.find((row) => row['項目ID'] === 'measure-2-01')).toMatchObject({
      担当部局: '市民自治推進室、保健福祉局総務部、生涯学習部など',
    })
    expect(items.find((row) => row['項目ID'] === 'field-2')).toMatchObject({
      ...{ 根拠: '推定', 推定したこと: '置き場所', 推定の理由: expect.stringContaining('★') },
      文書での見出し: '★次世代を担う国際人材育成',
    })
    const { plans: found } = openPlans.parse(await (await get('plans.json')).json())
    expect(items.map((row) => [row['項目ID'], row['本文'], row['根拠']])).toEqual(
      found.flatMap((plan) =>
        plan.items.map(({ id, body, basis }) => [
          ...[id, body, basis === 'source' ? '出典どおり' : '推定'],
        ]),
      ),
    )
    const links = await csv('alignments.csv')
    const { alignments } = openAlignments.parse(await (await get('alignments.json')).json())
    expect(links.map((row) => [Number(row['事業番号']), row['計画'], row['項目ID']])).toEqual(
      alignments.map(({ project, plan, item }) => [project.number, plan, item.id]),
    )
    expect(new Set(links.map((row) => row['状態']))).toEqual(new Set(['提案（確認待ち）']))
  })

  it('a program that has them already is answered 304, one that asks wrongly 400 or 404', async () => {
    const tag = (await get('plans.json')).headers.get('etag') ?? ''
    expect((await get('plans.json', { 'if-none-match': tag })).status).toBe(304)
    const wrong = await get('plans.json?colour=red')
    expect(wrong.status).toBe(400)
    expect([wrong.headers.get('etag'), wrong.headers.get('cache-control')]).toEqual([null, null])
    expect((await get('alignments.json?vision=x')).status).toBe(400)
    expect((await get('alignments.json?vision=9')).status).toBe(404)
    expect((await world.app.request('/open/nowhere/plans.json')).status).toBe(404)
    expect((await get('plans.xml')).status).toBe(404)
  })
})
