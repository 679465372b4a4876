import { type EvaluationReport, formatFiscalYear } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId } from 'react'
import { PageHead } from '../../chrome/page-head.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { OpinionSection } from '../../opinion/door/section.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { Title } from '../../ui/title.tsx'
import { numberOf } from '../../vision/address.ts'
import { ProjectSign } from '../../vision/number.tsx'
import { GradeCounts, Graded, Median } from '../grade.tsx'
import { Legend } from '../door/legend.tsx'
import { reportQuery } from '../queries.ts'
import { Shares } from '../shares.tsx'
import { words as common } from '../words.ts'
import { IndicatorTable } from './indicators.tsx'
import { JudgedSection } from './judged-section.tsx'
import { ReportedPrompts } from './prompts.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { Sheet } from './sheet.tsx'
import { SpreadSection } from './spread-section.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'
import '../evaluation.css'
import './report.css'

/** 年次報告: the council paper, on screen and on A4; the summary first, then a sheet a project. */
export function ReportPage() {
  const word = useWords(words)
  const language = useLanguage()
  const mark = useId()
  const { id = '' } = useParams({ strict: false })
  const { data: paper } = useSuspenseQuery(reportQuery(numberOf(id)))
  const { inquiry, municipalities, sheets, indicators, prompts, shares } = paper
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
        <Marked
          text={word.submitted(
            submitted,
            municipalities.length,
            municipalities.filter(({ partly }) => partly).length,
          )}
        />
      </p>
      <form className="acts-row screen-only" action={`/export/inquiries/${inquiry.id}/report.pdf`}>
        <div className="field--row">
          <label htmlFor={mark}>{word.mark}</label>
          <input id={mark} className="input input--sm report-mark" name="mark" maxLength={20} />
        </div>
        <button type="submit" className="btn">
          {word.downloadPdf}
        </button>
        <a className="btn" href={`/export/inquiries/${inquiry.id}/report.xlsx`} download>
          {word.download}
        </a>
        <button type="button" className="btn" onClick={() => window.print()}>
          {word.print}
        </button>
      </form>
      <Section title={word.summary}>
        <Legend rule={inquiry.rule} />
        <SummaryTable sheets={sheets} />
      </Section>
      <SpreadSection paper={paper} />
      <Shares shares={shares} rule={inquiry.rule} />
      <JudgedSection paper={paper} />
      {indicators.length > 0 && (
        <Section title={word.indicators}>
          <IndicatorTable of={indicators} />
        </Section>
      )}
      <ReportedPrompts of={prompts} />
      <NotApplicable of={paper.notApplicable} />
      <OpinionSection of={{ fiscalYear: inquiry.fiscalYear }} />
      {sheets.map((sheet) => (
        <Sheet key={sheet.project} inquiry={inquiry} sheet={sheet} />
      ))}
    </div>
  )
}

/** Every project on a line, leading to its sheet. */
function SummaryTable({ sheets }: { sheets: EvaluationReport['sheets'] }) {
  const word = useWords(words)
  const { table, project, office, municipalities } = useWords(common)
  return (
    // Scrolled to with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-scroll" role="region" aria-label={table} tabIndex={0}>
      <table className="table stacked">
        <caption className="vh">{table}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">{project}</th>
            <th scope="col">{office}</th>
            <th scope="col">{municipalities}</th>
            <th scope="col" className="num">
              {word.median}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.project}>
              <td>
                <ProjectSign of={sheet.project} />
              </td>
              <th scope="row">
                <a href={`#no-${sheet.project}`}>
                  <Title of={sheet} />
                </a>
              </th>
              <td data-label={office}>
                <Graded of={sheet.office} />
              </td>
              <td data-label={municipalities}>
                <GradeCounts of={sheet.spread} />
              </td>
              <td className="num" data-label={word.median}>
                <Median of={sheet.spread} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
