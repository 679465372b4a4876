import { formatFiscalYear, type Indicator } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatNumber } from '../../ui/number.ts'
import { words as indicatorWords } from '../../indicator/door/words.ts'
import { words } from './words.ts'

const percent = /^[%％]$/

// Ｈ25：60％ and 45％（平成 34 年度） without the year, which stands beside.
const yearOf = /^[^：:]*[：:]|（[^）]*年度?）$/g

/** What a document says of an indicator: in Japanese its own words, otherwise values with their unit. */
export function useStatedTeller() {
  const language = useLanguage()
  const word = useWords(words).indicator
  const { relative, noTarget } = useWords(indicatorWords)
  const year = (fiscalYear: number) => formatFiscalYear(fiscalYear, language)
  const asSaid = (said: string | null | undefined): string | null =>
    language === 'ja' && said != null ? said.replace(yearOf, '').replace(/\s/g, '') : null
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
      if (baseline === null) return stated?.baseline == null ? word.noBaseline : word.notYet
      return asSaid(stated?.baseline) ?? value(indicator, baseline)
    },
    target: (indicator: Indicator): string => {
      const { target, kind, baselineFiscalYear, stated } = indicator
      if (target === null) return noTarget
      const said = asSaid(stated?.target)
      if (said !== null) return said
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
