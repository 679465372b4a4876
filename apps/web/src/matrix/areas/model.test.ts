import { describe, expect, it } from 'vitest'
import { sampleProject } from '../../vision/sample.ts'
import { isGrounded } from '@renkei/schema'
import { partIn, weakestOf } from './model.ts'

const [town, other] = ['013030', '012033']
const taking = (number: number, answer: 'lead' | 'participating', basis: 'source' | 'inferred') =>
  sampleProject(number, '1a', {}, { participations: [{ municipality: town, answer, basis }] })
const items = [
  taking(1, 'lead', 'source'),
  taking(2, 'participating', 'inferred'),
  sampleProject(3, '1a', {}),
]
const numbersOf = ({ taking: cell }: ReturnType<typeof partIn>) =>
  cell.map(({ item }) => item.number)

describe('a square of policy areas by municipalities', () => {
  it('counts where the municipality leads or takes part, and tells of how many nobody knows', () => {
    const cell = partIn(items, town, () => true)
    expect([numbersOf(cell), cell.unknown]).toEqual([[1, 2], 1])
    expect(weakestOf(cell.taking)).toBe('inferred')
    expect(partIn(items, other, () => true)).toEqual({ taking: [], unknown: 3 })
  })

  it('of confirmed facts only, takes what is inferred for unknown', () => {
    const cell = partIn(items, town, isGrounded)
    expect([numbersOf(cell), cell.unknown]).toEqual([[1], 2])
    expect(weakestOf(cell.taking)).toBe('source')
  })

  it('has nothing unknown where the municipality said that it takes no part', () => {
    const no = {
      municipality: town,
      answer: 'notParticipating' as const,
      basis: 'confirmed' as const,
    }
    const item = sampleProject(4, '1a', {}, { participations: [no] })
    expect(partIn([item], town, () => true)).toEqual({ taking: [], unknown: 0 })
  })
})
