import { type EvaluationRule, type Grade, gradeNamed, gradeOfKey } from '@renkei/schema'
import { type KeyboardEvent, useId } from 'react'
import { useLanguage } from '../../i18n.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import './grade-choice.css'

type Step = EvaluationRule['grades'][number]

type Props = {
  id: string
  label: string
  rule: Pick<EvaluationRule, 'grades'>
  /** As typed or chosen. */
  value: string
  error?: string | undefined
  /** What is wrong, where that stands elsewhere. */
  describedBy?: string | undefined
  /** Whether the label is heard alone and nothing is said of what grades mean: within a row. */
  isPlain?: boolean
  onChoose: (grade: Grade) => void
}

/** The id of the nth grade to choose from; the first is where one goes to answer. */
export const gradeId = (id: string, at = 0): string => `${id}-${at + 1}`

/** What a grade means, in words; Japanese ones where there are no others. */
export function GradeMeaning({ of: { meaning, meaningEn } }: { of: Step }) {
  const isEnglish = useLanguage() === 'en' && meaningEn !== ''
  return isEnglish ? meaningEn : <span lang="ja">{meaning}</span>
}

/** The same in a form whose fields are tied as texts are; what was typed before and is none is told. */
export function ChooseGrade({
  id,
  onChange,
  ...rest
}: Pick<Props, 'label' | 'rule' | 'value' | 'error'> & {
  id?: string
  onChange: (event: { target: { value: string } }) => void
}) {
  const own = useId()
  return (
    <GradeChoice
      {...rest}
      id={id ?? own}
      onChoose={(grade) => onChange({ target: { value: grade } })}
    />
  )
}

/** A grade chosen without points, by click or by a key: its name, or its place in digits. */
export function GradeChoice({
  id,
  label,
  rule,
  value,
  error,
  describedBy,
  isPlain = false,
  onChoose,
}: Props) {
  const chosen = gradeNamed(value, rule)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const grade = gradeOfKey(key, rule)
    if (grade === undefined) return
    event.preventDefault()
    onChoose(grade)
    const at = rule.grades.findIndex((one) => one.grade === grade)
    document.getElementById(gradeId(id, at))?.focus()
  }
  return (
    // Keys are heard here; the radio buttons are what is operated.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={isPlain ? 'grade-choice grade-choice--plain' : 'grade-choice'}
      onKeyDown={onKeyDown}
    >
      <FieldGroup
        id={id}
        label={isPlain ? <span className="vh">{label}</span> : label}
        error={error}
      >
        {rule.grades.map((step, at) => (
          <Radio
            key={step.grade}
            id={gradeId(id, at)}
            name={id}
            aria-invalid={describedBy !== undefined || undefined}
            aria-describedby={describedBy}
            label={
              <>
                <b lang="ja">{step.grade}</b>{' '}
                {!isPlain && step.meaning !== '' && <GradeMeaning of={step} />}
              </>
            }
            checked={chosen === step.grade}
            onChange={() => onChoose(step.grade)}
          />
        ))}
      </FieldGroup>
    </div>
  )
}
