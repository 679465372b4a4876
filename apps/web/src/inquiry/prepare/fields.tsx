import { emptyPrompt, inquiryKind, inquiryLimits } from '@renkei/schema'
import { useTerms, useWords } from '../../i18n.tsx'
import { Checkbox, FieldGroup } from '../../ui/choice.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { DeadlineField } from '../deadline-field.tsx'
import { PromptsField } from './prompts-field.tsx'
import { RuleFields } from './rule-fields.tsx'
import { EvaluatorsField, MunicipalitiesField, ProjectsField } from './scope-fields.tsx'
import { fieldId, type Typing } from './use-form.ts'
import { words } from './words.ts'

type Text = 'fiscalYear' | 'title' | 'explanation'

/** Every field of an inquiry. */
export function InquiryFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { inquiryKind: kinds } = useTerms()
  const { form, set, leave, errorOf } = typing
  const tie = (field: Text, need?: 'required' | 'optional') => ({
    id: fieldId(field),
    label: word.label[field],
    help: word.help[field],
    error: errorOf(field),
    need,
    value: form[field],
    onChange: ({ target }: { target: { value: string } }) => set({ [field]: target.value }),
    onBlur: () => leave(field),
  })
  return (
    <div className="fields">
      <TextField {...tie('fiscalYear', 'required')} className="input--short" />
      <TextField {...tie('title', 'required')} />
      <TextArea {...tie('explanation', 'optional')} rows={5} limit={inquiryLimits.explanation} />
      <DeadlineField
        id={fieldId('deadline')}
        label={word.label.deadline}
        error={errorOf('deadline')}
        typed={form.deadline}
        onType={(deadline) => set({ deadline })}
        onBlur={() => leave('deadline')}
      />
      <FieldGroup
        id={fieldId('kinds')}
        label={word.label.kinds}
        need="required"
        error={errorOf('kinds')}
      >
        {inquiryKind.options.map((kind) => (
          <Checkbox
            key={kind}
            checked={form.kinds.includes(kind)}
            onChange={({ target }) =>
              set({
                ...(kind === 'prompts' && form.prompts.length === 0 && { prompts: [emptyPrompt] }),
                kinds: inquiryKind.options.filter((one) =>
                  one === kind ? target.checked : form.kinds.includes(one),
                ),
              })
            }
            label={
              <>
                {kinds[kind]}
                <span className="kind-help">{word.kindHelp[kind]}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      {form.kinds.includes('prompts') && <PromptsField typing={typing} />}
      <MunicipalitiesField typing={typing} />
      <ProjectsField typing={typing} />
      {form.kinds.includes('selfEvaluation') && (
        <>
          <EvaluatorsField typing={typing} />
          <RuleFields typing={typing} />
        </>
      )}
    </div>
  )
}
