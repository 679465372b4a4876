import type { Basis, ConfirmationQueue, ConfirmationRow } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import {
  areaByKey,
  groupsOf,
  isProposal,
  mismatch,
  neighbour,
  nextRow,
  proposal,
  standing,
} from './model.ts'

const grounds = (basis: Basis) => ({
  basis,
  reason: basis === 'inferred' ? '理由' : null,
  reasonEn: null,
  citation: null,
  confirmed: null,
})

const row = (number: number, confirmedAt?: string): ConfirmationRow => ({
  project: {
    number,
    label: null,
    title: `事業${number}`,
    titleEn: null,
    visionPage: 50,
    markCount: 2,
    revision: 1,
    policyArea: { code: '1a', ...grounds('inferred') },
    measures: [3, 6].map((measure) => ({ number: measure, ...grounds('inferred') })),
  },
  proposed: { measures: [3, 6], policyArea: '1a' },
  state: confirmedAt === undefined ? 'waiting' : 'confirmed',
  confirmed:
    confirmedAt === undefined
      ? null
      : {
          by: { municipality: null, department: null, person: null },
          at: confirmedAt,
          revision: 2,
          reason: null,
          canTakeBack: true,
        },
})
const queue = (...rows: ConfirmationRow[]): ConfirmationQueue => ({
  of: 'marks',
  rows,
  done: rows.filter(({ state }) => state === 'confirmed').length,
  total: rows.length,
})
const numbers = (rows: readonly ConfirmationRow[]) => rows.map(({ project }) => project.number)

describe('the rows an officer walks', () => {
  const groups = groupsOf(
    queue(row(1), row(2, '2026-05-01T01:00:00Z'), row(3), row(4, '2026-05-02T01:00:00Z'), row(5)),
    [3, 4],
  )

  it('stand in three groups, what was confirmed last on top', () => {
    expect(numbers(groups.later)).toEqual([3])
    expect(numbers(groups.waiting)).toEqual([1, 5])
    expect(numbers(groups.confirmed)).toEqual([4, 2])
  })

  it('lead from each to the next that waits, round to the top, and last to those set aside', () => {
    expect(nextRow(groups, 1)?.project.number).toBe(5)
    expect(nextRow(groups, 5)?.project.number).toBe(1)
    expect(nextRow(groups, 2)?.project.number).toBe(5)
    expect(nextRow(groupsOf(queue(row(1), row(3)), [3]), 1)?.project.number).toBe(3)
    expect(nextRow(groupsOf(queue(row(1)), []), 1)).toBeUndefined()
  })

  it('have neighbours as listed, and none beyond the ends', () => {
    expect(neighbour(groups, 3, 1)?.project.number).toBe(1)
    expect(neighbour(groups, 5, 1)?.project.number).toBe(4)
    expect(neighbour(groups, 3, -1)).toBeUndefined()
    expect(neighbour(groups, 2, 1)).toBeUndefined()
  })
})

describe('what is chosen for a row', () => {
  it('begins with what the row says, and can go back to what was inferred', () => {
    const changed = row(1)
    changed.project.measures = [{ number: 1, ...grounds('confirmed') }]
    expect(standing(changed).measures).toEqual([1])
    expect(proposal(changed).measures).toEqual([3, 6])
  })

  it('keeps a mark of the source itself, whatever was inferred beside it', () => {
    const partly = row(1)
    partly.project.measures = [{ number: 1, ...grounds('source') }]
    expect(proposal(partly).measures).toEqual([1, 3, 6])
  })

  it('is as inferred only with the very same marks, or the very same area', () => {
    expect(isProposal('marks', row(1), { ...standing(row(1)), measures: [6, 3] })).toBe(true)
    expect(isProposal('marks', row(1), { ...standing(row(1)), measures: [3, 5] })).toBe(false)
    expect(isProposal('policyArea', row(1), { ...standing(row(1)), policyArea: '1b' })).toBe(false)
  })

  it('differs from the source by the number of marks alone', () => {
    expect(mismatch(row(1), { ...standing(row(1)), measures: [1, 2] })).toBeUndefined()
    expect(mismatch(row(1), { ...standing(row(1)), measures: [1] })).toEqual({ own: 1, source: 2 })
    const uncounted = row(1)
    uncounted.project.markCount = null
    expect(mismatch(uncounted, { ...standing(uncounted), measures: [] })).toBeUndefined()
  })
})

describe('the keys that choose a policy area', () => {
  const codes = ['1a', '1b', '2a', '3-1a', '3-1c', '3-2a']

  it('are its letter, within the group of what is chosen', () => {
    expect(areaByKey(codes, '1a', '', 'b')).toEqual({ code: '1b' })
    expect(areaByKey(codes, '3-1a', '', 'c')).toEqual({ code: '3-1c' })
    expect(areaByKey(codes, '2a', '', 'c')).toBeUndefined()
  })

  it('begin with the numbers of pillar and group elsewhere', () => {
    expect(areaByKey(codes, '1a', '', '3')).toEqual({ typed: '3' })
    expect(areaByKey(codes, '1a', '3', '2')).toEqual({ typed: '32' })
    expect(areaByKey(codes, '1a', '32', 'a')).toEqual({ code: '3-2a' })
    expect(areaByKey(codes, '1a', '2', 'a')).toEqual({ code: '2a' })
    // A number that leads nowhere begins anew.
    expect(areaByKey(codes, '1a', '3', '3')).toEqual({ typed: '3' })
    expect(areaByKey(codes, '1a', '', '9')).toBeUndefined()
  })
})
