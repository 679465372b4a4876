import { type FieldError, termOf } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { type Entry, idOf, rowId, rowState, subjectName } from '../model/entry.ts'
import type { AnswerStore } from '../model/store.ts'
import { useAnswering, useStoreState } from '../model/use-store.ts'
import { Marked } from '../../ui/marked.tsx'
import { useFieldName } from './contest.tsx'
import { words } from './words.ts'

/** A sentence about what is wrong with a field of an answer. */
function useSentence(): (error: FieldError) => string {
  const language = useLanguage()
  const { pointsName, notAnAnswer, notAGrade } = useWords(words)
  const { rule } = useAnswering().response.inquiry
  const names = rule.grades.map(({ grade }) => grade)
  const { answerField, inquiryKind } = useTerms()
  return (error) => {
    if (error.field === 'answer' && error.problem === 'unknownCode') {
      return notAnAnswer(error.value ?? '')
    }
    if (error.field === 'grade' && error.problem === 'unknownCode') {
      return notAGrade(error.value ?? '', names)
    }
    const label =
      error.field === 'answer'
        ? inquiryKind.participation
        : (termOf(answerField, error.field) ?? pointsName)
    const answeredBy = ['answer', 'grade'].includes(error.field) ? 'choosing' : 'typing'
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
  const { at } = useWords(words)
  const nameOf = useFieldName()
  // They stand below all the fields of the answer: of several, which one is meant is said.
  const isOneOfMany = entry.answer.kind === 'selfEvaluation'
  return mistakesIn(entry).map((error) => (
    <ErrorText key={error.field} id={`${idOf(entry.answer.key, error.field)}-error`}>
      {isOneOfMany ? at(nameOf(error.field), sentence(error)) : sentence(error)}
    </ErrorText>
  ))
}

/** What ties a control to its mistake: spread it on the control. */
export const tieOf = (entry: Entry, field: string) =>
  mistakesIn(entry).some((error) => error.field === field)
    ? { 'aria-invalid': true, 'aria-describedby': `${idOf(entry.answer.key, field)}-error` }
    : {}

const shown = 10

/** The first answers that cannot be taken as they are, each with the way to it, and how many more there are. */
export function Fixes({ store, onGo }: { store: AnswerStore; onGo: (key: string) => void }) {
  const language = useLanguage()
  const word = useWords(words)
  const sentence = useSentence()
  const { wrong } = useStoreState(store).summary
  if (wrong.length === 0) return null
  return (
    <div className="alert" role="group" aria-labelledby="fixes">
      <Icon name="error" />
      <div>
        <h2 id="fixes">{word.fixTitle(wrong.length)}</h2>
        <ul>
          {wrong.slice(0, shown).map((key) => {
            const entry = store.entry(key)
            if (!entry) return null
            const text = mistakesIn(entry).map(sentence).join('')
            return (
              <li key={key}>
                <a
                  href={`#${rowId(key)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onGo(key)
                  }}
                >
                  <Marked text={word.fix(subjectName(language, entry.answer), text)} />
                </a>
              </li>
            )
          })}
          {wrong.length > shown && <li>{word.moreToFix(wrong.length - shown)}</li>}
        </ul>
      </div>
    </div>
  )
}
