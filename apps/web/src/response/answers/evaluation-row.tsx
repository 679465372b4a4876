import {
  eraYear,
  type EvaluationRule,
  gradeOf,
  type InquiryPost,
  measuredOf,
  readAnswer,
} from '@renkei/schema'
import { memo, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { ThreadButton } from '../threads/button.tsx'
import { EvaluationFields } from './evaluation-fields.tsx'
import { rowId } from './ids.ts'
import { More } from './more.tsx'
import { subjectName } from './name.ts'
import { RowStateWord } from './state.tsx'
import { words } from './words.ts'

/** A project's self-evaluation: folded a line, unfolded its points and texts. */
export const EvaluationRow = memo(function EvaluationRow({
  answerKey,
  posts,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { store, response, canWrite } = useAnswering()
  const [isAsking, setAsking] = useState(false)
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer, isOpen } = entry
  const { rule } = response.inquiry
  const draft = canWrite ? entry.draft : answer.draft
  const former = answer.previous && readAnswer(answer, answer.previous.draft, rule).content
  return (
    <li className={isOpen ? 'eval open' : 'eval'} id={rowId(answerKey)}>
      <div className="eval__line">
        <h3>
          <button
            className="eval__fold"
            type="button"
            aria-expanded={isOpen}
            id={`${rowId(answerKey)}-fold`}
            onClick={() => store.toggle(answerKey)}
          >
            <span className="eval__number">{answer.project}</span>
            <span lang="ja">{answer.title}</span>
          </button>
        </h3>
        <span>
          {former?.kind === 'selfEvaluation' && answer.previous ? (
            <>
              <span className="quiet">
                {language === 'ja'
                  ? eraYear(answer.previous.fiscalYear)
                  : answer.previous.fiscalYear}{' '}
              </span>
              {former.score} {former.grade}
            </>
          ) : null}
        </span>
        <Score draft={draft} rule={rule} />
        <span>
          <RowStateWord entry={entry} />
        </span>
        <ThreadButton
          posts={posts}
          name={`${subjectName(answer)} ${word.evaluation}`}
          isOpen={isAsking}
          onToggle={() => setAsking(!isAsking)}
        />
      </div>
      {isOpen && <EvaluationFields entry={entry} />}
      <More entry={entry} posts={posts} isAsking={isAsking} onClose={() => setAsking(false)} />
    </li>
  )
})

/** 82／100点 評価 B, once every criterion has points. */
function Score({ draft, rule }: { draft: Record<string, string>; rule: EvaluationRule }) {
  const word = useWords(words)
  const points = rule.criteria.map(({ max }, at) => {
    return measuredOf(draft[`score.${at + 1}`] ?? '', '点', { whole: true, min: 0, max })
  })
  if (points.includes(null)) return <span />
  const score = points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return (
    <span aria-live="polite">
      {word.outOf(score)} <b>{word.grade(gradeOf(score, rule))}</b>
    </span>
  )
}
