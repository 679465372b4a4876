import { formatFiscalYear, type ProjectResult } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { GradeCounts, Graded } from '../grade.tsx'
import { resultsQuery } from '../queries.ts'
import { OfficeCorrections } from '../report/corrected.tsx'
import { IndicatorTable } from '../report/indicators.tsx'
import { NotApplicable } from '../report/not-applicable.tsx'
import { SelfEvaluations } from '../report/sheet.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'
import '../evaluation.css'
import '../report/report.css'

/** What came of a project: grade, texts and values of every year that was published. */
export function ProjectResults({ project }: { project: number }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { data } = useQuery(resultsQuery({ ...useVisionRef(), project }))
  const all = (
    <p>
      <Link to="/$region/$vision/reports" params={params}>
        {word.all}
      </Link>
    </p>
  )
  return (
    <Section title={word.results} note={all}>
      {data?.length === 0 && <Empty>{word.none}</Empty>}
      {data?.map((result, at) => (
        <Year key={result.report.id} project={project} result={result} isOpen={at === 0} />
      ))}
    </Section>
  )
}

function Year({
  project,
  result,
  isOpen,
}: {
  project: number
  result: ProjectResult
  isOpen: boolean
}) {
  const word = useWords(words)
  const { office: officeWord, municipalities } = useWords(common)
  const language = useLanguage()
  const params = useVisionParams()
  const { report, office, selfEvaluations, notApplicable, spread, indicators } = result
  return (
    <>
      <h3>{formatFiscalYear(report.fiscalYear, language)}</h3>
      <dl className="facts">
        <dt>{officeWord}</dt>
        <dd>
          <Graded of={office} />
          {office?.comment && (
            <span className="sheet__text" lang="ja">
              {office.comment}
            </span>
          )}
          <OfficeCorrections of={result.corrections} />
        </dd>
        <dt>{municipalities}</dt>
        <dd>
          <GradeCounts of={spread} />
        </dd>
      </dl>
      {indicators.length > 0 && <IndicatorTable of={indicators} />}
      {selfEvaluations.length > 0 && (
        <details className="result-texts" open={isOpen && selfEvaluations.length < 3}>
          <summary>{word.texts(selfEvaluations.length)}</summary>
          <SelfEvaluations of={selfEvaluations} />
        </details>
      )}
      <NotApplicable of={notApplicable} />
      <p className="small">
        <Link
          to="/$region/$vision/inquiries/$id/report"
          params={{ ...params, id: String(report.id) }}
          hash={`no-${project}`}
        >
          {word.report(formatDay(report.publishedAt, language))}
        </Link>
      </p>
    </>
  )
}
