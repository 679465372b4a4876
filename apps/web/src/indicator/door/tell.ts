import {
  type Attainment,
  attainment,
  coverageText,
  formatDate,
  type FormerTarget,
  formatYear,
  type Indicator,
  isComputed,
  percentText,
  type Totalling,
} from '@renkei/schema'
import { type Language, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { formatNumber } from '../../ui/number.ts'
import { words } from './words.ts'

type Words = (typeof words)[Language]

type Told = Pick<
  Indicator,
  'unit' | 'kind' | 'target' | 'targetWords' | 'baselineWords' | 'yearKind'
>

/** Numbers of an indicator in words; `unit` is its own. */
function teller(language: Language, word: Words, of: Told) {
  const { unit, kind, target, targetWords, baselineWords, yearKind } = of
  const value = (amount: number) =>
    language === 'ja' || unit === '%'
      ? `${formatNumber(amount)}${unit}`
      : `${formatNumber(amount)} ${unit}`
  const year = (fiscalYear: number | null) =>
    fiscalYear === null ? '' : formatYear(fiscalYear, language, yearKind)
  const inYear = (text: string, fiscalYear: number | null) =>
    fiscalYear === null
      ? text
      : `${text}${language === 'ja' ? `（${year(fiscalYear)}）` : ` (${year(fiscalYear)})`}`
  // What a document prints, with what it comes to where it does not say that.
  const printed = (said: string, amount: number | null) =>
    amount === null || said.normalize('NFKC').replace(/,/g, '').includes(String(amount))
      ? said
      : word.comesTo(said, value(amount))
  return {
    value,
    year,
    /** A difference: shares differ by percentage points. */
    difference: (amount: number) => {
      const size = Math.abs(amount)
      return kind === 'share' ? word.points(formatNumber(size)) : value(size)
    },
    /** 9兆1,400億円（91,400億円）, or ― . */
    baseline: (amount: number | null): string =>
      baselineWords === null
        ? amount === null
          ? word.noBaseline
          : value(amount)
        : printed(baselineWords, amount),
    /** ２割増（1,440人）; what the source says, and what it comes to. */
    target: (found: Attainment): string => {
      if (targetWords !== null) return printed(targetWords, found.target)
      if (target === null) return word.noTarget
      if (kind !== 'relative') return value(target)
      const relative = word.relative(target)
      return found.target === null ? relative : word.comesTo(relative, value(found.target))
    },
    /** 1,800本（令和９年度（2027年度））, ２千（2,000本）（令和９年度（2027年度））: as the target of today beside it. */
    former: ({ target: was, targetWords: said, targetFiscalYear }: FormerTarget): string => {
      const worth = kind === 'relative' ? null : was
      const text =
        said === null
          ? was === null
            ? word.noTarget
            : kind === 'relative'
              ? word.relative(was)
              : value(was)
          : printed(said, worth)
      return inYear(text, targetFiscalYear)
    },
    inYear,
    /** Of which years the values come of some municipalities only. */
    partial: ({ partial }: Pick<Attainment, 'partial'>): string =>
      partial
        .map((one) => {
          const text = coverageText(language, one)
          const isAlone = kind !== 'cumulative' && partial.length === 1
          return isAlone ? text : word.inYear(year(one.fiscalYear), text)
        })
        .join(language === 'ja' ? '、' : ', '),
    /** Rounded down, so that 99.96% never looks reached. */
    percent: (percent: number): string => `${percentText(percent)}%`,
  }
}

export const useTeller = (indicator: Told) => teller(useLanguage(), useWords(words), indicator)

type Meant = Told &
  Pick<Indicator, 'direction' | 'baseline' | 'baselineFiscalYear' | 'targetFiscalYear'> & {
    /** The newest actual, where it does not stand beside the field anyway. */
    latest?: { fiscalYear: number; value: number } | null
    /** Where the municipality's own value is asked for. */
    totalling?: Totalling
    formerTargets?: readonly FormerTarget[]
  }

/** What stands beside a field that asks for an actual: 累計・増やす, 基準 120件（令和６年度）, 目標 500件. */
export function useMeaning(indicator: Meant): string[] {
  const language = useLanguage()
  const word = useWords(words)
  const tell = useTeller(indicator)
  const { totalling: rules } = useTerms()
  const { kind, direction, baseline, baselineFiscalYear, targetFiscalYear, latest } = indicator
  const { inYear } = tell
  const rule = indicator.totalling
  return [
    ...(rule !== undefined && isComputed(rule) ? [word.ownValue(rules[rule])] : []),
    [word.kind[kind], word.direction[direction]].join(language === 'ja' ? '・' : ', '),
    baseline === null && indicator.baselineWords === null
      ? word.noBaseline
      : `${word.baseline} ${inYear(tell.baseline(baseline), baselineFiscalYear)}`,
    indicator.target === null && indicator.targetWords === null
      ? word.noTarget
      : `${word.target} ${inYear(tell.target(attainment({ ...indicator, actuals: [] })), targetFiscalYear)}`,
    ...(indicator.formerTargets ?? []).map((former) =>
      word.targetChanged(formatDate(former.changedOn, language), tell.former(former)),
    ),
    ...(latest ? [`${word.latest} ${inYear(tell.value(latest.value), latest.fiscalYear)}`] : []),
  ]
}
