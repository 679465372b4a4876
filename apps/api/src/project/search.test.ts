import type { QuestionInput } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { citizensQuestions } from '../testing/citizens-questions.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { refusalTo } from '../testing/refused.ts'

describe.each(databaseKinds)('searching the catalogue of さっぽろ圏, on %s', (kind) => {
  const world = useWorld(kind)
  const search = (asked: Omit<QuestionInput, 'region'>) =>
    world.client.project.search.query({ region: 'sapporo', size: 200, ...asked })
  const numbersOf = async (asked: Omit<QuestionInput, 'region'>) =>
    (await search(asked)).items.map(({ number }) => number)

  it.each([
    ['two characters', '取組', [18, 19, 21, 22, 24, 28, 29, 34, 35, 36, 37, 39, 45]],
    [
      'the same with its okurigana',
      '取り組み',
      [18, 19, 21, 22, 24, 28, 29, 34, 35, 36, 37, 39, 45],
    ],
    ['the same with some of it', '取組み', [18, 19, 21, 22, 24, 28, 29, 34, 35, 36, 37, 39, 45]],
    ['a character in its old shape', '觀光', [10, 11, 12]],
    ['a word of the policy area too', '観光', [10, 11, 12]],
    ['one character', '道', [45]],
    ['many characters', '地域公共交通の維持・向上', [37]],
    ['capital letters', 'MICE', [12]],
    ['full-width small letters', 'ｍｉｃｅ', [12]],
    ['a reading in hiragana', 'まいす', [12]],
    ['the same in katakana', 'マイス', [12]],
    ['the same in half-width katakana', 'ﾏｲｽ', [12]],
    ['half-width katakana with voicing marks', 'ｵｰﾌﾟﾝﾃﾞｰﾀﾌﾟﾗｯﾄﾌｫｰﾑ', [38]],
    ['two words, in any order', '推進　誘致', [2, 12]],
    ['one word in the title and one in the reading', 'MICE すいしん', [12]],
    ['a word that spans title and reading', '推進まいす', []],
    ['nothing but spaces', ' 　 ', Array.from({ length: 53 }, (_, i) => i + 1)],
    ['a wildcard of SQL', '%', []],
    ['another', '_', []],
    ['quotes', `'"\\`, []],
  ])('a citizen looks for %s: %j', async (_, text, numbers) => {
    expect(await numbersOf({ text })).toEqual(numbers)
  })

  it('a reader of English finds projects by their English titles, and by the Japanese ones', async () => {
    expect(await numbersOf({ text: 'tourism', language: 'en' })).toEqual([10, 11, 12])
    expect(await numbersOf({ text: '観光', language: 'en' })).toEqual([10, 11, 12])
    expect(await numbersOf({ text: 'tourism' })).toEqual([])
  })

  it('citizens who ask in their own words find what they look for among the first ten', async () => {
    const shares: Record<string, number> = {}
    for (const [text, expected] of citizensQuestions) {
      const first = await numbersOf({ text, size: 10 })
      shares[text] = expected.filter((number) => first.includes(number)).length / expected.length
    }
    const recall = Object.values(shares).reduce((sum, share) => sum + share, 0)
    const missed = Object.entries(shares).filter(([, share]) => share < 1)
    expect(recall / citizensQuestions.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.9)
  })

  it('a citizen is told what words were taken for, and what is near where all of them find nothing', async () => {
    const taken = await search({ text: '江別のゴミ' })
    expect(taken.items.map(({ number }) => number)).toEqual([33])
    expect(taken.looked).toMatchObject({
      split: 'all',
      words: [
        { word: '江別', municipalities: ['012173'] },
        { word: 'ゴミ', synonyms: ['廃棄物'] },
      ],
    })
    const nothing = await search({ text: '防災 猫', measures: [1] })
    expect(nothing).toMatchObject({ total: 0, items: [] })
    expect(nothing.near).toMatchObject([
      { word: '防災', total: 3, policyAreas: [{ value: '3-1f', count: 3 }] },
    ])
    expect((await search({ text: '猫' })).near).toEqual([])
    const some = await search({ text: '防災 支援 猫' })
    expect(some.items.map(({ number }) => number)).toEqual([30, 32, 31])
    expect(some.looked).toMatchObject({ split: 'some', words: [{ word: '防災' }] })
    expect(await search({ text: '江別 猫' })).toMatchObject({
      total: 0,
      near: [{ word: '江別', total: 53 }],
    })
    expect((await search({ text: '災害', confirmed: true })).total).toBe(2)
  })

  it('what fits best stands first: a name, then its area, then who only takes part', async () => {
    expect((await numbersOf({ text: '札幌' })).slice(0, 4)).toEqual([15, 44, 47, 1])
    expect(await numbersOf({ text: '教育' })).toEqual([21, 22, 16, 23, 24])
    expect((await numbersOf({ text: '札幌', sort: 'number' })).slice(0, 2)).toEqual([1, 2])
  })

  it('the policy office says what a word is looked for as, for everybody at once', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const region = 'sapporo'
    expect(await numbersOf({ text: '雪かき' })).toEqual([])
    const typed = { region, word: '雪かき', sought: '公共交通、災害', version: 0 }
    const saved = await office.synonym.save.mutate(typed)
    expect(saved).toMatchObject({ word: '雪かき', sought: ['公共交通', '災害'], version: 1 })
    expect(await numbersOf({ text: 'ゆきかき' })).toEqual([])
    expect(await numbersOf({ text: '雪かき' })).toEqual([30, 32, 37, 31])
    expect(await refusalTo(office.synonym.save.mutate(typed))).toMatchObject({
      code: 'stale',
      version: 1,
    })
    await office.synonym.save.mutate({ region, word: 'ゴミ', sought: '', version: 0 })
    expect(await numbersOf({ text: 'ごみ' })).toEqual([])
    const listed = await world.client.synonym.list.query({ region })
    expect(listed.filter(({ version }) => version > 0).map(({ word }) => word)).toEqual([
      'ゴミ',
      '雪かき',
    ])
    expect(listed).toContainEqual({
      ...{ word: '防災', sought: ['災害'], version: 0, by: null, at: null },
    })
    const own = await refusalTo(
      office.synonym.save.mutate({ region, word: '雪', sought: '雪', version: 0 }),
    )
    expect(own).toMatchObject({ fields: [{ field: 'sought', problem: 'unchanged' }] })
  })

  it('a project is found by its indicators too, while it has them', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const form = { ...indicatorTyped(), project: '24', title: '貸出冊数' }
    const { id, version } = await office.indicator.create.mutate({ region: 'sapporo', form })
    expect(await numbersOf({ text: '貸出冊数' })).toEqual([24])
    await office.indicator.end.mutate({ id, version })
    expect(await numbersOf({ text: '貸出冊数' })).toEqual([])
  })

  it('finds 13 projects that speak of 取組', async () => {
    expect((await search({ text: '取組', size: 1 })).total).toBe(13)
  })

  it('an officer narrows by measure and policy area', async () => {
    expect(await numbersOf({ measures: [3], policyAreas: ['3-1c'] })).toEqual([23, 24])
    expect(await numbersOf({ measures: [1, 3], match: 'all' })).toEqual([1, 34, 47])
    expect(await numbersOf({ pillars: [2], themes: [3] })).toEqual([13, 16])
  })

  it('an officer of 小樽市 sees every project it is presumed to take part in', async () => {
    const otaru = ['012033']
    expect(await search({ municipalities: otaru })).toMatchObject({ total: 53 })
    expect(await search({ municipalities: otaru, participation: ['unanswered'] })).toMatchObject({
      total: 53,
    })
    expect(await search({ municipalities: otaru, participation: ['participating'] })).toMatchObject(
      { total: 0 },
    )
    expect(
      await search({ municipalities: ['011002'], participation: ['participating'] }),
    ).toMatchObject({ total: 53 })
    expect(await search({ municipalities: otaru, confirmed: true })).toMatchObject({ total: 0 })
  })

  it('with confirmed facts only, nos. 1 and 34 alone carry measures, and no count rests on an inference', async () => {
    expect(await numbersOf({ confirmed: true, measures: [1, 2, 3, 4, 5, 6] })).toEqual([1, 34])
    const { facets, total } = await search({ confirmed: true, facets: true })
    expect(total).toBe(53)
    const counts = (values: readonly { count: number }[] = []) => values.map(({ count }) => count)
    expect(counts(facets?.measures)).toEqual([2, 2, 2, 2, 2, 2])
    expect(counts(facets?.themes)).toEqual([2, 2, 2])
    expect(counts(facets?.policyAreas)).toEqual(Array.from({ length: 23 }, () => 0))
    expect(counts(facets?.pillars)).toEqual([0, 0, 0])
    expect(counts(facets?.municipalities)).toEqual(Array.from({ length: 12 }, () => 0))
    expect(counts(facets?.participation)).toEqual([0, 0, 0, 0, 0])
    expect(facets?.basis).toEqual([
      { value: 'source', count: 2 },
      { value: 'confirmed', count: 0 },
      { value: 'inferred', count: 0 },
    ])
    expect(counts(facets?.status)).toEqual([53, 0])
    expect(facets?.fiscalYears).toEqual(
      [2024, 2025, 2026, 2027, 2028].map((value) => ({ value, count: 53 })),
    )
  })

  it('each count is taken with the other filters applied, and says what choosing it would give', async () => {
    const { facets } = await search({
      text: '推進',
      measures: [4],
      policyAreas: ['3-1f'],
      facets: true,
    })
    for (const { value, count } of facets?.measures ?? []) {
      expect(
        await search({ text: '推進', measures: [value], policyAreas: ['3-1f'] }),
      ).toMatchObject({ total: count })
    }
    for (const { value, count } of facets?.policyAreas ?? []) {
      expect(await search({ text: '推進', measures: [4], policyAreas: [value] })).toMatchObject({
        total: count,
      })
    }
    expect(facets?.policyAreas.filter(({ count }) => count > 0).length).toBeGreaterThan(1)
  })

  it('a reader sorts by reading, page and date', async () => {
    const byKana = await search({ sort: 'kana' })
    expect(byKana.items.slice(0, 3).map(({ kana }) => kana)).toEqual([
      'あらたなきぎょうしんしゅつとうをけいきとしたれんけいのすいしん',
      'おーぷんでーたぷらっとふぉーむのきょうどうりよう',
      'おかだまくうこうのりようそくしん',
    ])
    const byPage = await search({ sort: 'page' })
    const pages = byPage.items.map(({ visionPage }) => visionPage ?? Infinity)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(await numbersOf({ sort: 'updated' })).toEqual(await numbersOf({ sort: 'number' }))
  })

  it('a page beyond the end is empty and still tells how many there are', async () => {
    expect(await search({ page: 3, size: 50 })).toMatchObject({
      items: [],
      total: 53,
      page: 3,
      size: 50,
    })
    expect(await search({ page: 1_000_000, size: 200 })).toMatchObject({ items: [], total: 53 })
    expect((await search({ page: 2, size: 50 })).items.map(({ number }) => number)).toEqual([
      51, 52, 53,
    ])
  })
})
