import { z } from 'zod'
import type { ProjectContent } from './content.ts'
import type { Language } from './terms.ts'

/** 金額の単位, as a document prints it: 千円 or 百万円. Amounts are held in 千円 whatever it is. */
export const moneyUnit = z.enum(['thousand', 'million'])
export type MoneyUnit = z.infer<typeof moneyUnit>

/** How many 千円 a unit is. */
export const thousandsIn: Record<MoneyUnit, number> = { thousand: 1, million: 1000 }

const unitWords = {
  ja: { thousand: '千円', million: '百万円' },
  en: { thousand: ' thousand yen', million: ' million yen' },
}

/** An amount (千円) as its document prints it: 1,660百万円. */
export const moneyText = (amount: number, unit: MoneyUnit, language: Language): string =>
  `${amountIn(unit, amount)}${unitWords[language][unit]}`

/** The number alone. */
export const amountIn = (unit: MoneyUnit, amount: number): string =>
  (amount / thousandsIn[unit]).toLocaleString('en', { maximumFractionDigits: 3 })

/** 千円, as a unit is chosen and told. */
export const moneyUnitName = (unit: MoneyUnit, language: Language): string =>
  unitWords[language][unit].trim()

/** The unit of amounts that are told together: their own, or 千円 where they differ. */
export const commonUnit = (rows: readonly { unit?: MoneyUnit | undefined }[]): MoneyUnit =>
  rows.length > 0 && rows.every(({ unit }) => unit === 'million') ? 'million' : 'thousand'

/** A fiscal year whose shares add up to something else than what is to be borne. Amounts in 千円. */
export type ShareGap = {
  fiscalYear: number
  /** The sum of the shares. */
  shared: number
  /** 事業費 of the year. */
  cost: number
  /** The cost less subsidies; null where there are none. */
  net: number | null
}

/** The fiscal years in which 費用の分担 adds up neither to the cost nor to what subsidies leave of it, in
 * order. A year counts once its cost and all of its shares can be read; one without shares never does. */
export function shareGaps({ budget, costShares }: Pick<ProjectContent, 'budget' | 'costShares'>) {
  return budget.flatMap(({ fiscalYear, amount, subsidy }): ShareGap[] => {
    const shares = costShares.filter((share) => share.fiscalYear === fiscalYear)
    const shared = sharedIn(shares)
    if (shares.length === 0 || amount === null || shared === null) return []
    const net = subsidy === null || subsidy === 0 ? null : amount - subsidy
    return shared === amount || shared === net ? [] : [{ fiscalYear, shared, cost: amount, net }]
  })
}

/** The sum of some shares; null where one of them cannot be read. */
export const sharedIn = (shares: readonly { amount: number | null }[]): number | null =>
  shares.reduce<number | null>(
    (sum, { amount }) => (sum === null || amount === null ? null : sum + amount),
    0,
  )
