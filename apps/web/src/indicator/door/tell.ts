import { type Attainment, formatFiscalYear, type Indicator } from '@renkei/schema'
import { type Language, useLanguage, useWords } from '../../i18n.tsx'
import { words } from './words.ts'

type Words = (typeof words)[Language]

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 10 })

/** 1,234.5, with a minus sign as wide as a digit. */
export const formatNumber = (value: number): string => digits.format(value).replace('-', '−')

/** Numbers of an indicator in words; `unit` is its own. */
function teller(language: Language, word: Words, { unit, kind, target }: Indicator) {
  const value = (amount: number) =>
    language === 'ja' || unit === '%'
      ? `${formatNumber(amount)}${unit}`
      : `${formatNumber(amount)} ${unit}`
  const year = (fiscalYear: number | null) =>
    fiscalYear === null ? '' : formatFiscalYear(fiscalYear, language)
  return {
    value,
    year,
    /** A difference: shares differ by percentage points. */
    difference: (amount: number) => {
      const size = Math.abs(amount)
      return kind === 'share' ? word.points(formatNumber(size)) : value(size)
    },
    /** ２割増（1,440人）; what the source says, and what it comes to. */
    target: (found: Attainment): string => {
      if (target === null) return word.noTarget
      if (kind !== 'relative') return value(target)
      const relative = word.relative(target)
      return found.target === null ? relative : word.comesTo(relative, value(found.target))
    },
    /** Rounded down, so that 99.96% never looks reached. */
    percent: (percent: number): string => `${formatNumber(Math.floor(percent * 10) / 10)}%`,
  }
}

export const useTeller = (indicator: Indicator) => teller(useLanguage(), useWords(words), indicator)
