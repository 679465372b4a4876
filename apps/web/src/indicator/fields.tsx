import {
  type FieldError,
  indicatorDirection,
  type IndicatorForm,
  indicatorKind,
  indicatorOwners,
  isComputed,
  isNothing,
  readIndicator,
  termOf,
  totalling,
  yearKind,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { nameIn, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { FieldGroup, Radio } from '../ui/choice.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { ReadAs } from '../ui/read-as.tsx'
import { useTypedForm } from '../ui/use-typed-form.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { useOwners } from './door/owner.tsx'
import { numberText } from './door/problem-text.ts'
import { words as common } from './door/words.ts'
import { words } from './door/form-words.ts'
import { indicatorsQuery } from './queries.ts'
import { TargetReadAs } from './door/read-as.tsx'

type Field = keyof IndicatorForm

/** Every field of an indicator. */
export function IndicatorFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { kind: kinds, direction: directions } = useWords(common)
  const { totalling: rules, yearKind: yearKinds } = useTerms()
  const { form, set, leave, errorOf } = typing
  const labelOf = (field: Field): string =>
    (form.yearKind === 'calendar' ? termOf(word.years.calendar, field) : undefined) ??
    word.label[field]
  const tie = (field: Field, need?: 'required' | 'optional') => ({
    id: fieldId(field),
    label: labelOf(field),
    help: termOf(word.help, field),
    error: errorOf(field),
    need,
    value: form[field],
    onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
    onBlur: () => leave(field),
  })
  return (
    <div className="fields indicator-form__fields">
      <TextField {...tie('title', 'required')} />
      <OwnerSelect typing={typing} />
      <FieldGroup id={fieldId('kind')} label={word.label.kind} need="required">
        {indicatorKind.options.map((kind) => (
          <Radio
            key={kind}
            name="kind"
            checked={form.kind === kind}
            onChange={() => set({ kind, ...(kind === 'share' && !form.unit ? { unit: '%' } : {}) })}
            label={
              <>
                {kinds[kind]}
                <span className="radio-help">{word.kindHelp[kind]}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      <FieldGroup id={fieldId('direction')} label={word.label.direction} need="required">
        {indicatorDirection.options.map((direction) => (
          <Radio
            key={direction}
            name="direction"
            checked={form.direction === direction}
            onChange={() => set({ direction })}
            label={directions[direction]}
          />
        ))}
      </FieldGroup>
      <TextField {...tie('unit', 'required')} className="input--short" />
      <FieldGroup id={fieldId('yearKind')} label={word.label.yearKind} need="required">
        {yearKind.options.map((kind) => (
          <Radio
            key={kind}
            name="yearKind"
            checked={form.yearKind === kind}
            onChange={() => set({ yearKind: kind })}
            label={
              <>
                {yearKinds[kind]}
                <span className="radio-help">
                  <Marked text={word.yearKindHelp[kind]} />
                </span>
              </>
            }
          />
        ))}
      </FieldGroup>
      <TextField {...tie('countedOn', 'optional')} />
      <div className="two-f abreast">
        <TextField
          {...tie('baseline', 'optional')}
          below={<ReadAs typed={form.baseline} unit={form.unit.trim()} />}
        />
        <TextField
          {...tie('baselineFiscalYear', isValue(form.baseline) ? 'required' : 'optional')}
        />
      </div>
      <div className="two-f abreast">
        <TextField
          {...tie('target', 'optional')}
          help={form.kind === 'relative' ? word.targetHelp.relative : word.targetHelp.other}
          below={<TargetReadAs form={form} />}
        />
        <TextField {...tie('targetFiscalYear', 'optional')} />
      </div>
      <TextField {...tie('source', 'required')} />
      <FieldGroup id={fieldId('totalling')} label={word.label.totalling} need="required">
        {totalling.options.map((rule) => (
          <Radio
            key={rule}
            name="totalling"
            checked={form.totalling === rule}
            onChange={() => set({ totalling: rule })}
            label={
              <>
                {rules[rule]}
                <span className="radio-help">{word.totallingHelp[rule]}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      {form.totalling === 'weighted' && (
        <Select {...tie('weight', 'required')}>
          <option value="">{word.choose}</option>
          {typing.weights.map(({ id, title }) => (
            <option key={id} value={id} lang="ja">
              {title}
            </option>
          ))}
        </Select>
      )}
      <div className="two-f abreast">
        {!isComputed(form.totalling) && <MunicipalitySelect {...tie('municipality', 'required')} />}
        <TextField {...tie('department', 'optional')} />
      </div>
    </div>
  )
}

const isValue = (typed: string) => typed.trim() !== '' && !isNothing(typed)

type Tied = Parameters<typeof Select>[0]

/** What the indicator measures: one thing, whatever it is. */
function OwnerSelect({ typing: { form, set, errorOf, owners } }: { typing: Typing }) {
  const language = useLanguage()
  const word = useWords(words)
  const { whole, owner: names } = useWords(common)
  const { no } = useNumbers()
  const held = indicatorOwners.find((owner) => form[owner] !== '')
  return (
    <Select
      id={fieldId('project')}
      label={word.owner}
      error={indicatorOwners.map((owner) => errorOf(owner)).find((error) => error !== undefined)}
      value={held === undefined ? '' : `${held}:${form[held]}`}
      onChange={({ target }) => {
        const [chosen, key = ''] = target.value.split(':')
        const none = { pillar: '', policyArea: '', measure: '', project: '' }
        set({ ...none, ...(chosen ? { [chosen]: key } : {}) })
      }}
    >
      <option value="">{whole}</option>
      {indicatorOwners.map(
        (owner) =>
          owners[owner].length > 0 && (
            <optgroup key={owner} label={names[owner]}>
              {owners[owner].map((one) => (
                <option
                  key={one.key}
                  value={`${owner}:${one.key}`}
                  lang={titleIn(language, one).lang}
                >
                  {owner === 'project' ? no(Number(one.key)) : one.sign}{' '}
                  {titleIn(language, one).text}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Select>
  )
}

function MunicipalitySelect(tied: Tied) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  return (
    <Select {...tied}>
      <option value="">{word.choose}</option>
      {municipalities.map((one) => (
        <option key={one.code} value={one.code}>
          {nameIn(language, one)}
        </option>
      ))}
    </Select>
  )
}

/** All that may own an indicator is chosen in one field. */
export const fieldId = (field: string): string =>
  `indicator-${indicatorOwners.some((owner) => owner === field) ? 'owner' : field}`

/** An indicator as it is typed. */
export function useIndicatorForm(initial: IndicatorForm, own?: number) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const owners = useOwners()
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(useVisionRef()))
  const weights = indicators.filter((one) => one.totalling !== 'single' && one.id !== own)
  const textOf = (error: FieldError, form: IndicatorForm): string => {
    const number = numberText(language, error, form)
    if (number !== undefined) return number
    const field = error.field as keyof IndicatorForm
    const label = fieldId(field) === fieldId('project') ? word.owner : word.label[field]
    const answeredBy = ['municipality', 'weight', ...indicatorOwners].includes(error.field)
      ? 'choosing'
      : 'typing'
    return problemText(language, error, { label, answeredBy })
  }
  const read = (form: IndicatorForm) => {
    const found = readIndicator(form, {
      ...frame,
      projects: owners.project.map(({ number }) => number),
      weights: weights.map(({ id }) => id),
    })
    return 'errors' in found ? found.errors : []
  }
  return { ...useTypedForm(initial, { read, textOf, idOf: fieldId }), owners, weights }
}

type Typing = ReturnType<typeof useIndicatorForm>
