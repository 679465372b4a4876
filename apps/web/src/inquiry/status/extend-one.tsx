import {
  type FieldError,
  formatDeadline,
  inquiryLimits,
  type InquiryStatus,
  readDeadline,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useFrame } from '../../vision/queries.ts'
import { DeadlineField } from '../deadline-field.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshInquiries } from '../queries.ts'
import { words } from './words.ts'

const blank = { municipality: '', deadline: '', reason: '' }
const idOf = (field: string) => `extend-${field}`

/** Gives one municipality a deadline of its own, with the reason. */
export function ExtendOne({ status }: { status: InquiryStatus }) {
  const { id, version } = status.inquiry
  const word = useWords(words)
  const language = useLanguage()
  const municipalities = useFrame().municipalities.filter(({ code }) =>
    status.municipalities.some(({ municipality }) => municipality === code),
  )
  const [typed, type] = useState(blank)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [said, say] = useState<string>()
  const { refused, isPending, write } = useWriting(refreshInquiries)
  const labels: Record<string, string> = {
    municipality: word.municipality,
    deadline: word.newDeadline,
    reason: word.reason,
  }
  const set = (field: keyof typeof blank, value: string) => {
    type({ ...typed, [field]: value })
    setErrors(errors.filter((one) => one.field !== field))
  }
  const frame = (field: keyof typeof blank) => {
    const error = errors.find((one) => one.field === field)
    const answeredBy = field === 'municipality' ? 'choosing' : 'typing'
    return {
      id: idOf(field),
      label: labels[field],
      error: error && problemText(language, error, { label: labels[field] ?? '', answeredBy }),
    }
  }
  const tie = (field: 'municipality' | 'reason') => ({
    ...frame(field),
    need: 'required' as const,
    value: typed[field],
    onChange: ({ target }: { target: { value: string } }) => set(field, target.value),
  })
  const refuse = (found: readonly FieldError[]) => {
    setErrors(found)
    const [first] = found
    if (first) focusField(idOf(first.field))
  }
  const chosen = municipalities.find(({ code }) => code === typed.municipality)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    say(undefined)
    const empty = (['municipality', 'reason'] as const)
      .filter((field) => typed[field].trim() === '')
      .map((field) => ({ field, problem: 'required' as const }))
    const found = [...readDeadline(typed.deadline).errors, ...empty]
    if (found.length > 0) return refuse(found)
    const outcome = await write(() => client.inquiry.extend.mutate({ id, version, ...typed }))
    if (!('done' in outcome)) return refuse(outcome.fields)
    const { deadline } = readDeadline(typed.deadline)
    say(
      chosen && deadline
        ? word.movedTo(nameIn(language, chosen), formatDeadline(deadline, language))
        : undefined,
    )
    type(blank)
  }
  return (
    <section className="sec">
      <header>
        <h2>{word.moveOne}</h2>
      </header>
      <form className="fields" noValidate onSubmit={submit}>
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        <div role="status">{said !== undefined && <p className="done-line">{said}</p>}</div>
        <Select {...tie('municipality')}>
          <option value="">{word.choose}</option>
          {municipalities.map((one) => (
            <option key={one.code} value={one.code}>
              {nameIn(language, one)}
            </option>
          ))}
        </Select>
        <DeadlineField
          {...frame('deadline')}
          help={word.others}
          typed={typed.deadline}
          onType={(value) => set('deadline', value)}
        />
        <TextArea {...tie('reason')} limit={inquiryLimits.reason} />
        <button type="submit" className="btn" aria-disabled={isPending}>
          {chosen ? word.extendFor(nameIn(language, chosen)) : word.moveOne}
        </button>
      </form>
    </section>
  )
}
