import { attainment, formatDate, type Indicator } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { Marked } from '../../ui/marked.tsx'
import { StatusChip } from '../status.tsx'
import { Owner } from './owner.tsx'
import { useTeller } from './tell.ts'
import { words } from './words.ts'
import '../indicator.css'

/** Indicators, one a row, with where they stand; on a phone one below the other. */
export function IndicatorTable({
  caption,
  indicators,
  owners = false,
}: {
  caption: string
  indicators: readonly Indicator[]
  /** Whether each tells what it measures. */
  owners?: boolean
}) {
  const word = useWords(words)
  return (
    <table className="table indicators">
      <caption className="vh">
        <Marked text={caption} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{word.name}</th>
          <th scope="col">{word.baseline}</th>
          <th scope="col">{word.target}</th>
          <th scope="col">{word.latest}</th>
          <th scope="col" className="num">
            {word.attainment}
          </th>
          <th scope="col">{word.statusHead}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Row key={indicator.id} indicator={indicator} owner={owners} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ indicator, owner }: { indicator: Indicator; owner: boolean }) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  const tell = useTeller(indicator)
  const found = attainment(indicator)
  const { id, title, unit, kind, baseline, baselineFiscalYear, targetFiscalYear } = indicator
  return (
    <tr>
      <th scope="row">
        <Link to="/$region/$vision/indicators/$id" params={{ ...params, id: String(id) }} lang="ja">
          {title}
        </Link>
        {owner && (
          <span className="indicators__unit">
            <Owner of={indicator} />
          </span>
        )}
        <span className="indicators__unit">
          <Marked text={unit} />
          {language === 'ja' ? '・' : ', '}
          {word.kind[kind]}
          {indicator.endedAt !== null &&
            `${language === 'ja' ? '・' : ', '}${word.endedAt(formatDay(indicator.endedAt, language))}`}
        </span>
      </th>
      <td data-label={word.baseline}>
        <Marked text={tell.baseline(found.baseline)} />
        {baseline !== null && <Year>{tell.year(baselineFiscalYear)}</Year>}
      </td>
      <td data-label={word.target}>
        <Marked text={tell.target(found)} />
        <Year>{tell.year(targetFiscalYear)}</Year>
        {indicator.formerTargets.map((former) => (
          <span className="indicators__year" key={former.changedOn}>
            <Marked
              text={word.formerTarget(formatDate(former.changedOn, language), tell.former(former))}
            />
          </span>
        ))}
      </td>
      <td data-label={word.latest}>
        {found.latest ? tell.value(found.latest.value) : word.noActual}
        {found.latest && kind === 'cumulative' && found.reached !== null && (
          <Year>{word.total(tell.value(found.reached))}</Year>
        )}
        {found.latest && <Year>{tell.year(found.latest.fiscalYear)}</Year>}
        <Year>{tell.partial(found)}</Year>
      </td>
      <td className="num" data-label={word.attainment}>
        {found.attainment === null ? (
          <span className="quiet">{word.noPercent}</span>
        ) : (
          tell.percent(found.attainment)
        )}
      </td>
      <td>
        <StatusChip of={indicator} />
      </td>
    </tr>
  )
}

const Year = ({ children }: { children: string }) =>
  children !== '' && <span className="indicators__year">{children}</span>
