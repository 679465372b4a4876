import { formatFiscalYear, type PlanSummary } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Grounds } from './cited.tsx'
import { words } from './words.ts'

/** Fiscal years of a plan, with what they rest on. */
export function Period({ of: period }: { of: PlanSummary['period'] }) {
  const language = useLanguage()
  const word = useWords(words)
  if (!period) return <span className="quiet">{word.noPeriod}</span>
  const [from, to] = [period.from, period.to].map((year) => formatFiscalYear(year, language))
  return (
    <>
      <span className="nw">{from}</span>
      {from !== to && (
        <>
          {word.until}
          <span className="nw">{to}</span>
        </>
      )}
      <Grounds of={period} />
    </>
  )
}
