import { inquiryKind, type KindSubmission, type Response } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from '../writing/by.tsx'
import { kindsOf, submittedOf } from './kind-choice.tsx'
import { ReturnDialog, submittedId, WithdrawDialog } from './submit.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** What was submitted, by whom and when, and the way back. */
export function Submitted({
  response,
  until,
  request,
  canWithdraw,
  canReturn,
}: {
  response: Response
  until: string
  request: string | undefined
  canWithdraw: boolean
  canReturn: boolean
}) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const [isAsking, setAsking] = useState(false)
  const [isReturning, setReturning] = useState(false)
  const done = submittedOf(response)
  const left = kindsOf(response).filter((kind) => !done.includes(kind))
  return (
    <div className="notice notice--done" role="status" id={submittedId} tabIndex={-1}>
      {useLines(response).map(({ text, late }) => (
        <p key={text}>
          <b>
            <Marked text={text} />
          </b>
          {late && <span className="late"> {word.submittedLate}</span>}
        </p>
      ))}
      {left.length > 0 && <p>{word.notSubmitted(left.map((kind) => names[kind]).join('・'))}</p>}
      {canWithdraw && (
        <>
          <p>{word.submittedMore(until)}</p>
          <button className="btn btn--sm" type="button" onClick={() => setAsking(true)}>
            {word.withdraw}
          </button>
        </>
      )}
      {canReturn && (
        <button className="btn btn--sm" type="button" onClick={() => setReturning(true)}>
          {word.submitting.return}
        </button>
      )}
      {isReturning && <ReturnDialog response={response} onClose={() => setReturning(false)} />}
      {isAsking && (
        <WithdrawDialog response={response} request={request} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}

/** A line for every submission; a single one where everything went out at once. */
function useLines({ state, submissions }: Response): { text: string; late: boolean }[] {
  const language = useLanguage()
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const name = useAuthorName()
  const [first, ...others] = submissions
  const said = ({ at, by }: KindSubmission) => [formatMoment(at, language), name(by)] as const
  if (first && state === 'submitted' && others.every(({ at }) => at === first.at)) {
    return [{ text: word.submitted(...said(first)), late: first.late }]
  }
  const inOrder = inquiryKind.options.flatMap((kind) =>
    submissions.filter((one) => one.kind === kind),
  )
  return inOrder.map((one) => ({
    text: word.submittedKind(names[one.kind], ...said(one)),
    late: one.late,
  }))
}
