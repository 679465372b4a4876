import { type Actual, coverageText, type Indicator, partialOf } from '@renkei/schema'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import { useTeller } from './door/tell.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './page-words.ts'
import { reachedByYear } from './plot.ts'

/** The numbers of the chart, with the source of each; `onCorrect` where they may be corrected. */
export function Actuals({
  indicator,
  onCorrect,
}: {
  indicator: Indicator
  onCorrect: ((fiscalYear: number) => void) | undefined
}) {
  const word = useWords(words)
  const tell = useTeller(indicator)
  const sums = new Map(
    indicator.kind === 'cumulative'
      ? reachedByYear(indicator).map((reached) => [reached.fiscalYear, reached])
      : [],
  )
  return (
    <table className="table actuals">
      <caption className="vh">{word.table}</caption>
      <thead>
        <tr>
          <th scope="col">{word.year[indicator.yearKind]}</th>
          <th scope="col" className="num">
            {word.actual}
          </th>
          {sums.size > 0 && (
            <th scope="col" className="num">
              {word.sum}
            </th>
          )}
          <th scope="col">{word.source}</th>
        </tr>
      </thead>
      <tbody>
        {indicator.actuals.map(({ fiscalYear, value, source, revision, parts, among }) => (
          <tr key={fiscalYear}>
            <th scope="row">{tell.year(fiscalYear)}</th>
            <td className="num">
              <Marked text={tell.value(value)} />
              <Partly of={{ parts, among }} />
              {revision > 1 && <span className="indicators__year">{word.correctedSign}</span>}
            </td>
            {sums.size > 0 && (
              <td className="num">
                <Marked text={tell.value(sums.get(fiscalYear)?.value ?? 0)} />
                {sums.get(fiscalYear)?.partial.length !== 0 && (
                  <span className="indicators__year">{word.partly}</span>
                )}
              </td>
            )}
            <td>
              <span lang="ja">{source}</span>
              <Parts parts={parts} tell={tell.value} />
              {onCorrect && (
                <button
                  type="button"
                  className="btn btn--sm btn--text"
                  aria-label={word.correctYear(tell.year(fiscalYear))}
                  onClick={() => onCorrect(fiscalYear)}
                >
                  {word.correctShort}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** That a value comes of fewer municipalities than it should. */
function Partly({ of }: { of: Pick<Actual, 'parts' | 'among'> }) {
  const language = useLanguage()
  const partial = partialOf(of)
  return partial && <span className="indicators__year">{coverageText(language, partial)}</span>
}

/** What a value comes of. */
function Parts({ parts, tell }: { parts: Actual['parts']; tell: (value: number) => string }) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  if (parts.length === 0) return null
  return (
    <details className="parts-of">
      <summary>{word.ofParts(parts.length)}</summary>
      <ul>
        {parts.map(({ municipality, value }) => {
          const known = municipalities.find(({ code }) => code === municipality)
          return (
            <li key={municipality}>
              {known ? nameIn(language, known) : municipality}　{tell(value)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
