import type { QuestionInput } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { databaseKinds, useWorld } from '../testing/index.ts'

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
    ['a character in its old shape', '觀光', [10]],
    ['two characters that occur once', '観光', [10]],
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
    expect(await numbersOf({ text: 'tourism', language: 'en' })).toEqual([10])
    expect(await numbersOf({ text: '観光', language: 'en' })).toEqual([10])
    expect(await numbersOf({ text: 'tourism' })).toEqual([])
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
