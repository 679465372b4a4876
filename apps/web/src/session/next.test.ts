import { describe, expect, it } from 'vitest'
import { nextPath } from './next.ts'

describe('where signing in leads', () => {
  it('leads back to the page that asked for it, with all its filters', () => {
    expect(nextPath('/sapporo/2/review?sort=age&sort=state#a', 'ja')).toBe(
      '/sapporo/2/review?sort=age&sort=state#a',
    )
  })

  it.each([
    'https://evil.example/a',
    '//evil.example/a',
    '/\\evil.example/a',
    '\\\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'http://[',
    undefined,
  ])('never leads away from the registry: %j', (next) => {
    expect([nextPath(next, 'ja'), nextPath(next, 'en')]).toEqual(['/', '/?lang=en'])
  })
})
