import type { EvaluationReport } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { formatDay } from '../../ui/time.ts'
import { Judged, words as judgedWords } from '../door/judged.tsx'
import { Corrected } from './corrected.tsx'
import { words } from './words.ts'

/** Actuals of the year as the municipalities answered them. */
export function IndicatorTable({ of }: { of: EvaluationReport['indicators'] }) {
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  const language = useLanguage()
  const { judged: judgedWord } = useWords(judgedWords)
  const isJudged = of.some(({ judged }) => judged !== null)
  return (
    <table className="table">
      <caption className="vh">{word.indicators}</caption>
      <thead>
        <tr>
          <th scope="col">{word.indicator}</th>
          <th scope="col">{word.municipality}</th>
          <th scope="col" className="num">
            {word.actual}
          </th>
          {isJudged && <th scope="col">{judgedWord}</th>}
          <th scope="col">{word.source}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ id, title, unit, municipality, value, source, corrections, judged }) => (
          <tr key={`${id} ${municipality}`}>
            <th scope="row" lang="ja">
              {title}
            </th>
            <td>{nameOf(municipality)}</td>
            <td className="num">
              {value.toLocaleString(language)}
              <span lang="ja">{unit}</span>
              {corrections.map(({ at, to, reason }) => (
                <Corrected
                  key={at}
                  text={word.actualCorrected(
                    formatDay(at, language),
                    to === null ? null : `${to.toLocaleString(language)}${unit}`,
                  )}
                  reason={reason}
                />
              ))}
            </td>
            {isJudged && <td>{judged && <Judged of={judged} />}</td>}
            <td lang="ja">{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
