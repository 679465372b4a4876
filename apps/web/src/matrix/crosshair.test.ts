import { describe, expect, it } from 'vitest'
import { columnsFor, crosshairRules } from './crosshair.ts'

describe('municipalities as columns', () => {
  it('are pointed at in a region of 34 as in one of 12', () => {
    const many = columnsFor(
      Array.from({ length: 34 }, (_, at) => `${at}`),
      (code) => code,
      () => false,
    )
    const rules = crosshairRules(many.length)
    expect(rules).toHaveLength(34)
    for (const [at, { className }] of many.entries())
      expect(rules[at]).toContain(`:is(.row, thead) .${className} {`)
  })
})
