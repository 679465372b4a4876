import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { databaseKinds, testSettings, useWorld } from '../testing/index.ts'
import type { callerFor } from '../list/caller.ts'
import { resources } from './resources.ts'
import { v1Routes } from './routes.ts'

type Schema = {
  type?: string
  enum?: (string | number)[]
  items?: Schema
  minimum?: number
  maximum?: number
  properties?: object
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
}
type Document = {
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, Schema> }
}

// The catalogue holds no published report.
const withoutExample = ['/reports/{id}']

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
  return values.map((given) => {
    const query = new URLSearchParams()
    let address = path
    for (const [at, { name, in: place }] of own.entries()) {
      const found = given[at] ?? []
      if (place === 'path')
        address = address.replace(`{${name}}`, encodeURIComponent(found[0] ?? '0'))
      else for (const value of found) query.append(name, value)
    }
    return `/api/v1${address}${query.size === 0 ? '' : `?${query.toString()}`}`
  })
}

/** The schemas of a document as they would be if nothing might be added: what an answer has, the document tells. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const made = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return 'properties' in value && 'type' in value ? { ...made, additionalProperties: false } : made
}

describe.each(databaseKinds)('a program that speaks plain HTTP, on %s', (kind) => {
  const world = useWorld(kind)
  let document: Document
  let check: (name: string, body: unknown) => string
  const get = (address: string, headers: Record<string, string> = {}) =>
    world.app.request(address, { headers })
  beforeAll(async () => {
    document = (await (await get('/api/v1/openapi.json')).json()) as Document
    const ajv = new Ajv2020({ strict: false, allErrors: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: 'api', components: closed(document.components) as object })
    check = (name, body) => {
      const isValid = ajv.validate({ $ref: `api#/components/schemas/${name}` }, body)
      return isValid ? '' : ajv.errorsText()
    }
  })

  test('is answered as the document says, whatever it asks', async () => {
    const seen = new Map<string, Set<number>>()
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      if (path === '/openapi.json') continue
      const statuses = new Set<number>()
      seen.set(path, statuses)
      const name = /\/(\w+)$/.exec(
        JSON.stringify(operation).match(/"schema":\{"\$ref":"([^"]+)"/)?.[1] ?? '',
      )?.[1]
      const as = async (address: string) => {
        const answer = await get(address)
        const body = await answer.json()
        statuses.add(answer.status)
        expect([address, answer.status < 500]).toEqual([address, true])
        expect([address, check(answer.ok ? (name ?? '') : 'Problem', body)]).toEqual([address, ''])
      }
      await fc.assert(fc.asyncProperty(addressOf(path, operation), as), { numRuns: 8 })
      const plain = addressOf(path, {
        ...operation,
        parameters: (operation.parameters ?? []).filter((one) => 'example' in one),
      })
      await fc.assert(fc.asyncProperty(plain, as), { numRuns: 2 })
    }
    // Nothing was only ever refused, but what the catalogue has none of.
    const never = [...seen].filter(([, statuses]) => !statuses.has(200)).map(([path]) => path)
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
      const { paths } = JSON.parse(source) as Document
      const operations = Object.entries(paths)
      const untold = operations.flatMap(
        ([
          path,
          {
            get: { parameters = [] },
          },
        ]) => parameters.filter((one) => 'name' in one && !one.description).map(() => path),
      )
      expect(untold).toEqual([])
      const isShown = ({ responses }: Operation) =>
        'example' in (responses['200']?.content['application/json'] ?? {})
      expect(operations.flatMap(([path, one]) => (isShown(one.get) ? [] : [path]))).toEqual([
        ...withoutExample,
        ...['/problems', '/openapi.json'],
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
