import { expect, test } from 'vitest'
import { relabelled } from './relabelled.ts'

const words = {
  title: '重点施策',
  tab: { measures: '事業 × 重点施策' },
  of: (n: number) => `重点施策${n}`,
  parts: (n: number) => [`${n}つの`, '重点施策'],
}

test('whoever reads a vision with 重点プロジェクト meets that word wherever 重点施策 would stand', () => {
  const own = relabelled(words, 'ja', '重点プロジェクト')
  expect([own.title, own.tab.measures, own.of(3), ...own.parts(6)]).toEqual([
    ...['重点プロジェクト', '事業 × 重点プロジェクト', '重点プロジェクト3'],
    ...['6つの', '重点プロジェクト'],
  ])
  expect(relabelled(words, 'ja', '重点プロジェクト')).toBe(own)
  expect(
    relabelled({ tab: 'Projects × measures', title: 'Priority measures' }, 'en', 'Key projects'),
  ).toEqual({ tab: 'Projects × measures', title: 'Key projects' })
})
