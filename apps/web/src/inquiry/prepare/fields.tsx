import { formatDate, inquiryKind, inquiryLimits, readDay } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Checkbox, FieldGroup } from '../../ui/choice.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { RuleFields } from './rule-fields.tsx'
import { fieldId, type Typing } from './use-form.ts'
import { words } from './words.ts'

type Text = 'fiscalYear' | 'title' | 'explanation' | 'deadline'

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
      <TextField {...tie('deadline', 'required')} below={<Weekday typed={form.deadline} />} />
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
      {form.kinds.includes('selfEvaluation') && <RuleFields typing={typing} />}
    </div>
  )
}

/** What a typed day is read as, with its day of the week. */
export function Weekday({ typed }: { typed: string }) {
  const word = useWords(words)
  const language = useLanguage()
  const date = readDay(typed)
  if (date === null) return null
  const weekday = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    weekday: language === 'ja' ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
  const isWeekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
  return (
    <p className="help">
      {word.day(formatDate(date, language), weekday)}
      {isWeekend && ` ${word.weekend}`}
    </p>
  )
}
