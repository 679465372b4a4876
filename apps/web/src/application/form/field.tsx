import type { Application, Draft, DraftField, FieldError } from '@renkei/schema'
import { type ChangeEvent, createContext, useContext } from 'react'
import { useFieldNames } from '../../diff/field-words.ts'
import type { ListField } from '../../diff/values.ts'
import { useWords } from '../../i18n.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { latestRemarks, mendedSince, RemarkList } from '../door/remark-list.tsx'
import { ReadOnly } from '../values.tsx'
import { idOf, rootOf } from './sections.ts'
import { words } from './words.ts'

/** What every field of the form reads and does. */
export type FormContext = {
  application: Application
  draft: Draft
  edit: (change: Partial<Draft>) => void
  /** Keeps the application if that was not done yet; its id, if it could be. */
  made: () => Promise<number | undefined>
  /** The sentence about a field, once its turn has come. */
  errorOf: (path: string) => string | undefined
  /** Fields that differ from the project as it is registered; empty for a registration. */
  changed: readonly DraftField[]
  /** Fields that cannot be left empty, by path. */
  required: ReadonlySet<string>
  /** Everything that is wrong now, shown or not. */
  errors: readonly FieldError[]
}

export const FormContext = createContext<FormContext | undefined>(undefined)

export function useForm(): FormContext {
  const form = useContext(FormContext)
  if (!form) throw new Error('a field outside its form')
  return form
}

type TextKey = Exclude<DraftField, ListField>

/** What surrounds a field: label, 必須, error, 変更 and the former value, remarks. */
export function useFieldProps(): (
  field: DraftField,
  label?: string,
) => FieldProps & { id: string } {
  const { errorOf, changed, required } = useForm()
  const names = useFieldNames()
  const word = useWords(words)
  return (field, label = names[field]) => {
    const isChanged = changed.includes(field)
    return {
      id: idOf(field),
      label,
      need: required.has(field) ? 'required' : 'optional',
      error: errorOf(field),
      sign: isChanged && <span className="chip chip--active changed">{word.changed}</span>,
      below: (
        <>
          {/* What is proposed takes the place of nothing. */}
          {isChanged && field !== 'indicators' && <Former field={field} name={label} />}
          <RemarksOf field={field} />
        </>
      ),
    }
  }
}

/** Everything a text control of the draft needs. */
export function useText() {
  const { draft, edit } = useForm()
  const propsOf = useFieldProps()
  return (field: TextKey, label?: string) => ({
    ...propsOf(field, label),
    name: field,
    value: draft[field],
    onChange: ({
      currentTarget: { value },
    }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      edit({ [field]: value }),
  })
}

/** What a changed field was before, and the way back to it. */
function Former({ field, name }: { field: DraftField; name: string }) {
  const { application, edit } = useForm()
  const word = useWords(words)
  const { base } = application
  if (!base) return null
  return (
    <details className="former">
      <summary>
        {word.formerly}
        <span className="vh">：{name}</span>
      </summary>
      <ReadOnly field={field} draft={base.draft} />
      <button
        className="btn btn--sm"
        type="button"
        onClick={() => edit({ [field]: base.draft[field] })}
      >
        {word.putBack}
        <span className="vh">：{name}</span>
      </button>
    </details>
  )
}

/** What the reviewers remarked on a field, while the application is returned. */
function RemarksOf({ field }: { field: string }) {
  const { application, draft } = useForm()
  if (application.state !== 'returned') return null
  return (
    <RemarkList
      remarks={latestRemarks(application).filter((one) => rootOf(one.field) === field)}
      isMended={mendedSince({ ...application, draft }, application.submitted)}
    />
  )
}
