import {
  type FieldError,
  formatDeadline,
  type Frame,
  hasPassed,
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
import { Unreached } from '../../writing/reach.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshInquiries } from '../queries.ts'
import { words } from './words.ts'

type Typed = { municipality: string; deadline: string; reason: string }

/** Gives one municipality a deadline of its own, with the reason. */
export function ExtendOne({ status }: { status: InquiryStatus }) {
  const { id, version } = status.inquiry
  const word = useWords(words)
  const municipalities = useFrame().municipalities.filter(({ code }) => isAsked(status, code))
  return (
    <OneDeadline
      name="extend"
      title={word.moveOne}
      help={word.others}
      lead=""
      label={word.newDeadline}
      verb={word.extendFor}
      said={word.movedTo}
      municipalities={municipalities}
      deadline=""
      isReasoned
      act={(typed) => client.inquiry.extend.mutate({ id, version, ...typed })}
    />
  )
}

/** Asks one more municipality, which joined or was forgotten, until a deadline of its own. */
export function AskOne({ status }: { status: InquiryStatus }) {
  const { id, version, deadline } = status.inquiry
  const word = useWords(words)
  const municipalities = useFrame().municipalities.filter(({ code }) => !isAsked(status, code))
  return (
    <OneDeadline
      name="ask"
      title={word.askOne}
      help=""
      lead={word.askHelp}
      label={word.deadlineOn}
      verb={word.askFor}
      said={word.asked}
      municipalities={municipalities}
      deadline={hasPassed(deadline) ? '' : formatDeadline(deadline, 'ja')}
      isReasoned={false}
      act={(typed) => client.inquiry.ask.mutate({ id, version, ...typed })}
    />
  )
}

const isAsked = ({ municipalities }: InquiryStatus, code: string): boolean =>
  municipalities.some(({ municipality }) => municipality === code)

/** A deadline of one municipality, and what is done with it. */
function OneDeadline({
  name,
  title,
  lead,
  help,
  label,
  verb,
  said: saidOf,
  municipalities,
  deadline,
  isReasoned,
  act,
}: {
  name: string
  title: string
  /** Below the title, and between the deadline and its label; empty where there is nothing to say. */
  lead: string
  help: string
  label: string
  verb: (municipality: string) => string
  said: (municipality: string, deadline: string) => string
  municipalities: readonly Frame['municipalities'][number][]
  /** As it is typed at first. */
  deadline: string
  /** Whether a reason is needed. */
  isReasoned: boolean
  act: (typed: Typed) => Promise<unknown>
}) {
  const word = useWords(words)
  const language = useLanguage()
  const blank: Typed = { municipality: '', deadline, reason: '' }
  const idOf = (field: string) => `${name}-${field}`
  const [typed, type] = useState(blank)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [said, say] = useState<string>()
  const { refused, isPending, write } = useWriting(refreshInquiries)
  const labels: Record<string, string> = {
    municipality: word.municipality,
    deadline: label,
    reason: word.reason,
  }
  const set = (field: keyof Typed, value: string) => {
    type({ ...typed, [field]: value })
    setErrors(errors.filter((one) => one.field !== field))
  }
  const frame = (field: keyof Typed) => {
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
    need: field === 'reason' && !isReasoned ? ('optional' as const) : ('required' as const),
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
      .filter((field) => typed[field].trim() === '' && (isReasoned || field !== 'reason'))
      .map((field) => ({ field, problem: 'required' as const }))
    const found = [...readDeadline(typed.deadline).errors, ...empty]
    if (found.length > 0) return refuse(found)
    const outcome = await write(() => act(typed))
    if (!('done' in outcome)) return refuse(outcome.fields)
    const { deadline: until } = readDeadline(typed.deadline)
    say(
      chosen && until
        ? saidOf(nameIn(language, chosen), formatDeadline(until, language))
        : undefined,
    )
    type(blank)
  }
  return (
    <section className="sec">
      <header>
        <h2>{title}</h2>
      </header>
      <form className="fields" noValidate onSubmit={submit}>
        {lead !== '' && <p className="help">{lead}</p>}
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
          help={help}
          typed={typed.deadline}
          onType={(value) => set('deadline', value)}
        />
        {chosen && <Unreached among={[chosen.code]} />}
        <TextArea {...tie('reason')} limit={inquiryLimits.reason} />
        <button type="submit" className="btn" aria-disabled={isPending}>
          {chosen ? verb(nameIn(language, chosen)) : title}
        </button>
        {/* Beside what was pressed: above the form it would be out of sight. */}
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        <div role="status">{said !== undefined && <p className="done-line">{said}</p>}</div>
      </form>
    </section>
  )
}
