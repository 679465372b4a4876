import type { FieldError } from '@renkei/schema'
import { useRef, useState } from 'react'
import { useLanguage } from '../i18n.tsx'
import { problemText } from './problem-words.ts'

const chosen = new Set(['department', 'role', 'despite', 'conflicts'])

/** What is wrong with the fields of a form, named by `name`; showing it moves the focus to the first. */
export function useErrors() {
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  return {
    form,
    show: (found: FieldError[]) => {
      setErrors(found)
      const controls = [...(form.current?.elements ?? [])] as HTMLInputElement[]
      controls.find(({ name }) => found.some(({ field }) => field === name))?.focus()
    },
    errorOf: (field: string, label: string): string | undefined => {
      const error = errors.find((one) => one.field === field)
      const answeredBy = chosen.has(field) ? 'choosing' : 'typing'
      return error && problemText(language, error, { label, answeredBy })
    },
  }
}
