import {
  actualAskedOf,
  type FieldError,
  type Indicator,
  indicatorLimits,
  isComputed,
  measuredOf,
  readCorrection,
  readParts,
  seemsTotal,
  soFar,
  today,
  totalOf,
  weightsIn,
  yearOf,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { errorId, ErrorText, Select, TextArea, TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { useFrame } from '../vision/queries.ts'
import { Asking } from '../writing/asking.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { formatNumber } from '../ui/number.ts'
import { ReadAs } from '../ui/read-as.tsx'
import { useMeaning, useTeller } from './door/tell.ts'
import { words as formWords } from './door/form-words.ts'
import { words } from './page-words.ts'
import { PartsFields, type Typed } from './parts.tsx'
import { refreshIndicators } from './queries.ts'

/** Corrects the actual of one year, or adds the first: the year can be changed. `revision` written
 * over is the one shown. */
export function CorrectDialog({
  indicator,
  year,
  onDone,
  onClose,
}: {
  indicator: Indicator
  year: number
  onDone: (fiscalYear: number, value: number) => void
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { notNumber, cancel } = useWords(formWords)
  const tell = useTeller(indicator)
  const meaning = useMeaning(indicator)
  const { vision } = useFrame()
  const { refused, isPending, write } = useWriting(refreshIndicators)
  const actualOf = (fiscalYear: number) =>
    indicator.actuals.find((one) => one.fiscalYear === fiscalYear)
  const blank = (fiscalYear: number) => {
    const held = actualOf(fiscalYear)
    return {
      fiscalYear,
      value: held ? formatNumber(held.value) : '',
      parts: (held?.parts ?? []).map((part) => ({ ...part, value: formatNumber(part.value) })),
      source: held?.source ?? '',
      reason: '',
    }
  }
  const [form, setForm] = useState(blank(year))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const held = actualOf(form.fiscalYear)
  const last = yearOf(today(), indicator.yearKind)
  const first = Math.min(
    vision.fromFiscalYear,
    last,
    indicator.baselineFiscalYear ?? last,
    ...indicator.actuals.map(({ fiscalYear }) => fiscalYear),
  )
  const before = soFar(indicator, form.fiscalYear)
  const isSummed = isComputed(indicator.totalling)
  const value = isSummed ? summed(indicator, form) : measuredOf(form.value, indicator.unit)
  const isQuestioned = value !== null && seemsTotal(value, before)
  const idOf = (field: string) => `correct-${field}`
  const errorOf = (field: string, label: string) => {
    const error = errors.find((one) => one.field === field)
    if (error?.problem === 'notNumber') return notNumber(error.value ?? '')
    if (error?.problem === 'seemsTotal') return word.seemsTotal(tell.value(error.limit ?? 0))
    return error && problemText(language, error, { label })
  }
  const sumError = errorOf('value', word.parts)
  const read = (typed: typeof form) =>
    readCorrection(
      typed,
      indicator,
      actualOf(typed.fiscalYear),
      last,
      soFar(indicator, typed.fiscalYear),
    )
  const set = (typed: Partial<typeof form>) => {
    const next = { ...form, ...typed }
    setForm(next)
    if (errors.length === 0) return
    const again = read(next)
    setErrors('errors' in again ? again.errors : [])
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const correction = read(form)
    if ('errors' in correction) {
      setErrors(correction.errors)
      focusField(idOf(correction.errors[0]?.field ?? 'value'))
      return
    }
    const revision = held?.revision ?? 0
    const outcome = await write(() =>
      client.indicator.correct.mutate({ id: indicator.id, revision, ...form }),
    )
    if ('done' in outcome) onDone(form.fiscalYear, correction.content.value)
    else setErrors(outcome.fields)
  }
  const text = (field: 'value' | 'source', label: string) => ({
    id: idOf(field),
    label,
    need: 'required' as const,
    value: form[field],
    error: errorOf(field, label),
    onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
  })
  return (
    <Dialog title={word.correctTitle} onClose={onClose}>
      <p className="help">{word.correctHelp}</p>
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      <form noValidate onSubmit={submit}>
        <Select
          id={idOf('fiscalYear')}
          label={word.year[indicator.yearKind]}
          value={form.fiscalYear}
          help={held ? word.now(tell.value(held.value)) : word.first}
          onChange={({ target }) => {
            setErrors([])
            setForm(blank(Number(target.value)))
          }}
        >
          {Array.from({ length: last - first + 1 }, (_, i) => last - i).map((one) => (
            <option key={one} value={one}>
              {tell.year(one)}
            </option>
          ))}
        </Select>
        {indicator.totalling !== 'single' && (
          <PartsFields
            indicator={indicator}
            fiscalYear={form.fiscalYear}
            parts={form.parts}
            errors={errors}
            idOf={idOf}
            onChange={(parts) => set({ parts })}
          />
        )}
        {isSummed && sumError !== undefined && (
          <ErrorText id={errorId(idOf('value'))}>{sumError}</ErrorText>
        )}
        {!isSummed && (
          <TextField
            {...text('value', word.value(indicator.unit))}
            inputMode="decimal"
            below={<ReadAs typed={form.value} unit={indicator.unit} />}
            help={[
              actualAskedOf(language, indicator, form.fiscalYear),
              ...(before === null ? [] : [word.soFar(tell.value(before))]),
              ...meaning,
            ].join(language === 'ja' ? '　' : '; ')}
          />
        )}
        <TextField {...text('source', word.valueSource)} />
        {(held || isQuestioned) && (
          <TextArea
            id={idOf('reason')}
            label={held ? word.correctReason : word.totalReason}
            need="required"
            limit={indicatorLimits.reason}
            value={form.reason}
            error={errorOf('reason', held ? word.correctReason : word.totalReason)}
            onChange={({ target }) => set({ reason: target.value })}
          />
        )}
        <DialogActs isPending={isPending} cancel={cancel} onClose={onClose}>
          {word.save}
        </DialogActs>
      </form>
    </Dialog>
  )
}

/** What the typed values of municipalities come to; null where they come to nothing yet. */
const summed = (indicator: Indicator, form: { fiscalYear: number; parts: Typed[] }) =>
  totalOf(
    indicator.totalling,
    readParts(form, indicator).parts,
    weightsIn(indicator, form.fiscalYear),
  ).value

/** Asks before an indicator is ended. */
export function EndDialog({
  indicator: { id, version },
  onClose,
}: {
  indicator: Indicator
  onClose: () => void
}) {
  const word = useWords(words)
  return (
    <Asking
      title={word.endTitle}
      verb={word.end}
      act={() => client.indicator.end.mutate({ id, version })}
      refresh={refreshIndicators}
      onClose={onClose}
    >
      <p>{word.endHelp}</p>
    </Asking>
  )
}
