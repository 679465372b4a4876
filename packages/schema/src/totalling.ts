import { z } from 'zod'
import { tidy } from './measured.ts'
import type { Language } from './terms.ts'

/** 集計方法: how an indicator's value comes of its municipalities'. `single`: one municipality reports it whole;
 * `sum` 合計, `average` 単純平均, `weighted` 加重平均 (by another indicator's values of the same municipalities);
 * `stated`: the core city states the whole, and the municipalities' values stand beside it. */
export const totalling = z.enum(['single', 'sum', 'average', 'weighted', 'stated'])
export type Totalling = z.infer<typeof totalling>

/** What one municipality contributes to an actual, in the indicator's unit. */
export type Part = { municipality: string; value: number }

/** Whether the value is computed from the municipalities' own, which are then asked of all of them. */
export const isComputed = (rule: Totalling): boolean => rule !== 'single' && rule !== 'stated'

/** That a value comes of fewer municipalities than it should: of how many (`made`) of how many. */
export type Coverage = { made: number; of: number }

/** 12市町村中1. */
export const coverageText = (language: Language, { made, of }: Coverage): string =>
  language === 'ja' ? `${of}市町村中${made}` : `${made} of ${of} municipalities`

/** Null of a value that comes of all, and of one that is not computed of parts. */
export const partialOf = ({
  parts,
  among,
}: {
  parts: readonly unknown[]
  among: number | null
}): Coverage | null =>
  among === null || parts.length >= among ? null : { made: parts.length, of: among }

/** What some parts come to by a rule that computes: null where there is none, or while a weight is lacking.
 * `weights` by municipality; `lacking` names those without one, or whose weights add up to nothing. */
export function totalOf(
  rule: Totalling,
  parts: readonly Part[],
  weights: ReadonlyMap<string, number>,
): { value: number | null; lacking: string[] } {
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0)
  if (parts.length === 0 || !isComputed(rule)) return { value: null, lacking: [] }
  if (rule === 'sum') return { value: tidy(sum(({ value }) => value)), lacking: [] }
  if (rule === 'average') {
    return { value: tidy(sum(({ value }) => value) / parts.length), lacking: [] }
  }
  const weightOf = ({ municipality }: Part) => weights.get(municipality) ?? 0
  const whole = sum(weightOf)
  const lacking = parts
    .map(({ municipality }) => municipality)
    .filter((code) => whole <= 0 || !weights.has(code))
  const value = tidy(sum((part) => part.value * weightOf(part)) / whole)
  return lacking.length > 0 ? { value: null, lacking } : { value, lacking }
}
