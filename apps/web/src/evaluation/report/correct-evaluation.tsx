import {
  type AnswerDraft,
  answerLimits,
  type EvaluationReport,
  type FieldError,
  hasPoints,
  inquiryLimits,
  readEvaluation,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client, queryClient } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Dialog, DialogActs } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { ChooseGrade } from '../door/grade-choice.tsx'
import { words as common } from '../words.ts'
import { words } from './correct-words.ts'
import { useNumbers } from '../../vision/number.tsx'

/** Corrects the policy office's evaluation of a project, over the version that is published. */
export function CorrectEvaluation({
  inquiry: { id, rule },
  project,
  onClose,
}: {
  inquiry: EvaluationReport['inquiry']
  project: number
  onClose: () => void
}) {
  const word = useWords(words)
  const { points, comment, chooseGrade } = useWords(common)
  const language = useLanguage()
  const { called } = useNumbers()
  const { data } = useQuery(api.evaluation.get.queryOptions({ id }))
  const held = data?.projects.find((one) => one.project === project)
  const [typed, setTyped] = useState<AnswerDraft>({})
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { refused, isPending, write } = useWriting(() => queryClient.invalidateQueries())
  if (!held) return null
  const draft = { ...held.draft, ...typed }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found: FieldError[] = [
      ...readEvaluation(draft, rule).errors,
      ...(reason.trim() === '' ? [{ field: 'reason', problem: 'required' as const }] : []),
    ]
    if (found.length > 0) return setErrors(found)
    const { version } = held
    const outcome = await write(() =>
      client.evaluation.correct.mutate({ id, project, version, draft, reason }),
    )
    if ('done' in outcome) onClose()
    else setErrors(outcome.fields)
  }
  const tie = (field: string, label: string) => {
    const error = errors.find((one) => one.field === field)
    return {
      label,
      value: draft[field] ?? '',
      error:
        error &&
        problemText(language, error, {
          label,
          answeredBy: field === 'grade' ? 'choosing' : 'typing',
        }),
      onChange: ({ target }: { target: { value: string } }) =>
        setTyped({ ...typed, [field]: target.value }),
    }
  }
  return (
    <Dialog title={`${called(project)} ${word.evaluationTitle}`} onClose={onClose}>
      <form noValidate onSubmit={submit} className="fields">
        <p>{word.evaluationLead}</p>
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        {!hasPoints(rule) && <ChooseGrade rule={rule} {...tie('grade', chooseGrade)} />}
        {rule.criteria.map(({ title, titleEn, max }, at) => (
          <TextField
            key={title}
            {...tie(`score.${at + 1}`, points((language === 'en' && titleEn) || title, max))}
            inputMode="numeric"
          />
        ))}
        <TextArea {...tie('comment', comment)} limit={answerLimits.text} />
        <TextArea
          {...tie('reason', word.label.reason)}
          need="required"
          help={word.reasonHelp}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          limit={inquiryLimits.reason}
        />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.correct}
        </DialogActs>
      </form>
    </Dialog>
  )
}
