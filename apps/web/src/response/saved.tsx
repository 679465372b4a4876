import { defineWords, useWords } from '../i18n.tsx'
import { NotSaved, Saved as Usual } from '../writing/saved.tsx'
import type { StoreState } from './model/store.ts'
import { useResponseWords } from './refusal-words.ts'

const words = defineWords({
  ja: {
    contested: (count: number) =>
      `${count}件は、ほかの人と違う内容です。どちらかを選んでください。`,
    compare: '見比べる',
  },
  en: {
    contested: (count) => `${count} differ from what somebody else saved. Choose.`,
    compare: 'Compare',
  },
})

/** Whether the answers are saved; where someone else was first, the way to compare. */
export function Saved({
  state: { saving, savedAt, contested },
  onRetry,
  onCompare,
}: {
  state: StoreState
  onRetry: () => void
  onCompare: (key: string) => void
}) {
  const word = useWords(words)
  const own = useResponseWords()
  const [first] = contested
  if (saving.is !== 'idle' || first === undefined) {
    return <Usual {...{ saving, savedAt, own, onRetry }} />
  }
  return (
    <NotSaved text={word.contested(contested.length)}>
      <button className="btn btn--sm" type="button" onClick={() => onCompare(first)}>
        {word.compare}
      </button>
    </NotSaved>
  )
}
