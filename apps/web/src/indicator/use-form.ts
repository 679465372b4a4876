import { type FieldError, type IndicatorForm, readIndicator } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import { useVisionRef } from '../vision/address.ts'
import { projectsQuery } from '../vision/projects-query.ts'
import { useFrame } from '../vision/queries.ts'
import { words } from './form-words.ts'

export const fieldId = (field: string): string => `indicator-${field}`

/** An indicator as it is typed. A field's mistakes show once it was left, all of them once saving was
 * tried, and go as soon as they are mended. */
export function useIndicatorForm(initial: IndicatorForm) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const { data: projects } = useSuspenseQuery(projectsQuery(useVisionRef()))
  const [form, setForm] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [wasTried, setTried] = useState(false)
  const [refused, setRefused] = useState<readonly FieldError[]>([])
  const read = readIndicator(form, {
    municipalities,
    projects: projects.map(({ number }) => number),
  })
  const found = 'errors' in read ? read.errors : refused
  const shown = found.filter(({ field }) => wasTried || left.has(field))
  const textOf = (error: FieldError): string => {
    if (error.problem === 'notNumber') {
      const isRelative = error.field === 'target' && form.kind === 'relative'
      return isRelative ? word.notRelative(error.value ?? '') : word.notNumber(error.value ?? '')
    }
    const label = word.label[error.field as keyof IndicatorForm]
    const answeredBy = error.field === 'municipality' ? 'choosing' : 'typing'
    return problemText(language, error, { label, answeredBy })
  }
  return {
    form,
    projects,
    /** What is wrong, whether shown yet or not. */
    found,
    mistakes: wasTried
      ? shown.map((error) => ({ id: fieldId(error.field), text: textOf(error) }))
      : [],
    set: (typed: Partial<IndicatorForm>) => {
      setForm({ ...form, ...typed })
      setRefused([])
    },
    leave: (field: keyof IndicatorForm) => setLeft(new Set([...left, field])),
    tryNow: () => setTried(true),
    refuse: setRefused,
    errorOf: (field: keyof IndicatorForm) => {
      const error = shown.find((one) => one.field === field)
      return error && textOf(error)
    },
  }
}

export type Typing = ReturnType<typeof useIndicatorForm>
