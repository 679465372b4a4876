import { type FieldError, termOf } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { type Entry, rowState } from '../model/entry.ts'
import { idOf } from './ids.ts'
import { words } from './words.ts'

/** A sentence about what is wrong with a field of an answer. */
export function useSentence(): (error: FieldError) => string {
  const language = useLanguage()
  const { pointsName } = useWords(words)
  const { answerField, inquiryKind } = useTerms()
  return (error) => {
    const label =
      error.field === 'answer'
        ? inquiryKind.participation
        : (termOf(answerField, error.field) ?? pointsName)
    const answeredBy = ['answer', 'department'].includes(error.field) ? 'choosing' : 'typing'
    return problemText(language, error, { label, answeredBy })
  }
}

/** What is wrong with an answer as it stands: nothing while it is merely not complete. */
export const mistakesIn = (entry: Entry): FieldError[] =>
  rowState(entry) === 'wrong'
    ? entry.read.errors.filter(
        ({ problem }) => entry.answer.kind === 'participation' || problem !== 'required',
      )
    : []

export function Mistakes({ entry }: { entry: Entry }) {
  const sentence = useSentence()
  return mistakesIn(entry).map((error) => (
    <ErrorText key={error.field} id={`${idOf(entry.answer.key, error.field)}-error`}>
      {sentence(error)}
    </ErrorText>
  ))
}

/** What ties a control to its mistake: spread it on the control. */
export const tieOf = (entry: Entry, field: string) =>
  mistakesIn(entry).some((error) => error.field === field)
    ? { 'aria-invalid': true, 'aria-describedby': `${idOf(entry.answer.key, field)}-error` }
    : {}
