import { type FieldError, type IndicatorForm, readIndicator } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLanguage, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import { useTypedForm } from '../ui/use-typed-form.ts'
import { useVisionRef } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { useFrame } from '../vision/queries.ts'
import { words } from './form-words.ts'

export const fieldId = (field: string): string => `indicator-${field}`

/** An indicator as it is typed. */
export function useIndicatorForm(initial: IndicatorForm) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const { data: projects } = useSuspenseQuery(projectsQuery(useVisionRef()))
  const textOf = (error: FieldError, form: IndicatorForm): string => {
    if (error.problem === 'notNumber') {
      const isRelative = error.field === 'target' && form.kind === 'relative'
      return isRelative ? word.notRelative(error.value ?? '') : word.notNumber(error.value ?? '')
    }
    const label = word.label[error.field as keyof IndicatorForm]
    const answeredBy = error.field === 'municipality' ? 'choosing' : 'typing'
    return problemText(language, error, { label, answeredBy })
  }
  const numbers = projects.map(({ number }) => number)
  const read = (form: IndicatorForm) => {
    const found = readIndicator(form, { municipalities, projects: numbers })
    return 'errors' in found ? found.errors : []
  }
  return { ...useTypedForm(initial, { read, textOf, idOf: fieldId }), projects }
}

export type Typing = ReturnType<typeof useIndicatorForm>
