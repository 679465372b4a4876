import { describe, expect, it } from 'vitest'
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

  it('were not asked where nothing is recorded', () => {
    expect(answerOf(items[1] ?? project(0, '1a', {}), '013030').answer).toBe('unrecorded')
  })

  it('count lead and participating as taking part, the inferred ones unless only facts count', () => {
    expect(partsOf(items, countAll).all).toBe(2)
    expect(partsOf(items, countingOf(true)).byMunicipality.get('012033')).toBeUndefined()
    expect(countAnswers(items, columns, ({ answer }) => answer === 'unrecorded')).toEqual([1, 0, 2])
  })
})
