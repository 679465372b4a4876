import type { Application, Draft, DraftField, FieldError } from '@renkei/schema'
import { createContext, useContext } from 'react'

/** What every field of the form reads and does. */
export type FormContext = {
  application: Application
  draft: Draft
  edit: (change: Partial<Draft>) => void
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
