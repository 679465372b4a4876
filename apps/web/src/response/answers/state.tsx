import { useWords } from '../../i18n.tsx'
import { type Entry, rowState } from '../model/entry.ts'
import { words } from '../words.ts'

/** 前年度と同じ, 変更, 未回答, 要修正 in plain words. */
export function RowStateWord({ entry }: { entry: Entry }) {
  const { row } = useWords(words)
  const state = rowState(entry)
  const tone =
    state === 'wrong' ? 'late' : state === 'same' || state === 'none' ? 'quiet' : undefined
  return state === 'unanswered' ? <b>{row[state]}</b> : <span className={tone}>{row[state]}</span>
}
