import {
  attainment,
  eraOfYear,
  formatYear,
  type Indicator,
  type IndicatorStatus,
  meaningOf,
} from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { useTeller } from './door/tell.ts'
import { words } from './door/words.ts'

const signs: Record<IndicatorStatus, string> = {
  achieved: 'm3.5 10.5 4.3 4.2L16.5 6',
  onTrack: 'M3 10h13M11 5l5 5-5 5',
  behind: 'M10 3v14M5 12l5 5 5-5',
  unknown: 'M7 7.2a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.3-1.6 2.6M10 15v1.6',
}
const chips: Record<IndicatorStatus, string> = {
  achieved: 'chip chip--done',
  onTrack: 'chip chip--active',
  behind: 'chip chip--stop',
  unknown: 'chip',
}

/** 達成, 順調, 遅れ: a sign and its word; of what cannot be judged, which years' actuals, or
 * municipalities' values, are missing. */
export function StatusChip({ of }: { of: Indicator }) {
  const language = useLanguage()
  const { status: names, missing: without, partial: only, undecided } = useWords(words)
  const tell = useTeller(of)
  const found = attainment(of)
  const { status, missing, partial } = found
  const years = missing.map((year) =>
    language === 'ja' ? eraOfYear(year, of.yearKind) : formatYear(year, language, of.yearKind),
  )
  const isUndecided = meaningOf(of.targetWords) === 'undecided'
  return (
    <>
      <span className={chips[status]}>
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d={signs[status]} />
        </svg>
        {names[status]}
        {status === 'unknown' && years.length > 0 && without(years)}
        {status === 'unknown' && partial.length > 0 && only(tell.partial(found))}
      </span>
      {status === 'unknown' && isUndecided && (
        <span className="indicators__year">
          <Marked text={undecided(of.targetWords ?? '')} />
        </span>
      )}
    </>
  )
}
