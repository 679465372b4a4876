import { type FieldError, givenAnswers, inquiryLimits, readFactCorrection } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { projectQuery } from '../../project/queries.ts'
import { Dialog, DialogActs } from '../../ui/dialog.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { answerName } from '../../ui/words.ts'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame, useMunicipalityName } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { words } from './correct-words.ts'

/** Corrects a municipality's part in a project, over the revision that stands. */
export function CorrectPart({
  inquiry,
  project: number,
  onDone,
  onClose,
}: {
  inquiry: number
  project: number
  /** Told whose answer it was, and what it is now. */
  onDone: (municipality: string, answer: string) => void
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const nameOf = useMunicipalityName()
  const { called } = useNumbers()
  const { municipalities } = useFrame()
  const { data: project } = useQuery(projectQuery({ ...useVisionRef(), number }))
  const [typed, setTyped] = useState({ municipality: '', answer: '', department: '', reason: '' })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { refused, isPending, write } = useWriting(() => queryClient.invalidateQueries())
  const set = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed })
  const { municipality } = typed
  const held = project?.participations.find((one) => one.municipality === municipality)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = givenAnswers.find((one) => one === typed.answer)
    const { department, reason } = typed
    const unchosen: FieldError[] = [
      ...(municipality === '' ? [{ field: 'municipality', problem: 'required' as const }] : []),
      ...(answer === undefined ? [{ field: 'answer', problem: 'required' as const }] : []),
    ]
    const read = readFactCorrection({ answer: answer ?? 'participating', department, reason })
    if (!project || !answer || unchosen.length + read.errors.length > 0) {
      return setErrors([...unchosen, ...read.errors])
    }
    const { revision } = project
    const outcome = await write(() =>
      client.inquiry.correct.mutate({
        ...{ id: inquiry, project: number, revision, municipality, answer, department, reason },
      }),
    )
    if ('done' in outcome) {
      onDone(nameOf(municipality), answerName(language, answer, 'confirmed', null))
      onClose()
    } else setErrors(outcome.fields)
  }
  const tie = (field: keyof typeof typed) => {
    const error = errors.find((one) => one.field === field)
    const answeredBy = field === 'municipality' || field === 'answer' ? 'choosing' : 'typing'
    const label = word.label[field]
    return {
      label,
      need: 'required' as const,
      value: typed[field],
      error: error && problemText(language, error, { label, answeredBy }),
      onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
    }
  }
  return (
    <Dialog title={`${called(number)} ${word.partTitle}`} onClose={onClose}>
      <form noValidate onSubmit={submit} className="fields">
        <p>{word.partLead}</p>
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        <Select {...tie('municipality')}>
          <option value="">{word.choose}</option>
          {municipalities.map(({ code }) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </Select>
        {municipality !== '' && project && (
          <p className="help">
            {word.held(held ? answerName(language, held.answer, held.basis) : word.nothing)}
          </p>
        )}
        <Select {...tie('answer')}>
          <option value="">{word.choose}</option>
          {givenAnswers.map((answer) => (
            <option key={answer} value={answer}>
              {answerName(language, answer)}
            </option>
          ))}
        </Select>
        {typed.answer === 'lead' && <TextField {...tie('department')} />}
        <TextArea {...tie('reason')} help={word.reasonHelp} limit={inquiryLimits.reason} />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.correct}
        </DialogActs>
      </form>
    </Dialog>
  )
}
