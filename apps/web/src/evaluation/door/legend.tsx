import { type EvaluationRule, legendOf } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words } from '../words.ts'
import { GradeMeaning } from './grade-choice.tsx'
import './legend.css'

/** What the grades mean, where anybody says so. */
export function Legend({ rule }: { rule: Pick<EvaluationRule, 'grades'> }) {
  const word = useWords(words)
  const steps = legendOf(rule)
  if (!steps) return null
  return (
    <dl className="grade-legend" aria-label={word.legend}>
      {steps.map((step) => (
        <div key={step.grade}>
          <dt lang="ja">{step.grade}</dt>
          <dd>
            <GradeMeaning of={step} />{' '}
            {step.from !== null && <span className="quiet">{word.from(step.from)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
