import { type EvaluationReport, givenAnswers, type SelfEvaluation } from '@renkei/schema'
import { areaName } from '../../diff/values.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { formatDay } from '../../ui/time.ts'
import { Graded } from '../grade.tsx'
import { Correcting } from './correct.tsx'
import { words as common } from '../words.ts'
import { useMunicipalityName } from '../../vision/queries.ts'
import { Corrected, OfficeCorrections } from './corrected.tsx'
import { ProjectNo } from '../../vision/number.tsx'
import { IndicatorTable } from './indicators.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { words } from './words.ts'

/** One project's sheet. */
export function Sheet({
  inquiry,
  sheet,
}: {
  inquiry: EvaluationReport['inquiry']
  sheet: EvaluationReport['sheets'][number]
}) {
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
          <ProjectNo of={project} /> <Title of={sheet} />
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
          <OfficeCorrections of={sheet.corrections} />
        </dd>
        {givenAnswers.map((answer) => {
          const own = participations.filter((one) => one.answer === answer)
          if (own.length === 0) return null
          const names = own.map(({ municipality }) => nameOf(municipality))
          return [
            <dt key={answer}>{answerName(language, answer)}</dt>,
            <dd key={`${answer} of`}>
              {names.join(language === 'ja' ? '、' : ', ')}
              {own.flatMap(({ municipality, corrections }) =>
                corrections.map(({ at, to, reason }) => (
                  <Corrected
                    key={`${municipality} ${at}`}
                    text={word.partCorrected(
                      nameOf(municipality),
                      formatDay(at, language),
                      answerName(language, to),
                    )}
                    reason={reason}
                  />
                )),
              )}
            </dd>,
          ]
        })}
      </dl>
      <Correcting inquiry={inquiry} sheet={sheet} />
      <SelfEvaluations of={sheet.selfEvaluations} />
      {indicators.length > 0 && (
        <>
          <h3>{word.indicators}</h3>
          <IndicatorTable of={indicators} />
        </>
      )}
      <NotApplicable of={sheet.notApplicable} />
    </section>
  )
}

/** What each municipality said of its part in a project. */
export function SelfEvaluations({ of }: { of: readonly SelfEvaluation[] }) {
  const word = useWords(words)
  const { late: lateWord } = useWords(common)
  const nameOf = useMunicipalityName()
  return (
    <>
      <h3>{word.evaluations}</h3>
      {of.length === 0 && <p className="quiet">{word.noEvaluation}</p>}
      {of.map(({ municipality, late, score, grade, done, improve, next }) => (
        <article className="sheet__self" key={municipality}>
          <h4>
            {nameOf(municipality)} <Graded of={{ score, grade }} />
            {late && <span className="late"> {lateWord}</span>}
          </h4>
          <dl>
            {(
              [
                [word.done, done],
                [word.improve, improve],
                [word.next, next],
              ] as const
            ).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="ja">{text}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </>
  )
}
