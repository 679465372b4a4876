import { type AnswerDraft, type EvaluationRule, termOf } from '@renkei/schema'
import { useAuthorName } from '../../writing/by.tsx'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import type { Entry } from '../model/entry.ts'
import { changesFrom } from '../model/rebase.ts'
import { useAnswering } from '../model/use-store.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Two versions of one answer side by side, to choose from where it stands. */
export function Contest({ entry }: { entry: Entry }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const { store } = useAnswering()
  const { answer, draft, theirs } = entry
  if (!theirs) return null
  const fields = Object.keys(changesFrom(theirs.draft, draft))
  const by = theirs.by ? name(theirs.by) : ''
  const at = theirs.updatedAt ? formatMoment(theirs.updatedAt, language) : ''
  return (
    <div className="contest" role="alert">
      <p>
        <b>
          <Marked text={word.contest(by, at)} />
        </b>{' '}
        {word.contestMore}
      </p>
      <div className="contest__sides">
        <Side title={word.theirs} draft={theirs.draft} fields={fields} />
        <Side title={word.mine} draft={draft} fields={fields} />
      </div>
      <div className="acts-row">
        <button
          className="btn btn--sm"
          type="button"
          onClick={() => store.settle(answer.key, 'theirs')}
        >
          {word.keepTheirs}
        </button>
        <button
          className="btn btn--sm"
          type="button"
          onClick={() => store.settle(answer.key, 'mine')}
        >
          {word.keepMine}
        </button>
      </div>
    </div>
  )
}

function Side({ title, draft, fields }: { title: string; draft: AnswerDraft; fields: string[] }) {
  const nameOf = useFieldName()
  const textOf = useValueText()
  return (
    <div className="contest__side" role="group" aria-label={title}>
      <b>{title}</b>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd lang="ja">{textOf(field, draft[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** 担当課, or 達成度 for the points of a criterion. */
export const useFieldName = (): ((field: string) => string) =>
  useFieldNameIn(useAnswering().response.inquiry.rule)

/** The same outside the answering page. */
export function useFieldNameIn(rule: Pick<EvaluationRule, 'criteria'>): (field: string) => string {
  const { answerField, inquiryKind } = useTerms()
  const language = useLanguage()
  return (field) => {
    const criterion = rule.criteria[Number(field.slice(6)) - 1]
    if (!field.startsWith('score.') || !criterion) {
      return field === 'answer' ? inquiryKind.participation : (termOf(answerField, field) ?? field)
    }
    return language === 'en' && criterion.titleEn !== '' ? criterion.titleEn : criterion.title
  }
}

/** An answer's code as its word, an empty field as such, anything else as typed. */
export function useValueText(): (field: string, value: string) => string {
  const { empty } = useWords(words)
  const { answer } = useTerms()
  return (field, value) => {
    if (value.trim() === '') return empty
    return field === 'answer' ? (answer[value as keyof typeof answer] ?? value) : value
  }
}
