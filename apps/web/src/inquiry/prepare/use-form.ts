import { type FieldError, type InquiryForm, readInquiryForm } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useTypedForm } from '../../ui/use-typed-form.ts'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

export const fieldId = (field: string): string =>
  `inquiry-${field.replace('rule.', '').replaceAll('.', '-')}`

const chosen = new Set(['kinds', 'municipalities', 'projects'])

/** An inquiry as it is typed. */
export function useInquiryForm(initial: InquiryForm) {
  const language = useLanguage()
  const { label: labels, prompt } = useWords(words)
  const labelOf = (field: string): string | undefined => {
    const [list, place, of] = field.split('.')
    const own = prompt.label[of as keyof typeof prompt.label]
    return list === 'prompts' && own !== undefined
      ? prompt.labelOf(Number(place), own)
      : labels[field.replace('rule.', '') as keyof typeof labels]
  }
  const frame = useFrame()
  const { vision } = frame
  const textOf = (error: FieldError): string =>
    problemText(language, error, {
      label: labelOf(error.field),
      answeredBy: chosen.has(error.field) ? 'choosing' : 'typing',
      years: { from: vision.fromFiscalYear, to: vision.toFiscalYear },
    })
  const read = (form: InquiryForm) => {
    const found = readInquiryForm(form, frame)
    return found.ok ? [] : found.errors
  }
  return useTypedForm(initial, { read, textOf, idOf: fieldId })
}

export type Typing = ReturnType<typeof useInquiryForm>
