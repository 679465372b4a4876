import { type EvaluationReport, givenAnswers } from '@renkei/schema'
import { Graded } from '../grade.tsx'
import { words as common } from '../words.ts'
import { areaName } from '../../diff/values.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { IndicatorTable, useMunicipalityName } from './indicators.tsx'
import { SelfEvaluations } from './self-evaluations.tsx'
import { words } from './words.ts'

/** One project's sheet; on paper it begins a page. */
export function Sheet({ sheet }: { sheet: EvaluationReport['sheets'][number] }) {
  const word = useWords(words)
  const { office } = useWords(common)
  const language = useLanguage()
  const frame = useFrame()
  const nameOf = useMunicipalityName()
  const { project, policyArea, measures, participations, indicators } = sheet
  const heading = `no-${project}`
  return (
    <section className="sec sheet" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          No.{project} <Title of={sheet} />
        </h2>
      </header>
      <dl className="sheet__facts">
        <dt>{word.area}</dt>
        <dd>{areaName(policyArea, frame, language)}</dd>
        {measures.length > 0 && <dt>{word.measures}</dt>}
        {frame.measures
          .filter(({ number }) => measures.includes(number))
          .map((measure) => (
            <dd key={measure.number}>
              {measure.number} <Title of={measure} />
            </dd>
          ))}
        <dt>{office}</dt>
        <dd>
          <Graded of={sheet.office} />
          {sheet.office?.comment && (
            <span className="sheet__text" lang="ja">
              {sheet.office.comment}
            </span>
          )}
        </dd>
        {givenAnswers.map((answer) => {
          const names = participations
            .filter((one) => one.answer === answer)
            .map(({ municipality }) => nameOf(municipality))
          if (names.length === 0) return null
          return [
            <dt key={answer}>{answerName(language, answer)}</dt>,
            <dd key={`${answer} of`}>{names.join(language === 'ja' ? '、' : ', ')}</dd>,
          ]
        })}
      </dl>
      <SelfEvaluations of={sheet.selfEvaluations} />
      {indicators.length > 0 && (
        <>
          <h3>{word.indicators}</h3>
          <IndicatorTable of={indicators} />
        </>
      )}
    </section>
  )
}
