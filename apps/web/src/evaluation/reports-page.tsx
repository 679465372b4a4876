import { formatFiscalYear } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../chrome/page-head.tsx'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { formatDay } from '../ui/time.ts'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { reportsQuery } from './queries.ts'
import { words } from './words.ts'

/** 年次報告: every report that was published, newest year first. */
export function ReportsPage() {
  const word = useWords(words)
  const language = useLanguage()
  const params = useVisionParams()
  const { inquiryKind } = useTerms()
  const { data: reports } = useSuspenseQuery(reportsQuery(useVisionRef()))
  usePageTitle(word.reports)
  return (
    <div className="wrap">
      <PageHead trail={[word.reports]} title={word.reports} lead={word.reportsLead} />
      {reports.length === 0 ? (
        <section className="sec">
          <Empty>
            <p>{word.noReports}</p>
          </Empty>
        </section>
      ) : (
        <table className="table">
          <caption className="vh">{word.reports}</caption>
          <thead>
            <tr>
              <th scope="col">{word.year}</th>
              <th scope="col">{word.contents}</th>
              <th scope="col">{word.publishedAt}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ id, title, fiscalYear, kinds, publishedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Link
                    to="/$region/$vision/inquiries/$id/report"
                    params={{ ...params, id: String(id) }}
                  >
                    {formatFiscalYear(fiscalYear, language)}
                    <span className="vh" lang="ja">
                      {' '}
                      {title}
                    </span>
                  </Link>
                </th>
                <td>
                  {kinds.map((kind) => inquiryKind[kind]).join(language === 'ja' ? '、' : ', ')}
                </td>
                <td>{formatDay(publishedAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="acts-row">
        <Link to="/$region/$vision/indicators" params={params}>
          {word.toIndicators}
        </Link>
        <Link to="/$region/$vision/opinions" params={params} search={{}}>
          {word.toOpinions}
        </Link>
      </p>
    </div>
  )
}
