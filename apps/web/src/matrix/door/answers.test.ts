import { describe, expect, it } from 'vitest'
import { columnsFor } from '../columns.tsx'
import { crosshairRules } from '../crosshair.ts'
import { countAll, countingOf } from './model.ts'
import { sampleFrame as frame, sampleProject as project } from '../../vision/sample.ts'
import { answerOf, columnsOf, countAnswers, opensKind, partsOf } from './answers.ts'

const items = [
  project(
    1,
    '1a',
    {},
    {
      participations: [
        { municipality: '011002', answer: 'lead', basis: 'confirmed' },
        { municipality: '012033', answer: 'participating', basis: 'inferred' },
      ],
    },
  ),
  project(
    2,
    '1a',
    {},
    {
      participations: [{ municipality: '012033', answer: 'considering', basis: 'confirmed' }],
    },
  ),
]
const columns = columnsOf(frame)

describe('municipalities as columns', () => {
  it('begin with the core, then cities, then towns, with a rule between', () => {
    expect(columns.map(({ name }) => name)).toEqual(['札幌市', '小樽市', '当別町'])
    expect(columns.map((_, i) => opensKind(columns, i))).toEqual([true, true, true])
  })

  it('are unanswered where nothing is recorded', () => {
    expect(answerOf(items[1] ?? project(0, '1a', {}), '013030').answer).toBe('unanswered')
  })

  it('count lead and participating as taking part, the inferred ones unless only facts count', () => {
    expect(partsOf(items, countAll).all).toBe(2)
    expect(partsOf(items, countingOf(true)).byMunicipality.get('012033')).toBeUndefined()
    expect(countAnswers(items, columns, ({ answer }) => answer === 'unanswered')).toEqual([1, 0, 2])
  })

  it('are pointed at in a region of 34 as in one of 12', () => {
    const many = columnsFor(
      Array.from({ length: 34 }, (_, at) => `${at}`),
      (code) => code,
      () => false,
    )
    const rules = crosshairRules(many.length)
    expect(rules).toHaveLength(34)
    for (const [at, { className }] of many.entries())
      expect(rules[at]).toContain(`:is(.row, thead) .${className} {`)
  })
})
