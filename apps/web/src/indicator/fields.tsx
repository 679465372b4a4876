import { type IndicatorForm, indicatorDirection, indicatorKind, termOf } from '@renkei/schema'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { FieldGroup, Radio } from '../ui/choice.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './form-words.ts'
import { fieldId, type Typing } from './use-form.ts'
import { words as common } from './door/words.ts'

type Field = keyof IndicatorForm

/** Every field of an indicator. */
export function IndicatorFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { kind: kinds, direction: directions } = useWords(common)
  const { form, set, leave, errorOf } = typing
  const tie = (field: Field, need?: 'required' | 'optional') => ({
    id: fieldId(field),
    label: word.label[field],
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
      <ProjectSelect {...tie('project')} typing={typing} />
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
      <div className="two-f">
        <TextField {...tie('baseline', 'optional')} inputMode="decimal" />
        <TextField {...tie('baselineFiscalYear', form.baseline.trim() ? 'required' : 'optional')} />
      </div>
      <div className="two-f">
        <TextField
          {...tie('target', 'optional')}
          help={form.kind === 'relative' ? word.targetHelp.relative : word.targetHelp.other}
        />
        <TextField {...tie('targetFiscalYear', 'optional')} />
      </div>
      <TextField {...tie('source', 'required')} />
      <div className="two-f">
        <MunicipalitySelect {...tie('municipality', 'required')} />
        <TextField {...tie('department', 'optional')} />
      </div>
    </div>
  )
}

type Tied = Parameters<typeof Select>[0]

function ProjectSelect({ typing, ...tied }: Tied & { typing: Typing }) {
  const language = useLanguage()
  const { whole, number } = useWords(common)
  return (
    <Select {...tied}>
      <option value="">{whole}</option>
      {typing.projects.map((project) => (
        <option key={project.number} value={project.number}>
          {number(project.number)} {titleIn(language, project).text}
        </option>
      ))}
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
