import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultEvaluationRule as rule, gradeOf } from './evaluation-rule.ts'
import { middleOf, spreadOf } from './grade-spread.ts'

const rankOf = (grade: string) => rule.grades.findIndex((one) => one.grade === grade)
const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
const graded = (score: number) => ({ score, grade: gradeOf(score, rule) })
const chosen = (score: number) => ({ score: null, grade: gradeOf(score, rule) })

describe('how far evaluations lie apart', () => {
  it('is told by rank as points would tell it', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const pointed = spreadOf(all.map(graded), rule)
        const ranked = spreadOf(all.map(chosen), rule)
        expect(ranked).toEqual({ ...pointed, points: null })
        if (!pointed?.points || !ranked) throw new Error('There are evaluations')
        const { lowest, highest } = pointed.points
        expect([ranked.lowest, ranked.highest]).toEqual(
          [lowest, highest].map((of) => gradeOf(of, rule)),
        )
      }),
    )
  })

  it('has as many above the middle as below it, whatever the order', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const found = spreadOf(all.map(chosen), rule)
        expect(spreadOf(all.toReversed().map(chosen), rule)).toEqual(found)
        const [better = '', worse = better] = found?.middle ?? []
        const ranks = all.map((score) => rankOf(gradeOf(score, rule)))
        expect(ranks.filter((rank) => rank < rankOf(better)).length).toBeLessThanOrEqual(
          all.length / 2,
        )
        expect(ranks.filter((rank) => rank > rankOf(worse)).length).toBeLessThanOrEqual(
          all.length / 2,
        )
        expect(rankOf(better)).toBeLessThanOrEqual(rankOf(worse))
        expect(found?.middle.length).toBeLessThanOrEqual(2 - (all.length % 2))
      }),
    )
  })

  it('is the two in the middle of an even number, and nothing of none', () => {
    const of = (...grades: string[]) =>
      spreadOf(
        grades.map((grade) => ({ score: null, grade })),
        rule,
      )
    expect(of('D', 'A', 'B', 'B')).toMatchObject({ lowest: 'D', middle: ['B'], highest: 'A' })
    const between = of('C', 'A')
    expect(between && middleOf(between)).toBe('A〜C')
    expect(of()).toBeNull()
  })
})
