import type { SelfEvaluation } from '@renkei/schema'
import { Graded } from '../grade.tsx'
import { words as common } from '../words.ts'
import { useWords } from '../../i18n.tsx'
import { useMunicipalityName } from './indicators.tsx'
import { words } from './words.ts'

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
