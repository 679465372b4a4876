import { type MoneyUnit, thousandsIn } from './cost-share.ts'
import type { FieldError } from './error.ts'
import { evenWidth, noteDigit } from './reading.ts'

/** Why something that was typed is no number that can be kept: see `problem`. */
type NumberProblem = Extract<
  FieldError['problem'],
  | 'notNumber'
  | 'noteMark'
  | 'otherUnit'
  | 'tooManyDigits'
  | 'notWhole'
  | 'belowThousand'
  | 'tooSmall'
  | 'tooLarge'
>

/** Of a number in another unit: the one it is told in, and the field's. */
type Units = NonNullable<FieldError['units']>

type Fault = { problem: NumberProblem; limit?: number; units?: Units }

/** A number that was typed, or why there is none. */
export type Measured = { value: number } | Fault

/** What a number in its unit must be besides one. */
export type Bounds = { whole?: boolean; min?: number; max?: number }

/** What a double keeps exactly, and what pages show of it. */
export const numberLimits = { digits: 15, decimals: 10 } as const

/** `digits` × 10^`exponent`, exactly. */
type Exact = { digits: bigint; exponent: number }

const powers: Record<string, number> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  億: 8,
  十億: 9,
  百億: 10,
  千億: 11,
  兆: 12,
}

// Public tables write minus in all of these ways, and in brackets.
const minus = /^(?:[-‐‑‒–—―−─ーΔ∆△▲]|マイナス)\s*/
const bracketed = /^\(\s*([¥\d][^()]*)\)([^()\d]*)$/
const part = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([十百千万億兆]*)\s*/
// ※1, *, 注2, (注), [3] and (4) behind a number; raised and circled digits are told by themselves.
const noted = /\d.*?\s*(?:[※*†‡§#]+\d*|注\d*|\(\s*(?:注|※|\*)?\s*\d*\s*\)|\[\d+\]|\d\))$/u

const hedge = new RegExp(
  '^(約|およそ|おおよそ|おおむね|概ね|ほぼ|計|合計|延べ|のべ|累計)?\\s*(.*?)\\s*' +
    '(程度|ほど|前後|余り?|以上|以下|未満|超|強|弱|\\(?(?:見込み?|速報値?|暫定値?|推計値?|概数)\\)?)?$',
)

/** What was typed around a number that changes neither its sign nor its size, and the number: 約1,500 is
 * 1,500 with 約. Undefined where there is nothing of the kind. */
export function unhedged(typed: string): { number: string; words: string[] } | undefined {
  const [, ahead = '', number = '', behind = ''] = hedge.exec(evenWidth(typed)) ?? []
  const words = [ahead, behind].filter((word) => word !== '')
  return words.length > 0 && /\d/.test(number) ? { number, words } : undefined
}

const foldUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toLowerCase()
    .replace('パーセント', '%')
    .replace(/[ヶケかカ箇個ヵ](?=[所月国])/, 'か')

/** A unit as it is compared, and the power of ten it begins with: 千円 is 円 by three. */
function unitOf(unit: string): { base: string; power: number } {
  const folded = foldUnit(unit)
  const [, ahead = '', base = ''] = /^([十百千万億兆]+)(.*)$/.exec(folded) ?? []
  const power = powers[ahead]
  return power === undefined ? { base: folded, power: 0 } : { base, power }
}

type Leading = { sum: Exact; power: number; parts: number; behind: string }

/** The number that a text begins with, in parts such as 3万5千, the power its last part has, and what
 * stands behind it. */
function leading(text: string): Leading | undefined {
  let found: Leading | undefined
  let rest = text
  let isApart = false
  do {
    const [all, digits = '', decimals = '', sign = ''] = part.exec(rest) ?? []
    if (all === undefined) break
    const power = sign === '' ? 0 : powers[sign]
    if (power === undefined || /^0+,/.test(digits)) return undefined
    const whole = digits.replaceAll(',', '')
    if (found) {
      if (isApart) return undefined
      // A further part fills places that the one before left; 5000 behind 億 may be meant as 万.
      const isFitting = whole.length + power <= found.power && (power > 0 || found.power <= 4)
      if (!isFitting || decimals !== '' || found.sum.exponent < found.power) return undefined
    }
    const more = {
      digits: BigInt(whole + decimals.slice(1)),
      exponent: power - Math.max(decimals.length - 1, 0),
    }
    rest = rest.slice(all.length)
    isApart = /\s$/.test(all)
    found = {
      sum: found ? added(found.sum, more) : more,
      ...{ power, parts: (found?.parts ?? 0) + 1, behind: rest },
    }
  } while (found.power > 0)
  return found
}

function added(one: Exact, other: Exact): Exact {
  const exponent = Math.min(one.exponent, other.exponent)
  const at = (exact: Exact) => exact.digits * 10n ** BigInt(exact.exponent - exponent)
  return { digits: at(one) + at(other), exponent }
}

/** Without the zeros at its end, so that its digits are those that count. */
function tidied({ digits, exponent }: Exact): Exact {
  if (digits === 0n) return { digits, exponent: 0 }
  let exact = { digits, exponent }
  while (exact.digits % 10n === 0n) {
    exact = { digits: exact.digits / 10n, exponent: exact.exponent + 1 }
  }
  return exact
}

/** Reads a number in its unit as officials type it: digits of either width, commas between thousands;
 * △, ▲, any dash or brackets for minus; the unit behind it or not. What is told in another size of the
 * unit is converted: 3万人 is 30000 in 人, 1500円 is 1.5 in 千円. What could be read in two ways is not
 * read: 1.5千 in 千円, 120¹. */
export function readMeasured(typed: string, unit = '', bounds: Bounds = {}): Measured {
  const read = exactly(evenWidth(typed), unit)
  if ('problem' in read) return read
  const { digits, exponent } = tidied(read)
  const value = Number(`${digits}e${exponent}`)
  const { whole = false, min = -Infinity, max = Infinity } = bounds
  if (value < min) return { problem: 'tooSmall', limit: min }
  if (value > max) return { problem: 'tooLarge', limit: max }
  if (whole && exponent < 0) return { problem: 'notWhole' }
  const size = String(digits).replace('-', '').length + Math.max(exponent, 0)
  const isKept = size <= numberLimits.digits && -exponent <= numberLimits.decimals
  return isKept ? { value } : { problem: 'tooManyDigits' }
}

/** The number that is kept of what was typed, where that is told otherwise than in plain digits: 1500 of
 * 150万円 in 千円, -5 of △5. Null where it says the same, and where `readMeasured` reads none. */
export function convertedFrom(typed: string, unit = '', bounds: Bounds = {}): number | null {
  const isPlain = /^-?[\d,]+(\.\d+)?$/.test(evenWidth(typed))
  return isPlain ? null : measuredOf(typed, unit, bounds)
}

/** The number alone; null where `readMeasured` reads none. */
export function measuredOf(typed: string, unit = '', bounds: Bounds = {}): number | null {
  const read = readMeasured(typed, unit, bounds)
  return 'value' in read ? read.value : null
}

function exactly(text: string, unit: string): Exact | Fault {
  const [, inside, outside = ''] = bracketed.exec(text) ?? []
  const unsigned =
    inside === undefined ? text.replace(minus, '').replace(/^\+\s*/, '') : inside + outside
  const isMinus = inside !== undefined || minus.test(text)
  const amount = unsigned.replace(/^¥\s*/, '')
  const found = leading(amount)
  if (!found) return faultOf(text, unit)
  const told = foldUnit(found.behind) + (amount === unsigned ? '' : '円')
  const sum = isMinus ? { ...found.sum, digits: -found.sum.digits } : found.sum
  const by = divisorOf(found, told, unit)
  if (by === undefined) return faultOf(text, unit)
  return { ...sum, exponent: sum.exponent - by }
}

/** The power of ten by which the field's unit is larger than the one a number is told in; undefined
 * where that cannot be said. */
function divisorOf({ power, parts }: Leading, told: string, unit: string): number | undefined {
  const { base, power: own } = unitOf(unit)
  const isScaled = power > 0 || parts > 1
  if (told === '') {
    if (!isScaled) return 0
    if (base === '' && parts === 1 && power === own) return own
    return own === 0 && /\p{L}/u.test(base) ? 0 : undefined
  }
  return told === base && !(isScaled && base === '%') ? own : undefined
}

function faultOf(text: string, unit: string): Fault {
  if (noteDigit.test(text) || noted.test(text)) return { problem: 'noteMark' }
  const found = leading(text.replace(minus, '').replace(/^¥\s*/, ''))
  const isOther = found && unit !== '' && /^(?!.*[割倍増減])[\p{L}%‰°/・]*$/u.test(found.behind)
  if (!isOther || unhedged(text) !== undefined) return { problem: 'notNumber' }
  const told = /[^\d\s]*$/.exec(text)?.[0] || '円'
  return { problem: 'otherUnit', units: { told, wanted: unit } }
}

/** A number with or without a sign and decimals and nothing else: null for what cannot be read exactly,
 * such as 約3.5 or 1,23. */
export const readDecimal = (typed: string): number | null => measuredOf(typed)

/** What amounts of a budget are told in: 千円, or 百万円 where whoever types them chose it. */
export const amountUnits: Record<MoneyUnit, string> = { thousand: '千円', million: '百万円' }

/** The largest amount of a budget, in 千円: 1 000 兆円. */
const amountBounds: Bounds = { whole: true, min: 0, max: 1e12 }

/** What may be typed in a unit. */
export const boundsIn = (unit: MoneyUnit): Bounds =>
  unit === 'thousand' ? amountBounds : { min: 0, max: 1e12 / thousandsIn[unit] }

/** An amount of a budget in 千円, typed in a unit, or why it is none. */
export function judgeAmount(typed: string, unit: MoneyUnit = 'thousand'): Measured {
  const read = readMeasured(typed, amountUnits[unit], boundsIn(unit))
  if (!('value' in read)) return read
  const value = Number((read.value * thousandsIn[unit]).toPrecision(numberLimits.digits))
  return Number.isInteger(value) ? { value } : { problem: 'belowThousand' }
}

/** An amount of a budget in 千円; null for what cannot be read, such as 約1,500. */
export function readAmount(typed: string, unit?: MoneyUnit): number | null {
  const read = judgeAmount(typed, unit)
  return 'value' in read ? read.value : null
}

const numberBounds: Bounds = { whole: true, min: 1, max: 999_999 }

/** The number of a project, or why it is none. */
export const judgeProjectNumber = (typed: string): Measured => readMeasured(typed, '', numberBounds)

/** The number of a project, from 1; null for what cannot be read. */
export const readProjectNumber = (typed: string): number | null =>
  measuredOf(typed, '', numberBounds)

/** Without what binary fractions add: 0.7 + 0.1 is 0.8. */
export const tidy = (value: number): number => Number(value.toPrecision(12))
