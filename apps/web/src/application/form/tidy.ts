import {
  amountIn,
  type Draft,
  evenWidth,
  formatFiscalYear,
  formatYear,
  type MoneyUnit,
  readAmount,
  readFiscalYear,
  readKana,
  readText,
  relistedIn,
  yearKindOf,
} from '@renkei/schema'

type Area = { code: string; title: string }

const years = ['fromFiscalYear', 'toFiscalYear', 'lastFiscalYear'] as const

/** A field that was left, by its path, as the registry reads it: a reading in hiragana, a fiscal year in
 * full, an amount and a telephone number in digits, further policy areas by their codes. Undefined where it is so already, or cannot be read: that stays as typed. */
export function tidy(
  draft: Draft,
  path: string,
  areas: readonly Area[] = [],
): Partial<Draft> | undefined {
  const year = years.find((one) => one === path)
  if (path === 'kana') {
    const kana = readKana(draft.kana)
    return kana === readText(draft.kana) ? undefined : { kana }
  }
  if (path === 'relisted') {
    const relisted = relistedIn(draft.relisted)
      .map((typed) => areas.find((area) => isCalled(area, typed))?.code ?? typed)
      .join('、')
    return relisted === draft.relisted ? undefined : { relisted }
  }
  if (path === 'contactPhone' || path === 'contactExtension') {
    const number = draft[path]
      .normalize('NFKC')
      .replaceAll(/[‐-―−ー]/g, '-')
      .trim()
    return number === draft[path] ? undefined : { [path]: number }
  }
  if (year) {
    const read = readFiscalYear(draft[year])
    const full = read === null ? draft[year] : formatFiscalYear(read, 'ja')
    return full === draft[year] ? undefined : { [year]: full }
  }
  const [root, fiscalYear, part] = path.split('.')
  if (root === 'costShares') {
    const share = draft.costShares.find(
      (one) => String(one.fiscalYear) === fiscalYear && one.municipality === part,
    )
    const amount = share && inDigits(share.amount, share.unit)
    if (amount === undefined) return undefined
    return { costShares: draft.costShares.map((one) => (one === share ? { ...one, amount } : one)) }
  }
  if (root === 'indicators') return tidyIndicator(draft, Number(fiscalYear), part)
  if (root !== 'budget' || (part !== 'amount' && part !== 'subsidy')) return undefined
  const row = draft.budget.find((one) => String(one.fiscalYear) === fiscalYear)
  const amount = row && inDigits(row[part], row.unit)
  if (amount === undefined) return undefined
  return { budget: draft.budget.map((one) => (one === row ? { ...one, [part]: amount } : one)) }
}

/** The year of a baseline or target, in full. */
/** Whether an area is what was typed: its code in either width or case, or its name. */
function isCalled({ code, title }: Area, typed: string): boolean {
  const even = evenWidth(typed).toLowerCase()
  return evenWidth(code).toLowerCase() === even || evenWidth(title) === even
}

function tidyIndicator(draft: Draft, at: number, part: string | undefined) {
  const proposed = draft.indicators[at]
  if (!proposed || (part !== 'baselineFiscalYear' && part !== 'targetFiscalYear')) return undefined
  const read = readFiscalYear(proposed[part])
  const said = yearKindOf(proposed[part])
  // What is no year, or one of the other kind, is told as it was typed.
  if (read === null || (said !== null && said !== proposed.yearKind)) return undefined
  const full = formatYear(read, 'ja', proposed.yearKind)
  if (full === proposed[part]) return undefined
  return { indicators: draft.indicators.with(at, { ...proposed, [part]: full }) }
}

/** 12,000 of １２，０００千円; undefined where it is so already, or cannot be read. */
function inDigits(typed: string, unit: MoneyUnit = 'thousand'): string | undefined {
  const amount = readAmount(typed, unit)
  const digits = amount === null ? undefined : amountIn(unit, amount)
  return digits === typed ? undefined : digits
}
