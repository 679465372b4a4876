import { terms } from '@renkei/schema'
import { expect, test } from 'vitest'
import { relabelled } from './relabelled.ts'

const words = {
  title: '重点施策',
  tab: { measures: '事業 × 重点施策' },
  of: (n: number) => `重点施策${n}`,
  parts: (n: number) => [`${n}つの`, '重点施策'],
}

test('whoever reads a vision with 重点プロジェクト meets that word wherever 重点施策 would stand', () => {
  const measures = { ja: '重点プロジェクト', en: 'Key projects' }
  const names = { measures, scheme: 'renkei' } as const
  const own = relabelled(words, 'ja', names)
  expect([own.title, own.tab.measures, own.of(3), ...own.parts(6)]).toEqual([
    ...['重点プロジェクト', '事業 × 重点プロジェクト', '重点プロジェクト3'],
    ...['6つの', '重点プロジェクト'],
  ])
  expect(relabelled(words, 'ja', names)).toBe(own)
  expect(
    relabelled({ tab: 'Projects × measures', title: 'Priority measures' }, 'en', names),
  ).toEqual({ tab: 'Projects × measures', title: 'Key projects' })
})

test('whoever reads of a 定住自立圏 meets its 中心市 and 協定, and the other scheme by its own names', () => {
  const names = { measures: null, scheme: 'teiju' } as const
  const { draftField, scheme } = relabelled(terms.ja, 'ja', names)
  expect([draftField.coreRole, draftField.partnerRole, draftField.agreementArticles]).toEqual([
    ...['甲（中心市）の役割', '乙（周辺市町村）の役割', '定住自立圏形成協定の条項'],
  ])
  expect(scheme).toEqual(terms.ja.scheme)
  const text = { by: 'The policy office of the core city', name: '連携中枢都市圏' }
  expect(relabelled(text, 'en', names).by).toBe('The policy office of the central city')
  expect(relabelled(text, 'ja', names).name).toBe('連携中枢都市圏')
})
