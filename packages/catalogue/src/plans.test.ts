import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogues, checkPlans, everyItem, readPlans } from './index.ts'

const folder = new URL('../sources/sapporo/', import.meta.url)
const sources = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name.replace(/\.txt$/, ''),
    readFileSync(new URL(name, folder), 'utf8'),
  ]),
)
const files = readPlans('sapporo')
const listed = catalogues[0]?.plans ?? []
const plans = listed.map((source) => source.read())
const planOf = (slug: string) => {
  const plan = plans.find((one) => one.slug === slug)
  if (!plan) throw new Error(`The catalogue lacks ${slug}`)
  return plan
}
const ofKind = (slug: string, kind: string) =>
  planOf(slug).items.filter((item) => item.kind === kind)
const indicatorsOf = (slug: string) => planOf(slug).items.flatMap(({ indicators }) => indicators)

describe('a reader with the documents beside the pages', () => {
  const { missing, unread, unmarked } = checkPlans(files, sources)

  test('a reader finds every word that a plan holds on the page it cites', () => {
    expect(missing).toEqual([])
  })

  test('a reader finds nothing on a page that no plan holds, but for what is left out with its reason', () => {
    expect(unread).toEqual([])
  })

  test('a reader is told wherever title or body stand elsewhere in the document than in the plan', () => {
    expect(unmarked).toEqual([])
  })

  test('a reader who alters one word is told which', () => {
    const [first, ...others] = files
    if (!first) throw new Error('There is a plan')
    const altered = structuredClone(first)
    const item = everyItem(altered.items).find(({ body }) => body?.includes('世界'))
    if (!item?.body) throw new Error('A body speaks of 世界')
    item.body = item.body.replace('世界', '全世界')
    const found = checkPlans([altered, ...others], sources)
    expect(found.missing).toHaveLength(1)
    expect(found.missing[0]).toContain(item.id)
    expect(found.unread.length).toBeGreaterThan(0)
  })

  test('a reader who looks for a page that does not exist is told so', () => {
    const [first, ...others] = files
    if (!first) throw new Error('There is a plan')
    const altered = structuredClone(first)
    const [item] = altered.items
    if (!item) throw new Error('The plan has items')
    item.page = 999
    expect(checkPlans([altered, ...others], sources).missing.join()).toContain('no page 999')
  })
})

describe('the plans, counted', () => {
  test.each([
    ['strategic-vision', '都市像', 2],
    ['strategic-vision', '基本目標', 2],
    ['strategic-vision', '将来のまちの姿', 5],
    ['strategic-vision', 'テーマ', 3],
    ['strategic-vision', '創造戦略', 4],
    ['strategic-vision', '取組', 24],
    ['strategic-vision', 'プロジェクト', 3],
    ['action-plan-2019', '政策目標', 4],
    ['action-plan-2019', '施策', 7],
    ['international-strategy', '基本方針', 3],
    ['international-strategy', '取組の方向性', 10],
    ['international-strategy-outline', '基本方針', 3],
    ['international-strategy-outline', '施策の柱', 6],
    ['international-strategy-outline', '重点戦略分野', 3],
    ['international-strategy-outline', '視点', 3],
    ['citizens-activity', '視点', 2],
    ['citizens-activity', '目標', 4],
    ['citizens-activity', '施策の方針', 5],
    ['citizens-activity', '重点施策', 7],
    ['citizens-activity', '項目', 66],
  ])('a policy officer counts in %s of %s: %i', (slug, kind, count) => {
    expect(ofKind(slug, kind)).toHaveLength(count)
  })

  test('a policy officer finds strategies 1, 4, 5 and 6 and goals 1 and 7, as printed', () => {
    expect(ofKind('strategic-vision', '創造戦略').map(({ number }) => number)).toEqual([
      ...['１', '４', '５', '６'],
    ])
    expect(ofKind('strategic-vision', '基本目標').map(({ number }) => number)).toEqual(['①', '⑦'])
    const five = planOf('strategic-vision').items.filter(({ number }) => number?.startsWith('5-'))
    expect(five.map(({ number }) => number)).toEqual(['5-❶', '5-❷', '5-❸', '5-❹'])
  })

  test('a policy officer finds 4, 3 and 3 directions below the three policies', () => {
    const policies = ofKind('international-strategy', '基本方針')
    const directions = ofKind('international-strategy', '取組の方向性')
    const below = policies.map(({ id }) => directions.filter(({ parent }) => parent === id).length)
    expect(below).toEqual([4, 3, 3])
  })

  test('a policy officer finds every measure of the action plan linked to its strategy', () => {
    const linked = [
      ...ofKind('action-plan-2019', '政策目標'),
      ...ofKind('action-plan-2019', '施策'),
    ].map(({ links }) => links.map(({ plan, item, basis }) => `${plan} ${item} ${basis}`))
    expect(linked).toEqual([
      ['strategic-vision creative-strategy-1 source'],
      ['strategic-vision creative-strategy-4 source'],
      ['strategic-vision creative-strategy-5 source'],
      ['strategic-vision creative-strategy-6 source'],
      ['strategic-vision creative-strategy-1-3 inferred'],
      ['strategic-vision creative-strategy-4-1 inferred'],
      ['strategic-vision creative-strategy-4-2 inferred'],
      ['strategic-vision creative-strategy-5-1 inferred'],
      ['strategic-vision creative-strategy-5-2 inferred'],
      ['strategic-vision creative-strategy-5-4 inferred'],
      ['strategic-vision creative-strategy-6-1 inferred'],
    ])
  })

  test('an editor finds each plan in the file of its name', () => {
    expect(plans.map(({ slug }) => slug)).toEqual(listed.map(({ slug }) => slug))
    expect(plans).toHaveLength(5)
  })

  test('every link leads to an item that exists', () => {
    const known = new Set(
      plans.flatMap(({ slug, items }) => items.map(({ id }) => `${slug} ${id}`)),
    )
    for (const { links } of plans.flatMap(({ items }) => items)) {
      for (const { plan, item } of links) expect(known).toContain(`${plan} ${item}`)
    }
  })

  test('a reader of a step that could not be read whole is told so, and where it was put', () => {
    const [step, ...others] = planOf('citizens-activity').items.flatMap(({ content }) =>
      content.timeline.filter(({ what }) => what.includes('…')),
    )
    expect(step).toMatchObject({ what: '「…）による協議', when: null, basis: 'inferred' })
    expect(others).toEqual([])
  })

  test('a reader finds roadmaps and texts on the pages they stand on, which need not be the heading’s', () => {
    const { items } = planOf('strategic-vision')
    const apart = items.filter(({ content: { citation, roadmap } }) =>
      roadmap.some(({ page }) => page !== citation.page),
    )
    expect(apart.map(({ id, content }) => [id, content.roadmap.map(({ page }) => page)])).toEqual([
      ['industry-links-in-hokkaido', [56]],
      ['wide-area-transport', [56]],
      ['distinctive-sapporo', [59]],
    ])
    const long = plans.flatMap((plan) => plan.items).filter((one) => one.content.citation.lastPage)
    expect(long.map(({ id, content }) => [id, content.citation.lastPage])).toEqual([
      ['creative-strategy-5-3-analysis', 55],
    ])
  })

  test('a councillor is told of Ｈ25 that it was read as a fiscal year, and of 平成 24 年度 that it is one', () => {
    const years = (slug: string) => indicatorsOf(slug).map(({ stated }) => stated.years.basis)
    expect(new Set(years('strategic-vision'))).toEqual(new Set(['source']))
    expect(new Set(years('citizens-activity'))).toEqual(new Set(['inferred']))
  })

  test('a councillor finds 25 seats, the chair and the vice-chair', () => {
    const councils = planOf('international-strategy').items.flatMap(
      ({ content }) => content.council ?? [],
    )
    expect(councils).toHaveLength(1)
    const [council] = councils
    expect(council?.name).toBe('国際化推進連絡協議会')
    expect(council?.seats).toHaveLength(25)
    expect(council?.seats.filter(({ role }) => role !== 'member')).toEqual([
      { title: '総務局国際部長', role: 'viceChair' },
      { title: '経済観光局経済戦略推進部長', role: 'chair' },
    ])
  })

  test('a reader finds 30 notes of the strategy, 112 to 141, and five of the citizens’ plan', () => {
    const marks = planOf('strategic-vision').terms.map(({ mark }) => mark)
    expect(marks).toEqual(Array.from({ length: 30 }, (_, i) => String(112 + i)))
    expect(planOf('citizens-activity').terms.map(({ mark }) => mark)).toEqual([
      ...['※1', '※2', '※3', '※4', '※5'],
    ])
  })

  test('a reader finds every note marked in the words of an item', () => {
    for (const { items, terms } of plans) {
      const marked = new Set(items.flatMap(({ content }) => content.marks))
      expect([...marked].toSorted()).toEqual(terms.map(({ mark }) => mark).toSorted())
    }
  })

  test('a reader finds five entries listed again, each beside the one it repeats', () => {
    const { items } = planOf('citizens-activity')
    const again = items.filter(({ content }) => content.relisted !== null)
    expect(again).toHaveLength(5)
    for (const { id, kind, relistOf, isAlignable } of again) {
      const repeated = items.find((item) => item.id === relistOf)
      expect(repeated).toMatchObject({ kind: '項目', relistOf: null })
      expect(items.findIndex((item) => item.id === id)).toBeGreaterThan(
        items.findIndex((item) => item.id === relistOf),
      )
      expect([kind, isAlignable]).toEqual(['項目', false])
    }
  })

  test('a reader finds a department named at every one of the 66 entries', () => {
    for (const { departments } of ofKind('citizens-activity', '項目')) {
      expect(departments.length).toBeGreaterThan(0)
      for (const { name } of departments) expect(name).toMatch(/^[^（）()、]+$/)
    }
  })

  test('a reader finds the roadmap of every initiative that has one, short before long', () => {
    const roads = planOf('strategic-vision').items.flatMap(({ content }) => content.roadmap)
    expect(roads).toHaveLength(18)
    for (const { short, long, both, basis, reason, reasonEn } of roads) {
      expect(both === null).toBe(short !== null || long !== null)
      expect((basis === 'inferred') === (reason !== null && reasonEn !== null)).toBe(true)
    }
  })

  test('a councillor is given a reason in both languages for whatever is inferred', () => {
    const facts = plans.flatMap((plan) => [
      ...[plan.period, plan.parent, plan.titleGrounds, plan.issuerGrounds, plan.statusGrounds],
      ...[plan.excerpt, ...plan.relations],
      ...plan.items.flatMap(({ links, indicators, content }) => [
        ...links,
        ...content.roadmap,
        ...content.timeline,
        ...indicators.map(({ stated }) => stated.years),
        content.arranged && { basis: 'inferred', ...content.arranged },
      ]),
    ])
    const inferred = facts.filter((fact) => fact?.basis === 'inferred')
    expect(inferred.length).toBeGreaterThan(100)
    for (const fact of inferred) {
      expect(fact?.reason).toMatch(/推定.*。$/)
      expect(fact?.reasonEn).toMatch(/^[A-Z“].*\.$/)
    }
    for (const fact of facts) {
      expect(fact?.basis === 'source' && fact.reason !== null).toBe(false)
    }
  })
})

describe('the indicators, read out of the documents’ words', () => {
  const read = (slug: string) =>
    indicatorsOf(slug).map(({ kind, unit, baseline, baselineFiscalYear, target, ...rest }) => [
      ...[kind, unit, baseline, baselineFiscalYear, target, rest.targetFiscalYear],
    ])

  test('a councillor finds the eight of strategy 5, all of them for 令和４年度', () => {
    expect(read('strategic-vision')).toEqual([
      ['share', '％', 8.7, 2012, 45, 2022],
      ['value', '件', 83, 2011, 120, 2022],
      ['share', '％', 13.2, 2012, 20, 2022],
      ['value', '人', 37_390, 2009, 39_000, 2022],
      ['value', '億円', 1838, 2011, 2000, 2022],
      ['cumulative', '社', 80, 2012, 175, 2022],
      ['share', '％', 27, 2012, 40, 2022],
      ['value', '万人', 1304, 2012, 1500, 2022],
    ])
    const relisted = indicatorsOf('strategic-vision').map(({ stated }) => stated.relisted !== null)
    expect(relisted).toEqual([false, false, false, false, false, false, true, true])
  })

  test('a councillor finds the seven of the citizens’ plan, as they are meant', () => {
    expect(read('citizens-activity')).toEqual([
      ['share', '％', 41, 2006, 60, 2013],
      ['cumulative', '名', null, null, 100, 2013],
      ['relative', '件', null, 2009, 20, 2013],
      ['share', '％', 62, 2007, 70, 2013],
      ['cumulative', '件', null, 2009, 30, 2010],
      ['relative', '％', null, 2009, 20, 2013],
      ['cumulative', '円', null, null, 150_000_000, 2013],
    ])
  })
})
