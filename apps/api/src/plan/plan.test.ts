import { catalogues, type PlanSource } from '@renkei/catalogue'
import {
  planDepartmentDuties,
  planDepartmentSummary,
  holdsWord,
  glossaryEntry,
  plan as planSchema,
  planHits,
  planItem,
  planSummary,
  searchable,
  wordsOf,
} from '@renkei/schema'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { isSeeded, seed } from '../seed.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'
import { pageStatus } from '../web/status.ts'
import { itemWords } from './words.ts'

const region = 'sapporo'
const plans = (catalogues.find((one) => one.region.slug === region)?.plans ?? []).map((source) =>
  source.read(),
)

describe.each(databaseKinds)('計画, on %s', (kind) => {
  const world = useWorld(kind)
  const api = () => world.client.plan
  const item = (plan: string, id: string) => api().item.query({ region, plan, item: id })

  it('a reader finds every plan of the catalogue, with the plan above it and its years', async () => {
    const list = await api().list.query({ region })
    expect(list.map((one) => planSummary.parse(one))).toEqual(list)
    expect(
      list.map(({ slug, parent, status, period }) => [
        ...[slug, parent, status, period?.from, period?.to, period?.basis],
      ]),
    ).toEqual([
      ['strategic-vision', null, null, 2013, 2022, 'inferred'],
      ['action-plan-2019', 'strategic-vision', null, 2019, 2022, 'source'],
      ['international-strategy', 'strategic-vision', null, 2013, 2022, 'source'],
      ['international-strategy-outline', null, null, undefined, undefined, undefined],
      ['citizens-activity', null, '素案', 2009, 2013, 'inferred'],
    ])
    const citizens = list.find(({ slug }) => slug === 'citizens-activity')
    expect(citizens?.kinds).toContainEqual({ kind: '項目', items: 66 })
    expect(citizens).toMatchObject({ indicators: 7, terms: 5 })
  })

  it('a reader walks each tree in the document’s order, nothing missing', async () => {
    for (const { slug, items } of plans) {
      const plan = await api().get.query({ region, plan: slug })
      expect(planSchema.parse(plan)).toEqual(plan)
      expect(
        plan.tree.map(({ id, parent, kind: word, number, title }) => [
          ...[id, parent, word, number, title],
        ]),
      ).toEqual(items.map((one) => [one.id, one.parent, one.kind, one.number, one.title]))
    }
  })

  it('a reader opens every item and finds what the document says', async () => {
    for (const { slug, items } of plans) {
      for (const one of items) {
        const found = await item(slug, one.id)
        expect(planItem.parse(found)).toEqual(found)
        expect(found).toMatchObject({ id: one.id, title: one.title, body: one.content.body })
        expect(found.indicators.map(({ stated }) => stated)).toEqual(
          one.indicators.map(({ stated }) => stated),
        )
      }
    }
  }, 60_000)

  it('a reader of 5-❶ finds its place, its indicators and the plans that follow it', async () => {
    const found = await item('strategic-vision', 'creative-strategy-5-1')
    expect(found.ancestors.map(({ id }) => id)).toEqual([
      ...['strategy-volume', 'creative-strategies', 'creative-strategy-5'],
    ])
    expect(found.citation).toEqual({ document: 'creative-strategy-5', page: 49, sheet: false })
    expect(found.indicators).toMatchObject([
      {
        ...{ title: 'グローバル化への取組を行っている企業の割合', kind: 'share', vision: null },
        ...{ baseline: 8.7, baselineFiscalYear: 2012, target: 45, targetFiscalYear: 2022 },
        stated: {
          baseline: '8.7％（平成 24 年度）',
          target: '45％（平成 34 年度）',
          relisted: null,
        },
      },
      { title: '国際会議の開催件数', baseline: 83, target: 120, unit: '件' },
    ])
    // What is below is read on along with it, each with its own notes.
    const { tree } = await api().get.query({ region, plan: 'strategic-vision' })
    const under = (id: string): string[] =>
      tree.filter(({ parent }) => parent === id).flatMap((node) => [node.id, ...under(node.id)])
    expect(found.below.map(({ id }) => id)).toEqual(under('creative-strategy-5-1'))
    for (const part of found.below) {
      expect(await item('strategic-vision', part.id)).toMatchObject(part)
    }
    expect((await item('strategic-vision', 'creative-strategy-5')).below).toEqual([])
    // A roadmap under a heading is that of everything below it.
    const { roadmap, roadmapAbove } = await item('strategic-vision', 'international-cooperation')
    expect([roadmap, roadmapAbove?.item.id, roadmapAbove?.rows.length]).toEqual([
      ...[[], 'overseas-expansion-and-mice', 1],
    ])
    expect(found.downward).toMatchObject([
      { item: { plan: 'action-plan-2019', kind: '施策' }, basis: 'inferred', words: null },
    ])
  })

  it('a reader finds a note beside the words it explains, and everywhere it is marked', async () => {
    const entries = await api().glossary.query({ region })
    expect(entries.map((entry) => glossaryEntry.parse(entry))).toEqual(entries)
    expect(entries).toHaveLength(35)
    for (const { plan, mark, items } of entries) {
      expect(items.length).toBeGreaterThan(0)
      for (const { id } of items) {
        expect((await item(plan, id)).terms.map((term) => term.mark)).toContain(mark)
      }
    }
  })

  it('an officer finds everything a department answers for, in every plan', async () => {
    const departments = await api().departments.query({ region })
    expect(departments.map((one) => planDepartmentSummary.parse(one))).toEqual(departments)
    const named = plans.flatMap(({ items }) => items.flatMap((one) => one.departments))
    for (const { name, items, repeated } of departments) {
      expect(items + repeated).toBe(named.filter((one) => one.name === name).length)
    }
    // An entry that is listed again is one duty, not two.
    expect(departments.find(({ name }) => name === '市民自治推進室')).toMatchObject({
      ...{ items: 31, repeated: 4 },
    })
    const duties = await api().department.query({ region, name: '保健福祉局総務部' })
    expect(planDepartmentDuties.parse(duties)).toEqual(duties)
    expect(duties.duties.map(({ title }) => title)).toEqual([
      ...['福祉のまち推進事業', '福祉除雪事業', 'まちづくりに関する総合的な人材育成'],
    ])
    expect(duties.seated).toMatchObject([
      { council: '国際化推進連絡協議会', title: '保健福祉局総務部長', role: 'member' },
    ])
  })

  it('someone who looks for words finds exactly the items that hold them all', async () => {
    const all = plans.flatMap(({ slug, items }) =>
      items.map((one) => ({ slug, ...one, text: searchable(itemWords(one)) })),
    )
    const fragments = fc
      .tuple(fc.nat({ max: all.length - 1 }), fc.nat(400), fc.integer({ min: 1, max: 6 }))
      .map(([at, from, length]) => {
        const text = [...(all[at]?.text ?? '').replace(/\s/g, '')]
        return text.slice(from % text.length, (from % text.length) + length).join('')
      })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragments, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(undefined, ...plans.map(({ slug }) => slug)),
        async (asked, plan) => {
          const text = asked.join('　')
          const words = wordsOf(text)
          const expected = all
            .filter((one) => plan === undefined || one.slug === plan)
            .filter((one) => words.every((word) => holdsWord(one.text, word)))
          const found = await api().search.query({ region, text, size: 100, ...(plan && { plan }) })
          expect(planHits.parse(found)).toEqual(found)
          expect(found.total).toBe(expected.length)
          if (expected.length > 100) return
          expect(found.items.map(({ plan: of, id }) => `${of}/${id}`).toSorted()).toEqual(
            expected.map(({ slug, id }) => `${slug}/${id}`).toSorted(),
          )
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  it('someone who looks for ２文字 finds titles first, with the words around a hit in the body', async () => {
    const { items } = await api().search.query({ region, text: 'ＭＩＣＥ' })
    expect(items[0]?.title).toContain('MICE')
    const inBody = items.filter(({ excerpt }) => excerpt !== '')
    expect(inBody.length).toBeGreaterThan(3)
    for (const { excerpt } of inBody) expect(excerpt).toContain('MICE')
    const served = await api().search.query({ region, text: 'MICE', alignable: true })
    expect(served.total).toBeGreaterThan(0)
    expect(served.total).toBeLessThan((await api().search.query({ region, text: 'MICE' })).total)
    for (const { plan, id } of served.items) expect((await item(plan, id)).isAlignable).toBe(true)
    const found = await api().search.query({ region, text: '', kind: '都市像' })
    expect(found.items.map(({ title }) => title)).toEqual([
      ...['北海道の未来を創造し、世界が憧れるまち', '互いに手を携え、心豊かにつながる共生のまち'],
    ])
  })

  it('what does not exist is not found, on pages neither', async () => {
    const unknown = api().get.query({ region, plan: 'nowhere' })
    expect(await refusalTo(unknown)).toMatchObject({ code: 'planNotFound', value: 'nowhere' })
    expect(await refusalTo(item('nowhere', 'x'))).toMatchObject({ code: 'planNotFound' })
    expect(await refusalTo(item('action-plan-2019', 'x'))).toMatchObject({
      code: 'planItemNotFound',
    })
    const department = api().department.query({ region, name: '宇宙局' })
    expect(await refusalTo(department)).toMatchObject({ code: 'departmentNotFound' })
    const status = (page: string) =>
      pageStatus(world.db, `/sapporo/2/${page}`, new URLSearchParams())
    const pages = {
      plans: 200,
      'plans/strategic-vision': 200,
      'plans/strategic-vision/creative-strategy-5-1': 200,
      departments: 200,
      [`departments/${encodeURIComponent('消防局')}`]: 200,
      glossary: 200,
      alignments: 200,
      'alignments/unserved': 200,
      'plans/nowhere': 404,
      'plans/strategic-vision/nowhere': 404,
      'plans/strategic-vision/theme-1/more': 404,
      [`departments/${encodeURIComponent('宇宙局')}`]: 404,
      'departments/%E0%A4%A': 404,
      'alignments/x': 404,
      'glossary/x': 404,
    }
    for (const [page, expected] of Object.entries(pages)) {
      expect([page, await status(page)]).toEqual([page, expected])
    }
  })

  it('a registry that holds an older reading is given the newer one, and keeps what people decided', async () => {
    const office = await world.as({
      ...{
        role: 'policyOffice',
        municipality: '011002',
        department: '政策企画部',
        name: '札幌 花子',
      },
    })
    const seen = async () => {
      const answer = await world.app.request('/open/sapporo/plans.json')
      const body: unknown = await answer.json()
      return body
    }
    const rows = async () => {
      const items = await sql`select id, slug, position from plan_item order by id`.execute(
        world.db,
      )
      const measured = await sql`select id, title, stated from indicator
        where plan_item_id is not null order by id`.execute(world.db)
      return [items.rows, measured.rows]
    }
    const [link] = await office.alignment.list.query({ region })
    if (!link) throw new Error('A project serves an item')
    await office.alignment.confirm.mutate({ id: link.id, version: link.version })
    const [before, kept] = [await seen(), await rows()]

    for (const change of [
      `update plan set content = content - 'edition' - 'issuerGrounds' - 'leftOut', title = '旧'`,
      `update plan_item set title = '旧', content = content - 'closing', position = 5000 - position`,
      `update plan_term set note = '旧'`,
      `update indicator set target = 1, stated = stated - 'years' where plan_item_id is not null`,
      `delete from plan_item_link`,
      `insert into plan_item (plan_id, slug, position, title, is_alignable, content, title_text, search_text)
        select id, 'no-longer', 9000, '旧', false, '{}', '', '' from plan`,
    ]) {
      await sql.raw(change).execute(world.db)
    }
    expect(await isSeeded(world.db)).toBe(false)
    await seed(world.db)
    expect(await isSeeded(world.db)).toBe(true)
    expect(await seen()).toEqual(before)
    expect(await rows()).toEqual(kept)
    const still = await office.alignment.list.query({ region })
    expect(still.find(({ id }) => id === link.id)).toMatchObject({ state: 'confirmed' })
  })

  it('a registry that lacks a plan is given it at the next start, and only that one', async () => {
    const before = await api().list.query({ region })
    const [catalogue] = catalogues
    const [first] = plans
    if (!catalogue || !first) throw new Error('The catalogue has a plan')
    let reads = 0
    const another = {
      slug: 'another-plan',
      edition: '1',
      read: () => {
        reads += 1
        return { ...first, slug: 'another-plan', title: '別の計画（見本）', parent: null }
      },
    }
    const unread = ({ slug, edition }: PlanSource) => ({
      ...{ slug, edition },
      read: () => {
        throw new Error(`${slug} is held and need not be read`)
      },
    })
    const withAnother = [...catalogue.plans.map(unread), another]
    await seed(world.db, [{ ...catalogue, plans: withAnother }])
    await seed(world.db, [{ ...catalogue, plans: withAnother }])
    expect(reads).toBe(1)
    const after = await api().list.query({ region })
    expect(after.map(({ slug }) => slug)).toEqual([
      ...before.map(({ slug }) => slug),
      'another-plan',
    ])
    expect(after.at(-1)).toMatchObject({ items: first.items.length, terms: first.terms.length })
  })
})
