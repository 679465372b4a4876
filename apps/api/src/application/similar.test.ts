import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'

const region = 'sapporo'

describe.each(databaseKinds)('titles like the one being typed, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: '012173' })
  })
  const similar = (title: string, more: { number?: number; except?: number } = {}) =>
    officer.application.similar.query({ region, title, ...more })

  it('the same title is the same in either width, and is not similar to itself', async () => {
    const { title } = await world.client.project.get.query({ region, number: 17 })
    const widened = title.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    const found = await similar(` ${widened} `)
    expect(found.same).toEqual([{ number: 17, label: null, title }])
    expect(found.titles.map(({ number }) => number)).not.toContain(17)
    expect((await similar(title, { except: 17 })).same).toEqual([])
  })

  it('a title that shares most of its words comes first, at most five, and chance ones not at all', async () => {
    const found = await similar('公共施設の相互利用と配置の検討')
    expect(found.titles[0]?.number).toBe(17)
    expect(found.titles.length).toBeLessThanOrEqual(5)
    // Two that end alike have nothing in common by that.
    const ending = await similar('観光周遊バスに関する検討')
    expect(ending.titles.map(({ number }) => number)).not.toContain(50)
    expect(await similar('ペンギンの行進')).toMatchObject({ same: [], titles: [] })
    expect(await similar('')).toMatchObject({ same: [], titles: [] })
  })

  it('a number is taken or free, and the lowest free one is told', async () => {
    expect(await similar('', { number: 17 })).toMatchObject({ numberTaken: true, nextNumber: 54 })
    expect(await similar('', { number: 54 })).toMatchObject({ numberTaken: false })
  })
})
