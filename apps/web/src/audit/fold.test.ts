import type { AuditEntry } from '@renkei/schema'
import { expect, it } from 'vitest'
import { folded } from './fold.ts'

const entry = (number: number, minute: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  number,
  at: new Date(Date.UTC(2026, 10, 30, 1, minute)).toISOString(),
  by: { person: '江別 花子', department: '企画課', municipality: null },
  action: 'application.save',
  subject: { kind: 'application', id: '1', name: '合同訓練' },
  requestId: 'r',
  hash: 'h',
  ...more,
})
const numbers = (entries: AuditEntry[]) =>
  folded(entries).map((line) => line.map(({ number }) => number))

it('what somebody saved in one sitting is one line, also where a colleague saves something else meanwhile', () => {
  const other = { subject: { kind: 'application', id: '2', name: null } }
  expect(
    numbers([entry(5, 14), entry(4, 12, other), entry(3, 11), entry(2, 10, other), entry(1, 2)]),
  ).toEqual([
    [5, 3, 1],
    [4, 2],
  ])
})

it('two people, two sittings and what else was done with it part the lines', () => {
  const by = { person: '江別 太郎', department: '企画課', municipality: null }
  expect(numbers([entry(3, 3), entry(2, 2, { by }), entry(1, 1)])).toEqual([[3, 1], [2]])
  expect(numbers([entry(2, 45), entry(1, 2)])).toEqual([[2], [1]])
  const submit = { action: 'application.submit' }
  expect(numbers([entry(3, 3), entry(2, 2, submit), entry(1, 1)])).toEqual([[3], [2], [1]])
})
