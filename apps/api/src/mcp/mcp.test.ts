import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { databaseKinds, listen, testSettings, useWorld } from '../testing/index.ts'

const run = promisify(execFile)
const conformance = createRequire(import.meta.url).resolve(
  '@modelcontextprotocol/conformance/dist/index.js',
)

type Found = {
  total: number
  address: string
  projects: { number: number; title: string; address: string; inferred: { fact: string }[] }[]
}

describe.each(databaseKinds)('an assistant that reads the registry, on %s', (kind) => {
  const world = useWorld(kind)
  const assistant = new Client({ name: 'assistant', version: '1' })
  let server: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    const settings = { ...testSettings, url: undefined }
    server = await listen(createApp({ db: world.served, log: createLog('silent'), settings }))
    const address = new URL(`${server.url}/mcp`)
    const requestInit = { headers: { 'accept-language': 'ja' } }
    await assistant.connect(new StreamableHTTPClientTransport(address, { requestInit }))
  })
  afterAll(async () => {
    await assistant.close()
    await server.close()
  })
  const ask = async <T>(name: string, given: object): Promise<T> => {
    const answer = (await assistant.callTool({
      name,
      arguments: { ...given },
    })) as CallToolResult
    expect(answer.content).toEqual([
      { type: 'text', text: JSON.stringify(answer.structuredContent) },
    ])
    return answer.structuredContent as T
  }

  it('is told what it may ask, and that it may not present an inference as the source’s', async () => {
    const { tools } = await assistant.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      ...['list_regions', 'get_vision', 'search_projects', 'get_project', 'get_matrix'],
      ...['list_indicators', 'compare_dates', 'list_inferred'],
    ])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
    expect(assistant.getInstructions()).toContain('inferred を資料に書いてあることとして')
  })

  it('finds projects with basis, the page they were read from and the address where people read them', async () => {
    const found = await ask<Found>('search_projects', { region: 'sapporo', text: '観光', size: 1 })
    expect(found).toMatchObject({
      total: 3,
      address: `${server.url}/sapporo/2/projects?q=${encodeURIComponent('観光')}`,
      projects: [
        {
          number: 10,
          policyArea: { code: '1d', basis: 'inferred' },
          citation: { document: 'vision-2', page: 59 },
          address: `${server.url}/sapporo/2/projects/10`,
        },
      ],
    })
    const { project } = await ask<{ project: { measures: object[] } }>('get_project', {
      ...{ region: 'sapporo', number: 10 },
    })
    expect(project.measures[0]).toMatchObject({ basis: 'inferred', citation: { page: 59 } })
  })

  it('reads a slice of the matrix, by measure and by municipality, as it stood on a day', async () => {
    const asked = { region: 'sapporo', policyAreas: ['1d'], asOf: '2024-04-01' }
    const byMeasure = await ask<object>('get_matrix', asked)
    expect(byMeasure).toMatchObject({
      columns: expect.objectContaining({ length: 6 }) as object,
      rows: expect.arrayContaining([
        expect.objectContaining({
          number: 10,
          cells: [
            { key: 1, basis: 'inferred' },
            { key: 2, basis: 'inferred' },
          ],
        }),
      ]) as object,
      address: `${server.url}/sapporo/2/matrix?policyArea=1d&asOf=2024-04-01`,
    })
    const byMunicipality = await ask<object>('get_matrix', { ...asked, by: 'municipalities' })
    expect(byMunicipality).toHaveProperty('columns.length', 12)
  })

  it('lists what is inferred, all of it and nothing else', async () => {
    const first = await ask<Found>('list_inferred', { region: 'sapporo', size: 50 })
    const rest = await ask<Found>('list_inferred', { region: 'sapporo', size: 50, page: 2 })
    const listed = [...first.projects, ...rest.projects]
    expect(listed).toHaveLength(first.total)
    const page = await world.client.project.search.query({ region: 'sapporo', size: 200 })
    const count = page.items.flatMap(({ policyArea, measures, participations }) =>
      [
        policyArea,
        ...measures,
        ...participations.filter(({ answer }) => answer !== 'unanswered'),
      ].filter(({ basis }) => basis === 'inferred'),
    )
    expect(listed.flatMap(({ inferred }) => inferred)).toHaveLength(count.length)
  })

  it('compares two days, and reads indicators, regions and the vision', async () => {
    const compared = await ask<object>('compare_dates', {
      ...{ region: 'sapporo', former: 2, formerAsOf: '2024-04-01' },
    })
    expect(compared).toMatchObject({
      former: { edition: 2, asOf: '2024-04-01' },
      address: `${server.url}/sapporo/2/comparison?former=2&formerAsOf=2024-04-01`,
    })
    expect(await ask('list_regions', {})).toMatchObject({ regions: [{ slug: 'sapporo' }] })
    expect(await ask('get_vision', { region: 'sapporo' })).toMatchObject({
      vision: { edition: 2 },
      measures: expect.objectContaining({ length: 6 }) as object,
    })
    expect(await ask('list_indicators', { region: 'sapporo' })).toHaveProperty('indicators')
  })

  it('learns what was wrong, in its language, with the code of the closed list and the field', async () => {
    const refused = { title: expect.any(String) as string, requestId: expect.any(String) as string }
    expect(await ask('get_project', { region: 'sapporo', number: 99 })).toEqual({
      error: {
        ...refused,
        title: 'この番号の連携事業は、このビジョンにありません。',
        ...{ code: 'projectNotFound', parameter: 'number', value: '99' },
      },
    })
    expect(await ask('search_projects', { region: 'sapporo', colour: 'red' })).toMatchObject({
      error: { ...refused, code: 'filterInvalid', parameter: 'colour' },
    })
    expect(await ask('list_regions', { colour: 'red' })).toMatchObject({
      error: { ...refused, code: 'filterInvalid', parameter: 'colour' },
    })
    // By the tool's own names, whether the value cannot be read or stands for nothing.
    for (const municipalities of [['99'], ['999999']]) {
      expect(await ask('search_projects', { region: 'sapporo', municipalities })).toMatchObject({
        error: { ...refused, code: 'filterInvalid', parameter: 'municipalities' },
      })
    }
    expect(await ask('search_projects', { region: 'sapporo', measures: [77] })).toMatchObject({
      error: { ...refused, code: 'filterInvalid', parameter: 'measures' },
    })
    expect(await ask('search_projects', { region: 'sapporo', size: 51 })).toMatchObject({
      error: { ...refused, parameter: 'size' },
    })
    await expect(assistant.callTool({ name: 'delete_project' })).rejects.toThrow('delete_project')
  })

  it('is not asked by the page of another site', async () => {
    const init = { method: 'POST', headers: { origin: 'https://elsewhere.example' }, body: '{}' }
    expect((await fetch(`${server.url}/mcp`, init)).status).toBe(403)
    expect((await fetch(`${server.url}/mcp`)).status).toBe(405)
  })

  // What it says does not depend on the database.
  it.runIf(kind === 'postgres')(
    'may rely on the protocol as its makers check it, in all that the registry offers of it',
    async () => {
      const { stdout } = await run(process.execPath, [
        ...[conformance, 'server', '--url', `${server.url}/mcp`, '--suite', 'all'],
        ...['--expected-failures', join(import.meta.dirname, 'conformance.yaml')],
      ])
      expect(stdout).toContain('Baseline check passed')
      for (const checked of [
        'server-initialize',
        'ping',
        'tools-list',
        'dns-rebinding-protection',
      ]) {
        expect(stdout).toMatch(new RegExp(`${checked}: [12] passed, 0 failed`))
      }
    },
  )
})
