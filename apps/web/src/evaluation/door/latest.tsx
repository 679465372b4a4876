import { formatFiscalYear } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { reportsQuery } from '../queries.ts'
import { words } from './words.ts'

/** On the overview: the newest report, and the ways to all of them and to the indicators. */
export function LatestReport() {
  const word = useWords(words)
  const language = useLanguage()
  const params = useVisionParams()
  const { data } = useQuery(reportsQuery(useVisionRef()))
  if (!data) return null
  const [newest] = data
  return (
    <Section title={word.latestTitle}>
      {newest ? (
        <p>
          <Link
            to="/$region/$vision/inquiries/$id/report"
            params={{ ...params, id: String(newest.id) }}
          >
            {word.reportOf(formatFiscalYear(newest.fiscalYear, language))}
          </Link>{' '}
          <span className="quiet small">
            {word.publishedOn(formatDay(newest.publishedAt, language))}
          </span>
        </p>
      ) : (
        <p>{word.noReport}</p>
      )}
      <p className="acts-row">
        {data.length > 1 && (
          <Link className="btn btn--sm" to="/$region/$vision/reports" params={params}>
            {word.all}
          </Link>
        )}
        <Link className="btn btn--sm" to="/$region/$vision/indicators" params={params}>
          {word.indicators}
        </Link>
      </p>
    </Section>
  )
}
