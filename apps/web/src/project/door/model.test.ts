import { describe, expect, it } from 'vitest'
import {
  basesOf,
  cellOf,
  columnsOf,
  countAll,
  countingOf,
  differs,
  gapsOf,
  itemsOfGroup,
  itemsOfPillar,
  markOf,
  opensTheme,
  sectionsOf,
  totalsOf,
} from './model.ts'
import { sampleFrame as frame, sampleProject as project } from '../../vision/sample.ts'

const items = [
  project(1, '1a', { 1: 'source', 2: 'source', 3: 'source' }),
  project(2, '1a', { 1: 'inferred' }),
  project(3, '2-2a', { 2: 'confirmed', 3: 'inferred' }),
  project(4, '2-1a', {}),
]

describe('the rows of the matrix', () => {
  it('stand under pillar, group and area in the order of the vision, whatever the order they came in', () => {
    const sections = sectionsOf(frame, items.toReversed())
    expect(sections.map(({ pillar }) => pillar.number)).toEqual([1, 2])
    expect(sections[1]?.groups.map(({ group }) => group?.number)).toEqual([1, 2])
    expect(sections.flatMap(itemsOfPillar).map(({ number }) => number)).toEqual([2, 1, 4, 3])
  })

  it('leave out areas, groups and pillars without a project, unless they are to stay', () => {
    const some = items.slice(0, 2)
    expect(sectionsOf(frame, some).map(({ pillar }) => pillar.number)).toEqual([1])
    const kept = sectionsOf(frame, some, ({ pillar }) => pillar === 2)
    const areas = kept.flatMap(({ groups }) => groups.flatMap((group) => group.areas))
    expect(areas.map(({ area }) => area.code)).toEqual(['1a', '2-1a', '2-2a'])
  })

  it('lose no project and repeat none', () => {
    const sections = sectionsOf(frame, items)
    const grouped = sections.flatMap(({ groups }) => groups.flatMap(itemsOfGroup))
    expect(grouped.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
  })
})

describe('totals', () => {
  it('equal the naive count, in all and by pillar', () => {
    const naive = (measure: number, of = items) =>
      of.filter((item) => markOf(item, measure) !== undefined).length
    for (const { number } of frame.measures) {
      expect(totalsOf(items, countAll).byMeasure.get(number) ?? 0).toBe(naive(number))
    }
    for (const section of sectionsOf(frame, items)) {
      const own = itemsOfPillar(section)
      expect(totalsOf(own, countAll).all).toBe(own.flatMap(({ measures }) => measures).length)
      expect(totalsOf(own, countAll).byMeasure.get(3) ?? 0).toBe(naive(3, own))
    }
  })

  it('leave inferred marks out when only confirmed facts count', () => {
    expect(totalsOf(items, countAll).all).toBe(6)
    expect(totalsOf(items, countingOf(true)).all).toBe(4)
    expect(basesOf(items)).toEqual({ source: 3, confirmed: 1, inferred: 2 })
  })

  it('tell where marks and the number in the source differ', () => {
    expect(differs(project(9, '1a', { 1: 'inferred' }, { markCount: 2 }))).toBe(true)
    expect(differs(project(9, '1a', { 1: 'inferred' }, { markCount: 1 }))).toBe(false)
    expect(differs(project(9, '1a', { 1: 'inferred' }, { markCount: null }))).toBe(false)
  })
})

describe('columns', () => {
  it('follow the themes, with a rule before each', () => {
    expect(columnsOf(frame).map(({ number }) => number)).toEqual([1, 2, 3])
    expect([1, 2, 3].filter((measure) => opensTheme(frame, measure))).toEqual([1, 3])
  })
})

describe('coverage', () => {
  it('counts marks by area and measure, and the cells without any', () => {
    const areas = [{ items: items.slice(0, 2) }, { items: items.slice(3) }]
    expect(cellOf(items.slice(0, 2), 1, countAll).map(({ item }) => item.number)).toEqual([1, 2])
    expect(cellOf(items.slice(0, 2), 1, countingOf(true)).map(({ basis }) => basis)).toEqual([
      'source',
    ])
    expect(gapsOf(frame, areas, countAll)).toEqual([1, 1, 1])
  })
})
