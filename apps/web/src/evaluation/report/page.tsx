import { formatFiscalYear } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { reportQuery } from '../queries.ts'
import { Shares } from '../shares.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { numberOf } from '../../vision/address.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { IndicatorTable } from './indicators.tsx'
import { Sheet } from './sheet.tsx'
import { SummaryTable } from './summary.tsx'
import { words } from './words.ts'
import '../evaluation.css'
import './report.css'

/** 年次報告: the council paper, on screen and on A4; the summary first, then a sheet a project. */
export function ReportPage() {
  const word = useWords(words)
  const language = useLanguage()
  const { id = '' } = useParams({ strict: false })
  const { data: paper } = useSuspenseQuery(reportQuery(numberOf(id)))
  const { inquiry, municipalities, sheets, indicators, shares } = paper
  const year = formatFiscalYear(inquiry.fiscalYear, language)
  const submitted = municipalities.filter((one) => one.submitted).length
  usePageTitle(`${word.title} ${year}`)
  return (
    <div className="wrap report">
      <PageHead trail={[word.title]} title={`${word.title} ${year}`} under={inquiry.title} />
      <p>
        {inquiry.publishedAt
          ? word.published(formatDay(inquiry.publishedAt, language))
          : word.preview}{' '}
        {word.submitted(submitted, municipalities.length)}
      </p>
      <p className="acts-row">
        <a className="btn" href={`/export/inquiries/${inquiry.id}/report.xlsx`} download>
          {word.download}
        </a>
        <button type="button" className="btn" onClick={() => window.print()}>
          {word.print}
        </button>
      </p>
      <Section title={word.summary}>
        <SummaryTable sheets={sheets} />
      </Section>
      <Shares shares={shares} />
      {indicators.length > 0 && (
        <Section title={word.indicators}>
          <IndicatorTable of={indicators} />
        </Section>
      )}
      {sheets.map((sheet) => (
        <Sheet key={sheet.project} sheet={sheet} />
      ))}
    </div>
  )
}
