import {
  answerFields,
  type AnswerDraft,
  answerOf,
  givenAnswers,
  gradeNamed,
  type InquiryKind,
  promptField,
} from '@renkei/schema'
import type { ReactNode } from 'react'
import { gradeId } from '../../evaluation/door/grade-choice.tsx'
import { usePaste } from '../../ui/paste.tsx'
import { idOf, rowId } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'

// Answered in one line of text, where a line break cannot stand.
const isLong = (field: string): boolean => ['done', 'improve', 'next', promptField].includes(field)
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** Lets a table pasted into the rows of a kind spread over its fields, as the rows stand on the page. */
export function Pasting({ kind, children }: { kind: InquiryKind; children: ReactNode }) {
  const { store, response, canWrite } = useAnswering()
  const { rule } = response.inquiry
  const fields = answerFields(kind, rule)
  // An answer is chosen from four, a grade from some: the one that has the focus stands for the column.
  const idsOf = (key: string, field: string) =>
    field === 'answer'
      ? givenAnswers.map((one) => idOf(key, one))
      : field === 'grade'
        ? rule.grades.map((_, at) => gradeId(idOf(key, field), at))
        : [idOf(key, field)]
  const idIn = (key: string, field: string) => {
    const ids = idsOf(key, field)
    return ids.find((id) => id === document.activeElement?.id) ?? ids[0] ?? ''
  }
  const placeOf = (id: string) => {
    for (const { answer, draft } of store.entries()) {
      const field = fields.find(
        (one) => answer.kind === kind && idsOf(answer.key, one).includes(id),
      )
      if (field !== undefined) return { key: answer.key, draft, field }
    }
    return undefined
  }
  const { handlers, notice } = usePaste({
    ids: () =>
      store
        .entries()
        // Nothing is typed into an answer by files.
        .filter(({ answer }) => answer.kind === kind && answer.prompt?.type !== 'file')
        .flatMap(({ answer: { key } }) => {
          const row = document.getElementById(rowId(key))
          return row ? [{ key, row }] : []
        })
        .toSorted(({ row }, { row: other }) =>
          row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
        )
        .map(({ key }) => fields.map((field) => idIn(key, field))),
    valueOf: (id) => {
      const place = placeOf(id)
      return place ? (place.draft[place.field] ?? '') : ''
    },
    clean: (id, text) => {
      const field = placeOf(id)?.field ?? ''
      if (field === 'answer') return answerOf(text) ?? text
      if (field === 'grade') return gradeNamed(text, rule) ?? oneLine(text)
      return isLong(field) ? text : oneLine(text)
    },
    fill: (values) => {
      const drafts: Record<string, AnswerDraft> = {}
      for (const [id, text] of values) {
        const place = placeOf(id)
        if (!place) continue
        const { key, field, draft } = place
        drafts[key] = { ...draft, ...drafts[key], [field]: text }
        // Of a self-evaluation the row is unfolded.
        if (kind === 'selfEvaluation') store.toggle(key, true)
      }
      store.editMany(drafts)
    },
  })
  if (!canWrite) return children
  return (
    // Pasting is heard here; the fields are what is operated.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...handlers}>
      {notice}
      {children}
    </div>
  )
}
