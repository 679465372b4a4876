import {
  type FieldError,
  type FormerTarget,
  type Indicator,
  indicatorLimits,
  readTargetCorrection,
  type TargetCorrectionForm,
} from '@renkei/schema'
import type { FormEvent } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { FieldGroup, Radio } from '../ui/choice.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Marked } from '../ui/marked.tsx'
import { formatNumber } from '../ui/number.ts'
import { problemText } from '../ui/problem-words.ts'
import { useTypedForm } from '../ui/use-typed-form.ts'
import { useWriting } from '../writing/use-writing.ts'
import { words as formWords } from './door/form-words.ts'
import { numberText } from './door/problem-text.ts'
import { TargetReadAs } from './door/read-as.tsx'
import { useTeller } from './door/tell.ts'
import { words } from './page-words.ts'
import { refreshIndicators } from './queries.ts'

const idOf = (field: string) => `mend-${field}`

/** Corrects a former target, or takes back the change that ended it, with a reason. */
export function MendDialog({
  indicator,
  of,
  onDone,
  onClose,
}: {
  indicator: Indicator
  of: FormerTarget
  onDone: () => void
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { label, cancel, retarget } = useWords(formWords)
  const tell = useTeller(indicator)
  const { refused, isPending, write } = useWriting(refreshIndicators)
  const labels: Record<string, string> = { ...label, reason: word.mendReason }
  const typing = useTypedForm<TargetCorrectionForm>(
    {
      act: 'correct',
      target: of.targetWords ?? (of.target === null ? '' : formatNumber(of.target)),
      targetFiscalYear: of.targetFiscalYear === null ? '' : String(of.targetFiscalYear),
      changedOn: of.changedOn,
      changeReason: of.reason,
      reason: '',
    },
    {
      read: (form) => {
        const found = readTargetCorrection(form, of.changedOn, indicator)
        return found && 'errors' in found ? found.errors : []
      },
      textOf: (error: FieldError) =>
        numberText(language, error, indicator) ??
        problemText(language, error, { label: labels[error.field] ?? '' }),
      idOf,
    },
  )
  const { form, set } = typing
  const at = indicator.formerTargets.findIndex(({ changedOn }) => changedOn === of.changedOn)
  const next = indicator.formerTargets[at + 1] ?? indicator
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    typing.tryNow()
    const [first] = typing.found
    if (first) {
      focusField(idOf(first.field))
      return
    }
    const { id, version } = indicator
    const outcome = await write(() =>
      client.indicator.correctTarget.mutate({ id, version, of: of.changedOn, form }),
    )
    if ('done' in outcome) onDone()
    else typing.refuse(outcome.fields)
  }
  const tie = (field: Exclude<keyof TargetCorrectionForm, 'act'>) => ({
    id: idOf(field),
    label: labels[field] ?? '',
    error: typing.errorOf(field),
    value: form[field],
    onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
    onBlur: () => typing.leave(field),
  })
  const was = tell.former(of)
  const { mendAct } = word
  const helps = {
    correct: mendAct.correctHelp,
    restore: mendAct.restoreHelp(was, tell.former({ ...of, ...targetIn(next) })),
    drop: mendAct.dropHelp(was),
  }
  return (
    <Dialog title={word.mendTitle} onClose={onClose}>
      <p className="help">{word.mendHelp}</p>
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      <form noValidate onSubmit={submit}>
        <FieldGroup label={mendAct.title} need="required">
          {(['correct', 'restore', 'drop'] as const).map((act) => (
            <Radio
              key={act}
              name="mend"
              checked={form.act === act}
              onChange={() => set({ act })}
              label={
                <>
                  {mendAct[act]}
                  <span className="radio-help">
                    <Marked text={helps[act]} />
                  </span>
                </>
              }
            />
          ))}
        </FieldGroup>
        {form.act === 'correct' && (
          <>
            <TextField
              {...tie('target')}
              label={word.former}
              need="optional"
              below={<TargetReadAs form={{ ...indicator, target: form.target }} />}
            />
            <TextField {...tie('targetFiscalYear')} need="optional" className="input--short" />
            <TextField
              {...tie('changedOn')}
              need="required"
              help={retarget.onHelp}
              className="input--short"
            />
            <TextArea
              {...tie('changeReason')}
              need="required"
              limit={indicatorLimits.reason}
              rows={2}
            />
          </>
        )}
        <TextArea {...tie('reason')} need="required" limit={indicatorLimits.reason} rows={2} />
        <DialogActs isPending={isPending} cancel={cancel} onClose={onClose}>
          {word.mend}
        </DialogActs>
      </form>
    </Dialog>
  )
}

const targetIn = ({
  target,
  targetWords,
  targetFiscalYear,
}: Pick<FormerTarget, 'target' | 'targetWords' | 'targetFiscalYear'>) => ({
  ...{ target, targetWords, targetFiscalYear },
})
