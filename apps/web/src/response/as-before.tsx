import type { AnswerDraft } from '@renkei/schema'
import { useState } from 'react'
import { useWords } from '../i18n.tsx'
import type { AnswerStore } from './model/store.ts'
import { words } from './words.ts'

/** 未回答をすべて前年度と同じにする, of participation, and the way back. */
export function AsBefore({ store }: { store: AnswerStore }) {
  const word = useWords(words)
  const [before, setBefore] = useState<Record<string, AnswerDraft>>()
  const fill = () => {
    const open = store
      .entries()
      .filter(
        ({ answer, read, due }) =>
          answer.kind === 'participation' && due && read.state === 'unanswered' && answer.previous,
      )
    const drafts = open.map(({ answer }) => [answer.key, { ...answer.previous?.draft }] as const)
    setBefore(store.editMany(Object.fromEntries(drafts)))
  }
  const undo = () => {
    // Only what still says what was filled in: an answer changed since stays.
    const still = Object.entries(before ?? {}).flatMap(([key, draft]) => {
      const entry = store.entry(key)
      if (!entry || entry.draft['answer'] !== entry.answer.previous?.draft['answer']) return []
      const cleared = Object.fromEntries(Object.keys(entry.draft).map((field) => [field, '']))
      return [[key, { ...cleared, ...draft }] as const]
    })
    store.editMany(Object.fromEntries(still))
    setBefore(undefined)
  }
  return (
    <div className="as-before">
      <button className="btn btn--sm" type="button" onClick={fill}>
        {word.same}
      </button>
      <span role="status">
        {before && (
          <>
            {word.sameDone(Object.keys(before).length)}{' '}
            <button className="link" type="button" onClick={undo}>
              {word.undo}
            </button>
          </>
        )}
      </span>
    </div>
  )
}
