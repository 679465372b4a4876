import type { IndicatorDirection, IndicatorKind } from './indicator.ts'
import { type Measured, readMeasured } from './measured.ts'
import { evenWidth } from './reading.ts'
import { readRelative } from './relative.ts'

/** What the words of a target mean, beside its value: `atLeast` 40%以上, `atMost` 40%以下; `keepOrMore` 現状維持以上 and
 * `keepOrLess` 現状維持以下, the baseline being the target; `keep` 現状維持; `undecided` 検討中, no target yet. */
export type TargetMeaning =
  | 'atLeast'
  | 'atMost'
  | 'keepOrMore'
  | 'keepOrLess'
  | 'keep'
  | 'undecided'

const nothing = /^(?:[-‐‑‒–—―−─ー]+|なし|無し|設定なし|未設定)$/
const undecided = /^(?:検討中|調整中|策定中|設定中|未定|今後検討|今後設定)$/
const keeping =
  /^(?:現状|現況|現在|基準)(?:の)?(?:値|水準)?(?:を|の)?(?:維持)?(以上|以下|(?:または|又は|・|or)?(?:向上|増加|上昇|増)|(?:または|又は|・)?(?:減少|低下|減))?$/
const bound = /^(.*\d.*?)(以上|以下)$/

const tight = (words: string) => evenWidth(words).replace(/\s/g, '')

/** Whether words say that there is nothing: ―. */
export const isNothing = (words: string): boolean => nothing.test(tight(words))

/** What the words of a target mean, where that is more than a value. */
export function meaningOf(words: string | null): TargetMeaning | null {
  if (words === null) return null
  const text = tight(words)
  if (undecided.test(text)) return 'undecided'
  const kept = /維持|以上|以下|向上|増|上昇|減|低下/.test(text) ? keeping.exec(text) : null
  if (kept) {
    if (kept[1] === undefined) return 'keep'
    return /以下|減|低下/.test(kept[1]) ? 'keepOrLess' : 'keepOrMore'
  }
  const side = bound.exec(text)?.[2]
  return side === undefined ? null : side === '以上' ? 'atLeast' : 'atMost'
}

/** Whether a value may go where an indicator's direction does not: 40%以下 of what is to grow. */
export const isAgainst = (meaning: TargetMeaning | null, direction: IndicatorDirection): boolean =>
  (direction === 'up' &&
    (meaning === 'atMost' || meaning === 'keepOrLess' || meaning === 'keep')) ||
  (direction === 'down' &&
    (meaning === 'atLeast' || meaning === 'keepOrMore' || meaning === 'keep'))

type Printed = { value: number | null } | Exclude<Measured, { value: number }>

/** The value of a baseline as a document prints it, in the indicator's unit: null of ―. */
export const readBaseline = (typed: string, unit: string): Printed =>
  isNothing(typed) ? { value: null } : readMeasured(typed, unit)

/** The value of a target as a document prints it; null where its words give none: ―, 検討中, 現状維持以上. */
export function readTarget(
  typed: string,
  { kind, unit }: { kind: IndicatorKind; unit: string },
): Printed {
  const meaning = meaningOf(typed)
  if (isNothing(typed) || (meaning !== null && !/^at/.test(meaning))) return { value: null }
  const amount = meaning === null ? typed : (bound.exec(evenWidth(typed).trim())?.[1] ?? typed)
  if (kind !== 'relative') return readMeasured(amount, unit)
  const value = readRelative(amount)
  return value === null ? { problem: 'notNumber' } : { value }
}

/** The words of a document, where they say more than the value in its unit does: 9兆1,400億円, 40%以上, ―. */
export function wordsBeside(typed: string, value: number | null, unit: string): string | null {
  const plain = (text: string) => evenWidth(text).replace(/[\s,]/g, '')
  const text = plain(typed)
  if (text === '') return null
  return value !== null && (text === String(value) || text === plain(`${value}${unit}`))
    ? null
    : typed.trim()
}
