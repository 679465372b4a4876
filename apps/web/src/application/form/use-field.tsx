import type { DraftField } from '@renkei/schema'
import type { ChangeEvent } from 'react'
import { useWords } from '../../i18n.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { fieldWords } from '../field-words.ts'
import { Former } from './former.tsx'
import { RemarksOf } from './remarks.tsx'
import { idOf } from './sections.ts'
import { useForm } from './context.ts'
import { words } from './words.ts'

type TextKey = Exclude<DraftField, 'measures' | 'partners' | 'budget'>

/** What surrounds a field: label, 必須, error, 変更 and the former value, remarks. */
export function useFieldProps(): (
  field: DraftField,
  label?: string,
) => FieldProps & { id: string } {
  const { errorOf, changed, required } = useForm()
  const names = useWords(fieldWords)
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
          {isChanged && <Former field={field} name={label} />}
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
