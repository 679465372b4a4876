import { attainment, type Indicator, isOver, type PlanItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { textIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Chart } from '../../indicator/door/chart.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { SourceSign } from '../cited.tsx'
import { indicatorText, Marked, Notes, notesIn } from './marked.tsx'
import { useStatedTeller, yearThatNeverCame } from './tell.ts'
import { words } from './words.ts'
import './indicators.css'

/** What an item is measured by: as bars and as numbers, in tidy years, the document's words on demand. */
export function Indicators({ of: item }: { of: PlanItem }) {
  const word = useWords(words).indicator
  const { indicators, citation, id, terms, marked, body } = item
  if (indicators.length === 0) return null
  const pages = [...new Set(indicators.map(({ stated }) => stated?.page ?? citation.page))]
  return (
    <Section
      title={word.title}
      note={
        <p>
          {pages.map((page) => (
            <span key={page} className="nw">
              <SourceSign of={{ document: citation.document, page, sheet: citation.sheet }} />
            </span>
          ))}
        </p>
      }
    >
      <div className="goal">
        <div>
          {indicators.map((one) => (
            <Gauge key={one.id} of={one} item={item} />
          ))}
        </div>
        <table className="table goal__table">
          <caption className="vh">{word.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{word.name}</th>
              <th scope="col">{word.baseline}</th>
              <th scope="col">{word.target}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((one) => (
              <Row key={one.id} of={one} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <Years of={indicators} />
      <Notes of={notesIn(indicatorText(indicators), terms, `${marked}\n${body}`)} prefix={id} />
      <StatedWords of={indicators} />
    </Section>
  )
}

function Row({ of, item }: { of: Indicator; item: PlanItem }) {
  const word = useWords(words).indicator
  const tell = useStatedTeller()
  const cell = (value: string, year: number | null, isGiven = true) => (
    <>
      {isGiven ? <b>{value}</b> : <span className="quiet">{value}</span>}
      {year !== null && (
        <span className="goal__year">
          {tell
            .year(year)
            .split(/(?=（)/)
            .map((part) => (
              <span key={part} className="ph">
                {part}
              </span>
            ))}
        </span>
      )}
    </>
  )
  // ２割増 already says from which year.
  const since = of.kind === 'relative' && of.baseline === null ? null : of.baselineFiscalYear
  return (
    <tr>
      <th scope="row" lang="ja">
        <Marked text={of.stated?.title ?? of.title} terms={item.terms} prefix={item.id} />
        {of.stated?.relisted != null && (
          <span className="goal__year">
            <span className="chip">{of.stated.relisted}</span>
          </span>
        )}
      </th>
      <td data-label={word.baseline}>
        <span>{cell(tell.baseline(of), since, of.baseline !== null)}</span>
      </td>
      <td data-label={word.target}>
        <span>{cell(tell.target(of), of.targetFiscalYear)}</span>
      </td>
    </tr>
  )
}

/** That years were read as fiscal years, and why. */
function Years({ of: indicators }: { of: readonly Indicator[] }) {
  const language = useLanguage()
  const { basis } = useTerms()
  const reasons = indicators.flatMap(({ stated }) => {
    const { reason, reasonEn } = stated?.years ?? { reason: null, reasonEn: null }
    return reason === null ? [] : [textIn(language, reason, reasonEn)]
  })
  return [...new Map(reasons.map((one) => [one.text, one])).values()].map(({ text, lang }) => (
    <p key={text} className="small quiet phrase">
      <Mark basis="inferred" inline />
      {basis.inferred}　<span lang={lang}>{text}</span>
    </p>
  ))
}

/** The document's own words for values and years, and what became of years that never came. */
function StatedWords({ of: indicators }: { of: readonly Indicator[] }) {
  const word = useWords(words).indicator
  const tell = useStatedTeller()
  const strange = indicators.flatMap(({ stated, targetFiscalYear }) => {
    const written = yearThatNeverCame(stated?.target ?? '')
    return written === null || targetFiscalYear === null
      ? []
      : [word.neverCame(written, tell.year(targetFiscalYear))]
  })
  return (
    <details className="stated">
      <summary>{word.stated}</summary>
      <ul>
        {indicators.map(({ id, title, stated }) => (
          <li key={id}>
            <span lang="ja">{title}</span>
            <br />
            {stated?.baseline != null && (
              <span lang="ja">{word.said(word.baseline, stated.baseline)}　</span>
            )}
            {stated && <span lang="ja">{word.said(word.target, stated.target)}</span>}
          </li>
        ))}
      </ul>
      {[...new Set(strange)].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  )
}

/** Where the document says an indicator stands, as a bar, and its target, as an upright stroke. */
function Gauge({ of, item }: { of: Indicator; item: PlanItem }) {
  const word = useWords(words).indicator
  const tell = useStatedTeller()
  const params = useVisionParams()
  const { baseline, target, kind } = of
  const isDrawn = target !== null && kind !== 'relative'
  const from = baseline ?? 0
  const most = Math.max(from, target ?? 0)
  const at = (value: number) => (most === 0 ? 0 : (90 * value) / most)
  const [start, end] = [at(from), at(target ?? 0)]
  return (
    <div className="gauge">
      <h3 lang="ja">{of.title}</h3>
      {of.stated?.rationale != null && (
        <p className="small quiet phrase" lang="ja">
          <Marked text={of.stated.rationale} terms={item.terms} prefix={item.id} />
        </p>
      )}
      {isDrawn ? (
        <div
          className="gbar"
          role="img"
          aria-label={word.gauge(of.title, tell.baseline(of), tell.target(of))}
        >
          {baseline !== null && <span className="gbar__now" style={{ width: `${start}%` }} />}
          <span
            className="gbar__way"
            style={{ left: `${Math.min(start, end)}%`, width: `${Math.abs(end - start)}%` }}
          />
          <span className="gbar__to" style={{ left: `${end}%` }} />
          <span className="gbar__l">
            {word.baseline} {baseline === null ? tell.baseline(of) : <b>{tell.baseline(of)}</b>}
          </span>
          <span className="gbar__l gbar__l--to">
            {word.target} <b>{tell.target(of)}</b>
          </span>
        </div>
      ) : (
        <p className="small quiet">{word.compared}</p>
      )}
      {of.actuals.length > 0 && <Chart indicator={of} found={attainment(of)} />}
      <p className="small">
        <Link to="/$region/$vision/indicators/$id" params={{ ...params, id: String(of.id) }}>
          {word.actuals(
            of.actuals.length,
            of.targetFiscalYear !== null && isOver(of.targetFiscalYear),
          )}
        </Link>
      </p>
    </div>
  )
}
