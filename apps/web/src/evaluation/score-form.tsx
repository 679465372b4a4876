import {
  type AnswerDraft,
  answerLimits,
  type EvaluationDesk,
  evaluationFields,
  type EvaluationRule,
  type FieldError,
  gradingFields,
  hasPoints,
  pointsUnit,
  pointsUpTo,
  readEvaluation,
  sameAnswer,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { focusField } from '../ui/error-summary.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { ReadAs } from '../ui/read-as.tsx'
import { ChooseGrade, gradeId } from './door/grade-choice.tsx'
import { refreshEvaluation } from './queries.ts'
import { words } from './words.ts'

// What was begun and not saved, until the window is closed.
const begun = new Map<string, { typed: AnswerDraft; version: number }>()

/** Where whoever evaluates a project begins. */
export const firstId = (project: number, rule: Pick<EvaluationRule, 'criteria'>): string => {
  const [field = ''] = gradingFields(rule)
  const id = scoreId(project, field)
  return hasPoints(rule) ? id : gradeId(id)
}

const scoreId = (project: number, field: string): string =>
  `evaluation-${project}-${field.replace('.', '-')}`

/** Points by criterion, or a grade that is chosen, and a comment. What a colleague saved meanwhile is shown beside what
 * was typed, and the next saving goes over it. Typed and not saved, it is there again later. */
export function ScoreForm({
  inquiry: { id, rule },
  row: { project, version, draft },
  onSaved,
}: {
  inquiry: EvaluationDesk['inquiry']
  row: EvaluationDesk['projects'][number]
  onSaved: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const place = `${id} ${project}`
  const [first] = useState(begun.get(place) ?? { typed: draft, version })
  const [typed, setTyped] = useState(first.typed)
  const type = (next: AnswerDraft) => {
    begun.set(place, { typed: next, version: first.version })
    setTyped(next)
  }
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { refused, isPending, write } = useWriting(refreshEvaluation)
  const labels: Record<string, string> = { comment: word.comment, grade: word.chooseGrade }
  for (const [at, { title, titleEn, max }] of rule.criteria.entries()) {
    labels[`score.${at + 1}`] = word.points((language === 'en' && titleEn) || title, max)
  }
  const fieldId = (field: string) => scoreId(project, field)
  const tie = (field: string) => {
    const error = errors.find((one) => one.field === field)
    const label = labels[field] ?? field
    return {
      id: fieldId(field),
      label,
      value: typed[field] ?? '',
      error:
        error &&
        problemText(language, error, {
          label,
          answeredBy: field === 'grade' ? 'choosing' : 'typing',
        }),
      onChange: ({ target }: { target: { value: string } }) => {
        type({ ...typed, [field]: target.value })
        setErrors(errors.filter((one) => one.field !== field))
      },
    }
  }
  const refuse = (found: readonly FieldError[]) => {
    setErrors(found)
    const field = found[0]?.field
    if (field !== undefined) focusField(field === 'grade' ? firstId(project, rule) : fieldId(field))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readEvaluation(typed, rule)
    if (read.errors.length > 0) return refuse(read.errors)
    const outcome = await write(() =>
      client.evaluation.save.mutate({ id, project, version, draft: typed }),
    )
    if ('done' in outcome) {
      begun.delete(place)
      onSaved()
    } else refuse(outcome.fields)
  }
  const isTheirs = version !== first.version && !sameAnswer(draft, typed)
  return (
    <form className="score-form" noValidate onSubmit={submit}>
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      {isTheirs && (
        <p>
          <b>{word.theirs}</b>{' '}
          {evaluationFields(rule)
            .map((field) => `${labels[field] ?? field} ${draft[field] ?? ''}`)
            .join('、')}
        </p>
      )}
      {!hasPoints(rule) && <ChooseGrade rule={rule} {...tie('grade')} />}
      {hasPoints(rule) && (
        <div className="score-form__points abreast">
          {rule.criteria.map(({ title, max }, at) => (
            <TextField
              key={title}
              inputMode="numeric"
              {...tie(`score.${at + 1}`)}
              below={
                <ReadAs
                  typed={typed[`score.${at + 1}`] ?? ''}
                  unit={pointsUnit}
                  bounds={pointsUpTo(max)}
                />
              }
            />
          ))}
        </div>
      )}
      <TextArea {...tie('comment')} need="optional" limit={answerLimits.text} />
      <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
        {word.save}
        <kbd aria-hidden="true">Enter</kbd>
      </button>
    </form>
  )
}
