import { applicationItem, type ApplicationItem } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { tasksOf } from './tasks.ts'

const item = (id: number, updatedAt: string, submittedAt: string | null): ApplicationItem =>
  applicationItem.parse({
    id,
    kind: 'change',
    state: 'draft',
    endorsing: false,
    sentBack: null,
    version: 1,
    region: 'sapporo',
    vision: 2,
    project: 17,
    printed: '17',
    title: '公共施設の相互利用',
    municipality: '012173',
    department: '企画課',
    createdAt: '2026-04-01T00:00:00Z',
    updatedAt,
    submittedAt,
    submissions: 0,
    consents: { asked: 0, answered: 0, conditions: 0 },
    remarks: 0,
  })

const sentBack = {
  at: '2026-05-02T12:00:00Z',
  by: { municipality: null, department: '総務課', person: '課長' },
  note: '概要を短く。',
}

describe('my work', () => {
  it('tells what has waited longest first: since it was submitted, or since it was last touched', () => {
    const tasks = tasksOf({
      drafts: [item(1, '2026-05-04T09:00:00+09:00', null)],
      returned: [
        item(2, '2026-05-02T00:00:00Z', '2026-04-01T00:00:00Z'),
        { ...item(6, '2026-05-06T00:00:00Z', '2026-04-01T00:00:00Z'), sentBack },
      ],
      consents: [item(3, '2026-05-09T00:00:00Z', '2026-05-03T00:00:00Z')],
      reviews: [item(4, '2026-05-09T00:00:00Z', '2026-05-01T00:00:00Z')],
      endorsing: [],
      endorsements: [],
      submitted: [item(5, '2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z')],
      confirmations: { marks: 0, policyAreas: 0 },
      inquiries: [],
      assignments: [],
      questions: 0,
      unread: 0,
    })
    expect(tasks.map(({ kind, application }) => [kind, application.id])).toEqual([
      ['review', 4],
      ['returned', 2],
      ['sentBack', 6],
      ['consent', 3],
      ['draft', 1],
    ])
  })
})
