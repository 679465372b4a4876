import { expect, it } from 'vitest'
import { pagesAround } from './pages.ts'

it('offers the first, the last and the near pages of a long list', () => {
  expect(pagesAround(1, 3)).toEqual([1, 2, 3])
  expect(pagesAround(10, 40)).toEqual([1, 8, 9, 10, 11, 12, 40])
  expect(pagesAround(99, 4)).toEqual([1, 4])
})
