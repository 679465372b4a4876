import { type FieldError, type InquiryForm, readInquiryForm, today } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

type Name = keyof ReturnType<typeof useLabels>
const useLabels = () => useWords(words).label

export const fieldId = (field: string): string => `inquiry-${field.replace('rule.', '')}`

/** An inquiry as it is typed. A field's mistakes show once it was left, all of them once saving was
 * tried, and go as soon as they are mended. */
export function useInquiryForm(initial: InquiryForm) {
  const language = useLanguage()
  const labels = useLabels()
  const { vision } = useFrame()
  const [form, setForm] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [wasTried, setTried] = useState(false)
  const [refused, setRefused] = useState<readonly FieldError[]>([])
  const read = readInquiryForm(form, vision, today())
  const found = read.ok ? refused : read.errors
  const shown = found.filter(({ field }) => wasTried || left.has(field))
  const textOf = (error: FieldError): string =>
    problemText(language, error, {
      label: labels[error.field.replace('rule.', '') as Name],
      answeredBy: error.field === 'kinds' ? 'choosing' : 'typing',
      years: { from: vision.fromFiscalYear, to: vision.toFiscalYear },
    })
  return {
    form,
    found,
    content: read.ok ? read.content : undefined,
    isChanged: JSON.stringify(form) !== JSON.stringify(initial),
    mistakes: wasTried
      ? shown.map((error) => ({ id: fieldId(error.field), text: textOf(error) }))
      : [],
    set: (typed: Partial<InquiryForm>) => {
      setForm({ ...form, ...typed })
      setRefused([])
    },
    leave: (field: string) => setLeft(new Set([...left, field])),
    tryNow: () => setTried(true),
    refuse: setRefused,
    errorOf: (field: string) => {
      const error = shown.find((one) => one.field === field)
      return error && textOf(error)
    },
  }
}

export type Typing = ReturnType<typeof useInquiryForm>
