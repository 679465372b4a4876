import { sql } from 'kysely'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { createApp } from './app.ts'
import { createLog } from './log.ts'
import { openTestDatabase, type TestDatabase } from './testing/database.ts'
import { databaseKinds, useWorld, testSettings } from './testing/index.ts'
import { refusedBy } from './testing/refused.ts'

const region = 'sapporo'

describe.each(databaseKinds)('what the registry refuses, on %s', (kind) => {
  const world = useWorld(kind)

  it.each([
    [
      'project.search',
      { region: 'nowhere' },
      { code: 'regionNotFound', parameter: 'region', value: 'nowhere' },
    ],
    [
      'project.get',
      { region: 'nowhere', number: 1 },
      { code: 'regionNotFound', parameter: 'region' },
    ],
    ['vision.frame', { region: '札幌' }, { code: 'regionNotFound', value: '札幌' }],
    ['vision.summary', { region: '__proto__' }, { code: 'regionNotFound' }],
    ['vision.frame', { region: '' }, { code: 'regionNotFound' }],
    [
      'project.search',
      { region, vision: 1 },
      { code: 'visionNotFound', parameter: 'vision', value: '1' },
    ],
    [
      'project.get',
      { region, vision: 99, number: 1 },
      { code: 'visionNotFound', parameter: 'vision' },
    ],
    [
      'project.get',
      { region, number: 54 },
      { code: 'projectNotFound', parameter: 'number', value: '54' },
    ],
    ['project.get', { region, number: 2_000_000_000 }, { code: 'projectNotFound' }],
    ['project.search', '', { code: 'inputInvalid' }],
  ] as const)('%s answers %j with what is unknown', async (procedure, input, refusal) => {
    const refused = await refusedBy(world.app, procedure, input)
    expect(refused).toMatchObject({
      ...refusal,
      status: refusal.code === 'inputInvalid' ? 400 : 404,
    })
  })

  it.each([
    ['measures', 'measure', [7], '7'],
    ['policyAreas', 'policyArea', ['9z'], '9z'],
    ['pillars', 'pillar', [4], '4'],
    ['themes', 'theme', [1, 4], '4'],
    ['municipalities', 'municipality', ['131016'], '131016'],
  ])(
    'a value of %s that the vision does not know is named as %s',
    async (filter, parameter, values, value) => {
      const refused = await refusedBy(world.app, 'project.search', { region, [filter]: values })
      expect(refused).toMatchObject({ status: 400, code: 'filterInvalid', parameter, value })
    },
  )

  it.each([
    ['measures', 'measure', ['x']],
    ['measures', 'measure', [1.5]],
    ['measures', 'measure', 1],
    ['measures', 'measure', Array.from({ length: 51 }, () => 1)],
    ['match', 'match', 'every'],
    ['policyAreas', 'policyArea', ["1a'--"]],
    ['municipalities', 'municipality', ['011003']],
    ['participation', 'participation', ['maybe']],
    ['basis', 'basis', ['guess']],
    ['status', 'status', ['']],
    ['fiscalYears', 'fiscalYear', [24]],
    ['confirmed', 'confirmed', 'yes'],
    ['sort', 'sort', 'title'],
    ['page', 'page', 0],
    ['page', 'page', 1e12],
    ['text', 'q', '観\u0000光'],
    ['text', 'q', '\u001b[31m'],
    ['text', 'q', '行\n頭'],
    ['text', 'q', 'あ'.repeat(101)],
    ['text', 'q', 5],
  ])('a malformed filter %s is named as %s: %j', async (filter, parameter, value) => {
    const refused = await refusedBy(world.app, 'project.search', { region, [filter]: value })
    expect(refused).toMatchObject({ status: 400, code: 'filterInvalid', parameter })
  })

  it('half of a surrogate pair in the text is refused, not sent to the database', async () => {
    const refused = await refusedBy(
      world.app,
      'project.search',
      `{"region":"sapporo","text":"\\ud842"}`,
    )
    expect(refused).toMatchObject({ status: 400, code: 'filterInvalid', parameter: 'q' })
  })

  it.each([
    ['project.get', { region, number: 0 }, 'number'],
    ['project.get', { region, number: '17' }, 'number'],
    ['project.get', { region, number: 2 ** 31 }, 'number'],
    ['project.search', { region, size: 201 }, 'size'],
    ['project.search', { region, vision: 1.5 }, 'vision'],
    ['vision.frame', { region: 'a\u0000b' }, 'region'],
    ['vision.frame', { region: 'a'.repeat(101) }, 'region'],
    ['vision.frame', `{"region":"\\udfff"}`, 'region'],
    ['vision.frame', {}, 'region'],
  ] as const)('%s cannot read %j and names %s', async (procedure, input, parameter) => {
    const refused = await refusedBy(world.app, procedure, input)
    expect(refused).toMatchObject({ status: 400, code: 'inputInvalid', parameter })
  })

  it.each(['{', 'null', '[]', '"sapporo"', '5', '\u0000'])(
    'an input that is no question is refused: %j',
    async (input) => {
      expect(await refusedBy(world.app, 'project.search', input)).toMatchObject({
        status: 400,
        code: 'inputInvalid',
      })
    },
  )

  it('an unknown procedure is not found', async () => {
    expect(await refusedBy(world.app, 'project.erase', {})).toMatchObject({
      status: 404,
      code: 'notFound',
    })
    expect(await refusedBy(world.app, 'constructor', {})).toMatchObject({
      status: 404,
      code: 'notFound',
    })
  })

  it('asking with the wrong method is the asker’s mistake, not the registry’s', async () => {
    const answer = await world.app.request('/trpc/region.list', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(405)
    expect(await answer.json()).toMatchObject({
      error: { data: { refusal: { code: 'inputInvalid' } } },
    })
  })

  it('in a batch, one refusal leaves the other answers as they are', async () => {
    const input = encodeURIComponent(
      JSON.stringify({ 0: { region, number: 17 }, 1: { region, number: 99 } }),
    )
    const answer = await world.app.request(`/trpc/project.get,project.get?batch=1&input=${input}`)
    expect(answer.status).toBe(207)
    expect(await answer.json()).toMatchObject([
      { result: { data: { number: 17 } } },
      { error: { data: { refusal: { code: 'projectNotFound', value: '99' } } } },
    ])
  })
})

describe.each(databaseKinds)('when something breaks inside, on %s', (kind) => {
  let opened: TestDatabase | undefined
  afterEach(() => opened?.close())

  it('people learn that it did, and nothing of how', async () => {
    opened = await openTestDatabase(inject('databases')[kind])
    const { db } = opened
    const logged: string[] = []
    const log = createLog('silent')
    const app = createApp({
      db,
      settings: testSettings,
      log: {
        info: () => {},
        warn: log.warn,
        error: (...line: unknown[]) => logged.push(String(line.at(-1))),
      },
    })
    await sql`drop table search_document`.execute(db)

    const refused = await refusedBy(app, 'project.search', { region })
    expect(refused).toMatchObject({ status: 500, code: 'unexpected' })
    const exported = await app.request('/open/sapporo/projects.json')
    expect(exported.status).toBe(500)
    const body = await exported.text()
    expect(JSON.parse(body)).toEqual({ error: { code: 'unexpected' } })
    for (const line of [refused.body, body]) {
      expect(line).not.toMatch(/search_document|select|stack|node_modules|\.ts\b|relation|kysely/i)
    }
    expect(logged).toEqual(['unexpected', 'unexpected'])
  })
})
