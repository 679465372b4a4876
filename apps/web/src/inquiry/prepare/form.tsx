import { bestGrades, type InquiryForm, type InquiryWritten } from '@renkei/schema'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTerms, useWords } from '../../i18n.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { ErrorSummary, focusField } from '../../ui/error-summary.tsx'
import { Meanwhile } from '../../ui/meanwhile.tsx'
import { Unsaved } from '../../writing/unsaved.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshInquiries } from '../queries.ts'
import { InquiryFields } from './fields.tsx'
import { fieldId, useInquiryForm } from './use-form.ts'
import { words } from './words.ts'

/** The form to prepare an inquiry or to change a prepared one; `held` is what is registered now: where
 * a colleague changed it since the form was opened, the form says what. `acts` stand beside the
 * button that saves. */
export function InquiryFormView({
  held,
  verb,
  isMain = false,
  onSave,
  onDone,
  acts,
}: {
  held: InquiryForm
  verb: string
  /** Whether saving is what the page is for. */
  isMain?: boolean
  onSave: (form: InquiryForm) => Promise<InquiryWritten>
  onDone: (written: InquiryWritten) => void
  acts?: (isChanged: boolean) => ReactNode
}) {
  const [opened] = useState(held)
  const typing = useInquiryForm(opened)
  const { refused, isPending, write } = useWriting(refreshInquiries)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    typing.tryNow()
    const [first] = typing.found
    if (first) return focusField(fieldId(first.field))
    const outcome = await write(() => onSave(typing.form))
    if ('done' in outcome) onDone(outcome.done)
    else typing.refuse(outcome.fields)
  }
  const isChanged = JSON.stringify(typing.form) !== JSON.stringify(held)
  return (
    <form className="inquiry-form" noValidate onSubmit={submit}>
      <ErrorSummary mistakes={typing.mistakes} />
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      <ChangedMeanwhile opened={opened} held={held} />
      <InquiryFields typing={typing} />
      <div className="acts-row">
        <button
          type="submit"
          className={isMain ? 'btn btn--fill' : 'btn'}
          aria-disabled={isPending}
        >
          {verb}
        </button>
        {acts?.(isChanged)}
      </div>
      <Unsaved isChanged={isChanged} />
    </form>
  )
}

function ChangedMeanwhile({ opened, held }: { opened: InquiryForm; held: InquiryForm }) {
  const word = useWords(words)
  const { inquiryKind: kind } = useTerms()
  const { criteria, grades } = held.rule
  const nameOf = useMunicipalityName()
  const { called } = useNumbers()
  const texts = {
    fiscalYear: held.fiscalYear,
    title: held.title,
    explanation: held.explanation,
    deadline: held.deadline,
    kinds: held.kinds.map((one) => kind[one]).join('・'),
    prompts: held.prompts.map(({ title }) => title).join('、'),
    municipalities: held.municipalities?.map(nameOf).join('・') ?? word.everyMunicipality,
    projects: held.projects?.map(called).join('・') ?? word.everyProject,
    evaluators: word.evaluators[held.evaluators],
    criteria: criteria.map(({ title, max }) => `${title} ${max}`).join('、') || word.by.choice,
    grades: grades
      .map(({ grade, from, meaning }) =>
        [grade, from, meaning].filter((one) => one !== null && one !== '').join(' '),
      )
      .join('、'),
    best: bestGrades(held.rule).join('・'),
    indicators:
      held.rule.indicators?.grades.map(({ grade, from }) => `${grade} ${from}%`).join('、') ??
      word.noneOfIndicators,
  }
  const before = { ...opened, ...opened.rule }
  const now = { ...held, ...held.rule }
  const changed = (Object.keys(texts) as (keyof typeof texts)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]),
  )
  return (
    <Meanwhile
      title={word.heldNow}
      fields={changed.map((field) => ({
        label: field === 'best' ? word.best : word.label[field],
        text: texts[field],
      }))}
    />
  )
}
