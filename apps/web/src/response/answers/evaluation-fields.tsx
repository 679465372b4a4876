import { answerLimits, eraYear } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { Entry } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { useFieldName } from './contest.tsx'
import { idOf } from './ids.ts'
import { tieOf } from './problem.tsx'
import { words } from './words.ts'

const texts = ['done', 'improve', 'next'] as const

/** Points by criterion, then three texts with last year's beside. */
export function EvaluationFields({ entry }: { entry: Entry }) {
  const language = useLanguage()
  const word = useWords(words)
  const { answerField } = useTerms()
  const nameOf = useFieldName()
  const { store, response, canWrite } = useAnswering()
  const { answer, draft } = entry
  const { previous } = answer
  const year =
    previous &&
    word.former(language === 'ja' ? eraYear(previous.fiscalYear) : `${previous.fiscalYear}`)
  const edit = (field: string, value: string) => store.edit(answer.key, { [field]: value })
  return (
    <div className="eval__body">
      <div className="eval__points">
        {response.inquiry.rule.criteria.map(({ max }, at) => {
          const field = `score.${at + 1}`
          return (
            <div className="field" key={field}>
              <label htmlFor={idOf(answer.key, field)}>
                {nameOf(field)} <span className="opt-t">{word.points(max)}</span>
              </label>
              {canWrite ? (
                <input
                  {...tieOf(entry, field)}
                  className="input input--sm"
                  id={idOf(answer.key, field)}
                  inputMode="numeric"
                  autoComplete="off"
                  value={draft[field] ?? ''}
                  onChange={({ currentTarget: { value } }) => edit(field, value)}
                />
              ) : (
                <output id={idOf(answer.key, field)}>{answer.draft[field] ?? ''}</output>
              )}
              {previous && (
                <p className="help">
                  {year} {previous.draft[field] ?? ''}
                </p>
              )}
            </div>
          )
        })}
      </div>
      {texts.map((field) => (
        <div className="eval__text" key={field}>
          {canWrite ? (
            <TextArea
              id={idOf(answer.key, field)}
              label={answerField[field]}
              limit={answerLimits.text}
              lang="ja"
              value={draft[field] ?? ''}
              onChange={({ currentTarget: { value } }) => edit(field, value)}
            />
          ) : (
            <div className="field">
              <b>{answerField[field]}</b>
              <p lang="ja">{answer.draft[field] ?? ''}</p>
            </div>
          )}
          {previous && (
            <div className="eval__former">
              <b className="small">{year}</b>
              <p lang="ja">{previous.draft[field] ?? ''}</p>
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
