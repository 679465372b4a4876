import { expect, test } from 'vitest'
import { formatPartial, lastDayOf } from './partial-date.ts'

test('whoever reads when a vision was adopted reads no more than is known', () => {
  expect(formatPartial('2024-03-29', 'ja')).toBe('令和６年３月29日')
  expect(formatPartial('2022-02', 'ja')).toBe('令和４年２月')
  expect(formatPartial('2022', 'ja')).toBe('令和４年')
  expect(formatPartial('2019', 'ja')).toBe('2019年')
  expect(formatPartial('2024-03-29', 'en')).toBe('29 March 2024')
  expect(formatPartial('2022-02', 'en')).toBe('February 2022')
  expect(formatPartial('2022', 'en')).toBe('2022')
})

test('what was adopted in a month or year holds from its last day', () => {
  expect(['2024-03-29', '2022-02', '2024-02', '2022'].map(lastDayOf)).toEqual([
    ...['2024-03-29', '2022-02-28', '2024-02-29', '2022-12-31'],
  ])
})
