import { formatFiscalYear, type Indicator } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatNumber } from '../../indicator/door/tell.ts'
import { words as indicatorWords } from '../../indicator/door/words.ts'
import { words } from './indicator-words.ts'

const percent = /^[%％]$/

/** What a document says of an indicator, tidied: values with their unit, ２割増, －. */
export function useStatedTeller() {
  const language = useLanguage()
  const word = useWords(words)
  const { relative, noTarget } = useWords(indicatorWords)
  const year = (fiscalYear: number) => formatFiscalYear(fiscalYear, language)
  const value = ({ unit, kind }: Indicator, amount: number) => {
    const gap = language === 'ja' || percent.test(unit) ? '' : ' '
    const plain = `${formatNumber(amount)}${gap}${unit}`
    return kind === 'cumulative' ? word.total(plain) : plain
  }
  return {
    year,
    value,
    baseline: (indicator: Indicator): string => {
      const { baseline, stated } = indicator
      if (baseline !== null) return value(indicator, baseline)
      return stated?.baseline == null ? word.noBaseline : word.notYet
    },
    target: (indicator: Indicator): string => {
      const { target, kind, baselineFiscalYear } = indicator
      if (target === null) return noTarget
      if (kind !== 'relative') return value(indicator, target)
      const by = relative(target)
      return baselineFiscalYear === null ? by : word.relative(year(baselineFiscalYear), by)
    },
  }
}

/** 平成34年度 and the like, as written: years that an era never reached. Null where there is none. */
export function yearThatNeverCame(written: string): string | null {
  const found = /(?:平成|[HＨ])\s*([0-9０-９]+)(?:\s*年度?)?/.exec(written)
  return found && Number((found[1] ?? '').normalize('NFKC')) > 31 ? found[0] : null
}
