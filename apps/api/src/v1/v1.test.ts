import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {
  forPeople,
  forScreens,
  type KeyScope,
  keyScope,
  mayEver,
  type ProcedureName,
} from '@renkei/schema'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { completeDraft } from '../testing/applications.ts'
import { drafted } from '../testing/drafting.ts'
import { addPerson, databaseKinds, testSettings, useWorld } from '../testing/index.ts'
import { inquiryTyped, openInquiry } from '../testing/inquiries.ts'
import { enter } from '../testing/people.ts'
import type { callerFor } from '../list/caller.ts'
import { routes } from '../routes.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { opinionTyped } from '../testing/opinions.ts'
import { resources } from './resources.ts'
import { v1Routes } from './routes.ts'

type Schema = {
  type?: string
  enum?: (string | number)[]
  items?: Schema
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  anyOf?: Schema[]
}
type Parameter = {
  description?: string
  name: string
  in: string
  required?: boolean
  schema: Schema
  example?: string | number
}
type Operation = {
  responses: Record<string, { content: Record<string, object> }>
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: { 'application/json': { schema: Schema; example?: unknown } } }
  security?: object[]
}
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
type Method = (typeof methods)[number]
type Document = {
  paths: Record<string, Partial<Record<Method, Operation>>>
  components: { schemas: Record<string, Schema> }
}

// The catalogue holds no published report.
const withoutExample = ['/reports/{id}']

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, held]) =>
    methods.flatMap((method) => {
      const operation = held[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
const isKeyed = ({ security }: Operation) => security !== undefined

// What nobody means: each is an answer or a refusal, never a failure.
const strange = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '99999999999',
    '1e3',
    '\u0000',
    '観光',
    'true',
    '2026-02-30',
    '%',
    "'",
    '１７',
  ),
  fc.string({ maxLength: 12 }),
)

function valueOf({
  type,
  enum: values,
  items,
  minimum = 0,
  maximum = 99,
}: Schema): fc.Arbitrary<string[]> {
  if (type === 'array')
    return fc.array(
      valueOf(items ?? {}).map(([one = '']) => one),
      { maxLength: 3 },
    )
  const one = values
    ? fc.constantFrom(...values.map(String))
    : type === 'integer'
      ? fc.integer({ min: minimum, max: Math.min(maximum, minimum + 99) }).map(String)
      : type === 'boolean'
        ? fc.constantFrom('1', '0')
        : fc.constantFrom('観光', '012173', '2025-04-01', '1a', 'sapporo')
  return fc
    .oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: strange })
    .map((value) => [value])
}

/** An address of an operation: most parts as the document's example has them, others right by their schema or not at all. */
function addressOf(path: string, { parameters = [] }: Operation): fc.Arbitrary<string> {
  const own = parameters.filter((one): one is Parameter => 'name' in one)
  const values = fc.tuple(
    ...own.map(({ schema, example, required }) =>
      example === undefined
        ? fc.oneof({ weight: required ? 1 : 4, arbitrary: fc.constant([]) }, valueOf(schema))
        : fc.oneof({ weight: 8, arbitrary: fc.constant([String(example)]) }, valueOf(schema)),
    ),
  )
  return values.map((given) => addressWith(path, own, given))
}

function addressWith(path: string, own: Parameter[], given: readonly (readonly string[])[]) {
  const query = new URLSearchParams()
  let address = path
  for (const [at, { name, in: place }] of own.entries()) {
    const found = given[at] ?? []
    if (place === 'path')
      address = address.replace(`{${name}}`, encodeURIComponent(found[0] ?? '0'))
    else for (const value of found) query.append(name, value)
  }
  return `/api/v1${address}${query.size === 0 ? '' : `?${query.toString()}`}`
}

/** What is sent: what the document shows, with some of it left out or otherwise, or anything that is of its schema. */
function bodyFor({ requestBody }: Operation): fc.Arbitrary<unknown> {
  const { schema, example } = requestBody?.content['application/json'] ?? {}
  if (schema === undefined) return fc.constant(undefined)
  const odd = fc.constantFrom<unknown>(null, 0, '', [], {}, { unknown: 1 }, 'x', '\u0000')
  const of = ({ type, properties, items, anyOf, enum: values }: Schema): fc.Arbitrary<unknown> => {
    if (values) return fc.oneof(fc.constantFrom<unknown>(...values), odd)
    if (anyOf?.[0]) return fc.oneof(...anyOf.map(of))
    if (properties)
      return fc.record(
        Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, of(one)])),
        { requiredKeys: [] },
      )
    if (type === 'array') return fc.oneof(fc.array(of(items ?? {}), { maxLength: 2 }), odd)
    if (type === 'integer') return fc.oneof(fc.integer({ min: 0, max: 60 }), odd)
    return type === 'boolean' ? fc.boolean() : fc.oneof(strange, odd)
  }
  const changed = fc
    .tuple(fc.constant(example as Record<string, unknown>), fc.string(), odd)
    .map(([typed, name, value]) => {
      const [key = 'unknown'] = Object.keys(typed).filter((one) => one.length > name.length)
      return { ...typed, [key]: value }
    })
  return example === undefined
    ? of(schema)
    : fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, changed, of(schema))
}

/** The schemas of a document as they would be if nothing might be added: what an answer has, the document tells. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const made = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return 'properties' in value && 'type' in value ? { ...made, additionalProperties: false } : made
}

/** The same with nothing required: where `fields` names some, the others are left out. */
const partial = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(partial)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([key, one]) => !(key === 'required' && Array.isArray(one)),
  )
  return Object.fromEntries(kept.map(([key, one]) => [key, partial(one)]))
}

describe.each(databaseKinds)('a program that speaks plain HTTP, on %s', (kind) => {
  const world = useWorld(kind)
  let document: Document
  let check: (name: string, body: unknown, isPartial: boolean) => string
  let secret: string
  // Of the office that administers the region.
  let officeSecret: string
  // Of 江別市, whose officer's key asks: an application and an inquiry that is open.
  let own: Record<string, string | number>
  // Of one that is still prepared, more is told than of one that is open.
  let prepared: number
  const get = (address: string, headers: Record<string, string> = {}) =>
    world.app.request(address, { headers })
  /** Asks with a key, as JSON. */
  const send = async (
    method: string,
    address: string,
    body?: unknown,
    headers: Record<string, string> = {},
    key = secret,
  ) =>
    world.app.request(address, {
      ...{
        method: method.toUpperCase(),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    })
  const keyFor = async (municipality: string, scopes: KeyScope[]) => {
    const admin = await world.as({ role: 'municipalityAdmin', municipality })
    const { id } = await admin.department.create.mutate({ name: `情報課${scopes.join('')}` })
    const region = scopes.includes('administration') ? { region: 'sapporo' } : {}
    return admin.apiKey.create.mutate({ name: '庁内システム', department: id, scopes, ...region })
  }
  beforeAll(async () => {
    document = (await (await get('/api/v1/openapi.json')).json()) as Document
    const ajv = new Ajv2020({ strict: false, allErrors: false })
    addFormats.default(ajv)
    const components = closed(document.components) as object
    ajv.addSchema({ $id: 'api', components })
    ajv.addSchema({ $id: 'partial', components: partial(components) as object })
    secret = (await keyFor('012173', ['applications', 'answers'])).secret
    officeSecret = (await keyFor('011002', ['administration'])).secret
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const inquiry = await openInquiry(office)
    const { id } = await drafted(await world.as({ role: 'officer', municipality: '012173' }))
    own = { inquiry: inquiry.id, municipality: '012173', key: 'participation.17' }
    own = { ...own, 'applications.id': id, 'inquiries.id': inquiry.id }
    const form = inquiryTyped()
    prepared = (await office.inquiry.create.mutate({ region: 'sapporo', form })).id
    check = (name, body, isPartial) => {
      const schemas = isPartial ? 'partial' : 'api'
      const isValid = ajv.validate({ $ref: `${schemas}#/components/schemas/${name}` }, body)
      return isValid ? '' : ajv.errorsText()
    }
  })

  test('is answered as the document says, whatever it asks', async () => {
    const seen = new Map<string, Set<number>>()
    for (const { path, method, operation } of operationsOf(document)) {
      if (['/openapi.json', '/changes/stream'].includes(path)) continue
      const statuses = new Set<number>()
      seen.set(`${method} ${path}`, statuses)
      const names = Object.values(operation.responses).map(
        (one) => JSON.stringify(one).match(/"schema":\{"\$ref":"[^"]+\/(\w+)"/)?.[1],
      )
      const asked = resources.find((one) => one.method === method && one.path === path)
      const officers = { role: 'officer', municipality: { code: '012173' }, coreOf: [] } as const
      const isOfficers =
        !asked || mayEver({ ...officers, scopes: ['applications', 'answers'] }, asked.procedure)
      const key = isOfficers ? secret : officeSecret
      const as = async ([address, body, version]: [string, unknown, string]) => {
        const answer = await (isKeyed(operation)
          ? send(method, address, body, version === '' ? {} : { 'if-match': version }, key)
          : get(address))
        const told: unknown = await answer.json()
        statuses.add(answer.status)
        const sent = [method, address, body]
        expect([sent, answer.status < 500]).toEqual([sent, true])
        const name = answer.ok ? (names[0] ?? '') : 'Problem'
        const isPartial = answer.ok && /[?&]fields=/.test(address)
        expect([sent, check(name, told, isPartial)]).toEqual([sent, ''])
      }
      const isBefore = /\/(?:extent|preview)$/.test(path)
      const things = isBefore ? { ...own, inquiry: prepared, 'inquiries.id': prepared } : own
      const parameters = (operation.parameters ?? []).map((one) => {
        if (!('name' in one)) return one
        const example = things[one.name] ?? things[`${path.split('/')[1]}.${one.name}`]
        return example === undefined || !isKeyed(operation) ? one : { ...one, example }
      })
      const asking = (of: Operation) =>
        fc.tuple(
          addressOf(path, of),
          bodyFor(of),
          fc.constantFrom('"1"', 'W/"2.x"', '3', '"x"', '', '"99"'),
        )
      const whole = { ...operation, parameters }
      const plain = parameters.filter(
        (one): one is Parameter => 'name' in one && one.example !== undefined,
      )
      await fc.assert(fc.asyncProperty(asking(whole), as), { numRuns: 8 })
      await fc.assert(fc.asyncProperty(asking({ ...whole, parameters: plain }), as), { numRuns: 2 })
      const examples = plain.map(({ example }) => [String(example)])
      if (method === 'get') await as([addressWith(path, plain, examples), undefined, ''])
    }
    // Nothing was only ever refused, but what the catalogue has none of.
    const never = [...seen]
      .filter(([asked, statuses]) => asked.startsWith('get') && !statuses.has(200))
      .map(([asked]) => asked.replace('get ', ''))
    expect(never).toEqual(withoutExample)
  })

  test.each(['ja', 'en'])(
    'reads a document in %s in which a linter finds nothing',
    async (language) => {
      const source = await (
        await get('/api/v1/openapi.json', { 'accept-language': language })
      ).text()
      const config = await createConfig({ extends: ['recommended-strict'] })
      const found = await lintFromString({ source, absoluteRef: 'openapi.json', config })
      expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
      // 担当課 is the word, and コード.
      expect(source).not.toMatch(/部署|符号/)
      const { paths } = JSON.parse(source) as Document
      const operations = operationsOf({ paths, components: { schemas: {} } })
      const untold = operations.flatMap(({ path, operation: { parameters = [] } }) =>
        parameters.filter((one) => 'name' in one && !one.description).map(() => path),
      )
      expect(untold).toEqual([])
      const isShown = ({ responses }: Operation) =>
        'example' in (responses['200']?.content['application/json'] ?? {})
      const open = operations.filter(({ operation }) => !isKeyed(operation))
      expect(open.flatMap(({ path, operation }) => (isShown(operation) ? [] : [path]))).toEqual([
        ...withoutExample,
        ...['/changes/stream', '/problems', '/openapi.json'],
      ])
    },
  )

  test('goes from page to page by the address of each, and meets every project once', async () => {
    const met: number[] = []
    let next: string | undefined = '/api/v1/regions/sapporo/projects?size=20&sort=kana'
    while (next !== undefined) {
      const answer = await get(next)
      const { items } = (await answer.json()) as { items: { number: number }[] }
      met.push(...items.map(({ number }) => number))
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
    }
    expect(met).toHaveLength(53)
    expect(new Set(met).size).toBe(53)
  })

  test('is told no more than the fields it names', async () => {
    const told = async (address: string) => (await get(`/api/v1/regions/sapporo${address}`)).json()
    const slim = (await told('/projects?size=20&fields=number,%20title')) as { items: object[] }
    expect(slim).toMatchObject({ total: 53, page: 1, size: 20 })
    expect(slim.items.every((item) => Object.keys(item).join() === 'number,title')).toBe(true)
    expect(await told('/projects/17?fields=number')).toEqual({ number: 17 })
    expect(await told('/projects/17?fields=number,naem')).toMatchObject({
      ...{ code: 'filterInvalid', parameter: 'fields', value: 'naem' },
    })
    const every = await get('/api/v1/regions/sapporo/projects/17')
    const some = await get('/api/v1/regions/sapporo/projects/17?fields=number')
    expect(some.headers.get('etag')).not.toBe(every.headers.get('etag'))
  })

  test('asks again only for what has changed', async () => {
    const address = '/api/v1/regions/sapporo/projects/17'
    const etag = (await get(address)).headers.get('etag') ?? ''
    const again = await get(address, { 'if-none-match': `"another", ${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(`${address}/card`, { 'if-none-match': etag })).status).toBe(200)
  })

  test('is told what was wrong, where, and in its language', async () => {
    const refused = async (address: string, language: string) => {
      const answer = await get(`/api/v1${address}`, { 'accept-language': language })
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      const { requestId, type, ...told } = (await answer.json()) as Record<string, unknown>
      expect(requestId).toBe(answer.headers.get('x-request-id'))
      expect(type).toMatch(/^https?:.+\/api\/v1\/problems#\w+$/)
      return told
    }
    expect(await refused('/regions/sapporo/projects?asOf=2999-01-01', 'ja')).toMatchObject({
      detail: '今日までの日を指定してください。',
      ...{ status: 400, code: 'filterInvalid', parameter: 'asOf', value: '2999-01-01' },
    })
    expect(await refused('/regions/sapporo/projects?mesure=1', 'en-GB, ja;q=0.5')).toEqual({
      title: 'A parameter (parameter) cannot be read, or there is none of that name.',
      detail: 'Did you mean measure?',
      ...{ status: 400, code: 'filterInvalid', parameter: 'mesure', value: '1' },
    })
    expect(await refused('/regions/sapporo/projects?measure=1&match=some', 'ja')).toMatchObject({
      ...{ status: 400, parameter: 'match' },
    })
    expect(await refused('/regions/sapporo/projects?cursor=2', 'ja')).toMatchObject({
      parameter: 'cursor',
    })
    expect(await refused('/regions/sapporo/projects?sort=kana&sort=page', 'ja')).toMatchObject({
      parameter: 'sort',
    })
    expect(await refused('/regions/sapporo/projects/99', 'fr')).toMatchObject({
      title: 'この番号の連携事業は、このビジョンにありません。',
      ...{ status: 404, code: 'projectNotFound', value: '99' },
    })
    expect(await refused('/nowhere', '')).toMatchObject({ status: 404, code: 'notFound' })
  })

  test('writes an application with a key: over the version it read, and never with a cookie', async () => {
    const begun = await send('post', '/api/v1/regions/sapporo/applications', { kind: 'register' })
    expect(begun.status).toBe(201)
    const { id, version } = (await begun.json()) as { id: number; version: number }
    // A program is nobody to call.
    const first = await send('get', `/api/v1/applications/${id}?fields=draft`)
    expect(await first.json()).toMatchObject({ draft: { contactPerson: '' } })
    const address = `/api/v1/applications/${id}`
    expect(begun.headers.get('location')).toMatch(new RegExp(`${address}$`))
    expect(begun.headers.get('etag')).toBe(`"${version}"`)
    const read = await send('get', address)
    const tag = read.headers.get('etag') ?? ''
    expect(tag).toMatch(new RegExp(`^W/"${version}\\.[\\w-]{27}"$`))
    expect((await send('get', address, undefined, { 'if-none-match': tag })).status).toBe(304)
    const draft = { ...completeDraft(54), title: '観光情報の共同発信' }
    const refused = async (answer: Response) =>
      (await answer.json()) as Record<string, unknown> & { fields?: object[] }
    const put = (body: unknown, headers: Record<string, string> = { 'if-match': tag }) =>
      send('put', `${address}/draft`, body, headers)
    const bare = await put(draft, {})
    expect([bare.status, (await refused(bare)).code]).toEqual([428, 'versionNeeded'])
    const wrong = await put({
      ...draft,
      titel: 'x',
      measures: [{ number: 1, why: '' }],
      partners: 7,
      ...{ title: 5, budget: [{}, { fiscalYear: '令和８年度' }, { fiscalYear: 2026.5 }] },
    })
    expect(wrong.status).toBe(422)
    expect((await refused(wrong)).fields).toMatchObject([
      { field: 'measures.0.why', problem: 'unknownField' },
      { field: 'titel', problem: 'unknownField' },
      { field: 'title', problem: 'wrongType', value: 'string' },
      { field: 'partners', problem: 'wrongType', value: 'array' },
      { field: 'budget.0.fiscalYear', problem: 'required' },
      { field: 'budget.1.fiscalYear', problem: 'notNumber' },
      { field: 'budget.2.fiscalYear', problem: 'notWhole' },
    ])
    const unread = await put(draft, { 'if-match': '"0"' })
    expect(await refused(unread)).toMatchObject({ code: 'filterInvalid', parameter: 'If-Match' })
    const untold = await send('post', '/api/v1/regions/sapporo/applications', {})
    expect((await refused(untold)).fields).toEqual([{ field: 'kind', problem: 'required' }])
    const saved = await put(draft)
    expect(saved.status).toBe(200)
    const late = await put({ ...draft, title: '遅れた題' })
    expect(late.status).toBe(412)
    expect(await refused(late)).toMatchObject({
      ...{ code: 'stale', status: 412, version: version + 1 },
      by: { person: 'APIキー「庁内システム」' },
      ...{ held: { draft: { title: '観光情報の共同発信' } }, sent: { title: '遅れた題' } },
    })
    const submit = await send('post', `${address}/submit`, undefined, {
      'if-match': saved.headers.get('etag') ?? '',
    })
    expect(await submit.json()).toMatchObject({ id, state: 'submitted' })
    const again = await send('post', `${address}/submit`, {}, { 'if-match': '"9"' })
    expect([again.status, (await refused(again)).code]).toEqual([409, 'stateChanged'])

    const reader = await keyFor('012246', ['read'])
    const { id: person } = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    const cookie = await enter(world.db, person)
    const create = { method: 'POST', body: '{"kind":"register"}' }
    const headers = { 'content-type': 'application/json' }
    for (const [given, status] of [
      [headers, 401],
      [{ ...headers, cookie }, 401],
      [{ ...headers, authorization: `Bearer ${reader.secret}` }, 403],
      [{ ...headers, authorization: `Bearer ${secret}x` }, 401],
    ] as const) {
      const answer = await world.app.request('/api/v1/regions/sapporo/applications', {
        ...{ ...create, headers: given },
      })
      expect(answer.status).toBe(status)
    }
  })

  test('answers an inquiry: each answer over its own version, and hands the response in', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id } = await openInquiry(office, { projects: [17, 10] })
    const address = `/api/v1/inquiries/${id}/responses/012173`
    const put = (key: string, draft: object, version: string) =>
      send('put', `${address}/answers/${key}`, draft, { 'if-match': version })
    const first = await put('participation.17', { answer: 'participating' }, '"1"')
    expect(first.status).toBe(200)
    expect(await first.json()).toMatchObject({ key: 'participation.17', state: 'answered' })
    const late = await put('participation.17', { answer: 'notParticipating' }, '"1"')
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({
      held: { key: 'participation.17', draft: { answer: 'participating' } },
      sent: { answer: 'notParticipating' },
    })
    const missing = await send('post', `${address}/submit`, {}, { 'if-match': '"1"' })
    expect(missing.status).toBe(422)
    expect(((await missing.json()) as { fields: object[] }).fields).toMatchObject([
      { field: 'participation.10' },
    ])
    const cells = [{ key: 'participation.10', version: 1, draft: { answer: 'considering' } }]
    const overtaken = { key: 'participation.17', version: 1, draft: { answer: 'considering' } }
    const some = await send('patch', address, { cells: [...cells, overtaken] })
    expect(some.status).toBe(207)
    expect(await some.json()).toMatchObject({
      saved: [{ key: 'participation.10', version: 2 }],
      stale: [
        { code: 'stale', key: 'participation.17', version: 2, draft: { answer: 'participating' } },
      ],
    })
    const rest = await send('patch', address, { cells: [{ ...cells[0], version: 2 }] })
    expect(rest.status).toBe(200)
    expect(await rest.json()).toMatchObject({ saved: [{ key: 'participation.10' }], stale: [] })
    const read = await send('get', address)
    const done = await send('post', `${address}/submit`, undefined, {
      'if-match': read.headers.get('etag') ?? '',
    })
    expect(await done.json()).toMatchObject({ state: 'submitted' })
  })

  test('prepares an inquiry for the region that its key administers, and opens it', async () => {
    const key = officeSecret
    const form = inquiryTyped({ title: '鍵からの照会' })
    const asked = (method: string, path: string, body?: unknown, version = '') =>
      send(method, `/api/v1${path}`, body, version === '' ? {} : { 'if-match': version }, key)
    const made = await asked('post', '/regions/sapporo/inquiries', { form })
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: number }
    const opened = await asked('post', `/inquiries/${id}/open`, {}, made.headers.get('etag') ?? '')
    expect(await opened.json()).toMatchObject({ id, state: 'open' })
    const status = await asked('get', `/inquiries/${id}/status?fields=municipalities`)
    expect(Object.keys((await status.json()) as object)).toEqual(['municipalities'])
    const theirs = await asked('put', `/applications/${own['applications.id']}/draft`, {}, '"1"')
    expect(theirs.status).toBe(403)
  })

  test('looks after opinions, indicators, synonyms and descriptions for the office, each over the version it read', async () => {
    const asked = (method: string, path: string, body?: unknown, version?: number) => {
      const headers: Record<string, string> =
        version === undefined ? {} : { 'if-match': `"${version}"` }
      return send(method, `/api/v1${path}`, body, headers, officeSecret)
    }
    type Held = { id: number; version: number; revision: number }
    const region = '/regions/sapporo'
    const said = await asked('post', `${region}/opinions`, opinionTyped())
    expect(said.status).toBe(201)
    const { id, version } = (await said.json()) as Held
    const opinionAt = `${region}/opinions/${id}`
    const rewritten = opinionTyped({ answer: '利用者の数をたずねた。' })
    expect((await asked('put', opinionAt, rewritten, version)).status).toBe(200)
    const late = await asked('put', opinionAt, opinionTyped(), version)
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({
      ...{ code: 'stale', sent: { answer: opinionTyped().answer } },
      held: { id, answer: '利用者の数をたずねた。' },
    })
    expect((await asked('put', opinionAt, rewritten)).status).toBe(428)
    expect((await asked('delete', opinionAt, undefined, version + 1)).status).toBe(200)

    const form = indicatorTyped({ title: '鍵からの指標' })
    const made = await asked('post', `${region}/indicators`, { form })
    expect(made.status).toBe(201)
    const one = (await made.json()) as Held
    expect(made.headers.get('location')).toMatch(new RegExp(`/api/v1/indicators/${one.id}$`))
    const measured = { form: { ...form, target: '2,500' }, retarget: null }
    const wrong = await asked('put', `/indicators/${one.id}`, { ...measured, aim: 1 }, one.version)
    expect(await wrong.json()).toMatchObject({
      ...{ status: 422, fields: [{ field: 'aim', problem: 'unknownField' }] },
    })
    const saved = await asked('put', `/indicators/${one.id}`, measured, one.version)
    expect(await saved.json()).toMatchObject({ target: 2500, version: one.version + 1 })
    const ended = await asked('post', `/indicators/${one.id}/end`, {}, one.version + 1)
    expect(ended.status).toBe(200)

    const word = `${region}/synonyms/${encodeURIComponent('ごみ処理')}`
    const first = await asked('put', word, { sought: '廃棄物' }, 0)
    expect(await first.json()).toMatchObject({ word: 'ごみ処理', sought: ['廃棄物'] })
    const again = await asked('put', word, { sought: 'リサイクル' }, 0)
    expect([again.status, await again.json()]).toMatchObject([412, { held: { version: 1 } }])

    const { revision } = (await (await get(`/api/v1${region}/projects/17`)).json()) as Held
    const summary = '公共施設を互いに使えるように、市町村が一緒に検討する。'
    const described = `${region}/projects/17/description`
    expect(await (await asked('put', described, { summary }, revision)).json()).toMatchObject({
      ...{ project: 17, revision: revision + 1 },
    })
    const stale = await asked('put', described, { summary: '別の概要' }, revision)
    expect([stale.status, await stale.json()]).toMatchObject([412, { held: { summary } }])
    // Another town's key does none of it.
    const theirs = await send('post', `/api/v1${region}/opinions`, opinionTyped())
    expect(theirs.status).toBe(403)
  })

  test('makes a thing once for an Idempotency-Key, however often and at once it is sent', async () => {
    const address = '/api/v1/regions/sapporo/applications'
    const create = (key: string, body: object, by = secret) =>
      send('post', address, body, { 'idempotency-key': key }, by)
    const first = await create('"half', { kind: 'change', project: 3 })
    expect(first.status).toBe(400)
    const key = '8e03978e-40d5-43e8-bc93-6894a57f9324'
    const typed = { kind: 'register', draft: { title: '一度きり' } }
    const together = await Promise.all([1, 2, 3].map(() => create(key, typed)))
    const made = together.filter(({ status }) => status === 201)
    expect(together.every(({ status }) => status === 201 || status === 409)).toBe(true)
    const bodies = await Promise.all(made.map((answer) => answer.text()))
    expect(new Set(bodies).size).toBe(1)
    // Without the key the same would be found to be the same, until somebody has gone on writing it.
    const { id, version } = JSON.parse(bodies[0] ?? '') as { id: number; version: number }
    await send(
      'put',
      `/api/v1/applications/${id}/draft`,
      { title: '続き' },
      { 'if-match': `"${version}"` },
    )
    const again = await create(`"${key}"`, typed)
    expect([again.status, await again.text()]).toEqual([201, bodies[0]])
    expect(again.headers.get('location')).toMatch(new RegExp(`/applications/${id}$`))
    const other = await create(key, { kind: 'register' })
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ code: 'idempotencyKeyReused' })
    // Of another key it is another's, and after a day nobody's.
    const stranger = await keyFor('012246', ['drafts'])
    expect((await create(key, typed, stranger.secret)).status).toBe(201)
    await sql`update idempotency_key set made_at = now() - interval '25 hours'`.execute(world.db)
    const later = await create(key, { kind: 'change', project: 5 })
    expect(later.status).toBe(201)
    expect(((await later.json()) as { id: number }).id).not.toBe(id)
    // What was refused is kept for nobody.
    const refused = await create('refused', { kind: 'change', project: 999 })
    expect(refused.status).toBe(404)
    expect((await create('refused', { kind: 'change', project: 6 })).status).toBe(201)
  })

  test('hears in time that an address is going', async () => {
    const [first, ...rest] = resources
    if (!first) throw new Error('There are no resources')
    const deprecated = { since: '2026-12-01', sunset: '2027-12-01', instead: '/regions' }
    const app = v1Routes(world.served, {
      asking: async () => ({ db: world.served, actor: null }) as Parameters<typeof callerFor>[0],
      settings: testSettings,
      note: (error) => createLog('error').error(error),
      resources: [{ ...first, deprecated }, ...rest],
    })
    const { headers } = await app.request('/regions')
    expect(headers.get('deprecation')).toBe('@1796083200')
    expect(headers.get('sunset')).toBe('Wed, 01 Dec 2027 00:00:00 GMT')
    expect(headers.get('link')).toMatch(/rel="successor-version"/)
  })
})

type Built = { _def: { type: string } }
const proceduresOf = (kind: 'query' | 'mutation') =>
  Object.entries(routes as unknown as Record<string, Record<string, Built>>).flatMap(
    ([entity, verbs]) =>
      Object.entries(verbs).flatMap(([verb, { _def: made }]) =>
        made.type === kind ? [`${entity}.${verb}` as ProcedureName] : [],
      ),
  )
// Whether some scope of some key holds it.
const mayKey = (procedure: ProcedureName) =>
  (['officer', 'policyOffice'] as const).some((role) =>
    mayEver({ role, municipality: null, coreOf: [], scopes: keyScope.options }, procedure),
  )

test('whatever is written goes by a key as well, or is listed as what people alone do', () => {
  const offered = new Set(resources.flatMap((one) => (one.writing ? [one.procedure] : [])))
  const kept = forPeople.flatMap(({ procedures }) => procedures)
  expect(kept).toHaveLength(new Set(kept).size)
  expect([...offered, ...kept].toSorted()).toEqual(proceduresOf('mutation').toSorted())
  expect([...offered].filter((one) => !mayKey(one))).toEqual([])
})

test('whatever a key may read is read over plain HTTP as well, or is listed as what screens alone read', () => {
  const offered = new Set(resources.flatMap((one) => (one.writing ? [] : [one.procedure])))
  const kept = forScreens.flatMap(({ procedures }) => procedures)
  const reads = proceduresOf('query').filter(mayKey)
  expect([...offered, ...kept].toSorted()).toEqual(reads.toSorted())
})
