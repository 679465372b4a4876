import { projectPage, project as projectSchema } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { databaseKinds, useWorld } from '../testing/index.ts'

describe.each(databaseKinds)('a project, on %s', (kind) => {
  const world = useWorld(kind)

  it('an officer opens no. 17 and reads which facts the source states and which are inferred', async () => {
    const found = await world.client.project.get.query({ region: 'sapporo', vision: 2, number: 17 })
    expect(projectSchema.parse(found)).toEqual(found)
    expect(found).toMatchObject({
      title: '公共施設の相互利用や配置に関する検討',
      visionPage: 64,
      markCount: 2,
      basis: 'source',
      citation: { document: 'plan-structure', page: 64 },
      policyArea: { code: '2d', basis: 'inferred' },
      revisions: [{ revision: 1, validFrom: '2024-03-29' }],
      previous: { number: 16 },
      next: { number: 18 },
    })
    expect(found.measures.map(({ number, basis }) => [number, basis])).toEqual([
      [3, 'inferred'],
      [4, 'inferred'],
    ])
    expect(found.measures.every(({ reason }) => reason !== null)).toBe(true)
  })

  it('a citizen lists all 53 projects in order of number', async () => {
    const found = await world.client.project.search.query({ region: 'sapporo', size: 200 })
    expect(projectPage.parse(found)).toEqual(found)
    expect(found.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 53 }, (_, i) => i + 1),
    )
  })
})
