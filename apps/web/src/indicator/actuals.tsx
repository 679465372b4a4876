import type { Indicator } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words } from './page-words.ts'
import { reachedByYear } from './plot.ts'
import { useTeller } from './door/tell.ts'

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
      ? reachedByYear(indicator).map(({ fiscalYear, value }) => [fiscalYear, value])
      : [],
  )
  return (
    <table className="table actuals">
      <caption className="vh">{word.table}</caption>
      <thead>
        <tr>
          <th scope="col">{word.year}</th>
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
        {indicator.actuals.map(({ fiscalYear, value, source, revision }) => (
          <tr key={fiscalYear}>
            <th scope="row">{tell.year(fiscalYear)}</th>
            <td className="num">
              {tell.value(value)}
              {revision > 1 && <span className="indicators__year">{word.correctedSign}</span>}
            </td>
            {sums.size > 0 && <td className="num">{tell.value(sums.get(fiscalYear) ?? 0)}</td>}
            <td>
              <span lang="ja">{source}</span>
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
