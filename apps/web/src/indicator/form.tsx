import { type Indicator, indicatorFields, type IndicatorForm, type Retarget } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { useTerms, useWords } from '../i18n.tsx'
import { ErrorSummary, focusField } from '../ui/error-summary.tsx'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { Unsaved } from '../writing/unsaved.tsx'
import { fieldId, IndicatorFields, useIndicatorForm } from './fields.tsx'
import { words } from './door/form-words.ts'
import { RetargetFields } from './retarget-fields.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { refreshIndicators } from './queries.ts'
import { words as common } from './door/words.ts'

/** The form to register an indicator or to change it. `onSave` writes it and answers it. `held` is what
 * is registered now: where somebody else changed it meanwhile, the form says what. */
export function IndicatorFormView({
  initial,
  held = initial,
  own,
  verb,
  onSave,
  onDone,
  onCancel,
}: {
  initial: IndicatorForm
  held?: IndicatorForm
  /** Id of the one that is changed. */
  own?: number
  verb: string
  onSave: (form: IndicatorForm, retarget: Retarget | null) => Promise<Indicator>
  onDone: (indicator: Indicator) => void
  onCancel: () => void
}) {
  const word = useWords(words)
  const typing = useIndicatorForm(initial, own)
  const { refused, isPending, write } = useWriting(refreshIndicators)
  const [change, setChange] = useState({ isKept: true, on: '', reason: '' })
  const isRetargeted =
    own !== undefined &&
    initial.target !== '' &&
    (typing.form.target !== initial.target ||
      typing.form.targetFiscalYear !== initial.targetFiscalYear)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    typing.tryNow()
    const [first] = typing.found
    if (first) {
      focusField(fieldId(first.field))
      return
    }
    const retarget = isRetargeted && change.isKept ? change : null
    const outcome = await write(() =>
      onSave(typing.form, retarget && { on: retarget.on, reason: retarget.reason }),
    )
    if ('done' in outcome) onDone(outcome.done)
    else typing.refuse(outcome.fields)
  }
  return (
    <form className="indicator-form" noValidate onSubmit={submit}>
      <ErrorSummary mistakes={typing.mistakes} />
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      <ChangedMeanwhile held={held} weights={typing.weights} />
      <IndicatorFields typing={typing} />
      {isRetargeted && (
        <RetargetFields
          former={initial.target}
          change={change}
          onChange={(changed) => {
            setChange({ ...change, ...changed })
            // What the registry refused is told until something is typed.
            typing.set({})
          }}
          errorOf={typing.errorOf}
        />
      )}
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
          {verb}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {word.cancel}
        </button>
      </div>
      <Unsaved isChanged={JSON.stringify(typing.form) !== JSON.stringify(initial)} />
    </form>
  )
}

/** What is registered now and was not when the form was opened. */
function ChangedMeanwhile({
  held,
  weights,
}: {
  held: IndicatorForm
  weights: readonly Indicator[]
}) {
  const { totalling, yearKind } = useTerms()
  const word = useWords(words)
  const { kind, direction } = useWords(common)
  const [opened] = useState(held)
  const changed = indicatorFields.filter((field) => held[field] !== opened[field])
  const textOf = (field: keyof IndicatorForm) => {
    if (field === 'kind') return kind[held.kind]
    if (field === 'direction') return direction[held.direction]
    if (field === 'totalling') return totalling[held.totalling]
    if (field === 'yearKind') return yearKind[held.yearKind]
    if (field === 'weight') {
      return weights.find(({ id }) => String(id) === held.weight)?.title ?? word.empty
    }
    return held[field] || word.empty
  }
  return (
    <Meanwhile
      title={word.heldNow}
      fields={changed.map((field) => ({ label: word.label[field], text: textOf(field) }))}
    />
  )
}
