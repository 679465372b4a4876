import { z } from 'zod'
import { code } from './kinds.ts'

const weights = [6, 5, 4, 3, 2]

/** The sixth digit of a 全国地方公共団体コード, computed from its first five
 * (weights 6-5-4-3-2, modulus 11, last digit of the difference). */
export function checkDigit(firstFive: string): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(firstFive[i]), 0)
  return (11 - (sum % 11)) % 10
}

/** A 全国地方公共団体コード: six digits of which the last is the check digit. */
export const municipalityCode = code(
  /^\d{6}$/,
  (digits) => checkDigit(digits) === Number(digits[5]),
)

const municipalityKind = z.enum(['city', 'town', 'village'])
/** `core` 連携中枢都市, `partner` 連携市町村. */
const municipalityRole = z.enum(['core', 'partner'])

/** First and last day (ISO dates) of a time in the region that is over; `since` null where nobody knows it. */
const pastMembership = z.object({ since: z.iso.date().nullable(), until: z.iso.date() })

export const municipality = z.object({
  code: municipalityCode,
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  kind: municipalityKind,
  role: municipalityRole,
  /** First day in the region; null where it belongs to it from the beginning, or nobody knows since when. */
  since: z.iso.date().nullable(),
  /** Last day in the region; null while no end is known. */
  until: z.iso.date().nullable(),
  /** Where it joined again: the times before, oldest first. */
  earlier: z.array(pastMembership),
  /** Place on the region's tile map, counted from 1; null where none was drawn. */
  tile: z.object({ column: z.number().int(), row: z.number().int() }).nullable(),
})
export type Municipality = z.infer<typeof municipality>

/** Whether a municipality belongs to its region on a day (ISO date). */
export const isMember = (
  { since, until, earlier }: Pick<Municipality, 'since' | 'until' | 'earlier'>,
  day: string,
): boolean =>
  [...earlier, { since, until }].some(
    (time) =>
      (time.since === null || time.since <= day) && (time.until === null || day <= time.until),
  )
