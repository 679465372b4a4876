import type { InquiryAnswer } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { ProgressBar, StateBar } from '../ui/state-bar.tsx'
import { NotSaved, Saved as Usual } from '../writing/saved.tsx'
import type { AnswerStore, StoreState } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { useResponseWords } from './refusal-words.ts'
import { words } from './words.ts'

/** How far the answers are, whether they are saved, and the way on; stays at the top. */
export function Bar({
  store,
  isShown,
  onGo,
  onSubmit,
  isReporting,
}: {
  store: AnswerStore
  /** Rows that the page leaves out are gone to last. */
  isShown: (answer: InquiryAnswer) => boolean
  onGo: (key: string) => void
  onSubmit: () => void
  /** Whether whoever answers has the rows of a department to report first. */
  isReporting: boolean
}) {
  const word = useWords(words)
  const state = useStoreState(store)
  const { all, missing, wrong } = state.summary
  return (
    <StateBar
      progress={
        <>
          <p className="prog__line">
            <span>
              <b>{all.answered}</b>
              {word.progress(all.due)}
            </span>
            <span className="prog__more">
              <span>
                {word.missing} <b>{all.missing}</b>
              </span>
              {all.wrong > 0 && (
                <span>
                  {word.wrong} <b>{all.wrong}</b>
                </span>
              )}
            </span>
          </p>
          <ProgressBar
            name={word.progressName}
            all={all.due}
            done={all.answered}
            wrong={all.wrong}
          />
        </>
      }
      saved={<Saved state={state} onRetry={() => void store.save()} onCompare={onGo} />}
    >
      <button
        className="btn btn--text"
        type="button"
        aria-disabled={missing.length + wrong.length === 0}
        onClick={() => {
          const open = [...missing, ...wrong]
          const here = open.filter((key) => {
            const entry = store.entry(key)
            return entry !== undefined && isShown(entry.answer)
          })
          const next = nextOf(store, here.length > 0 ? here : open)
          if (next !== undefined) onGo(next)
        }}
      >
        {word.next}
      </button>
      <button className={isReporting ? 'btn' : 'btn btn--fill'} type="button" onClick={onSubmit}>
        {word.submit}
      </button>
    </StateBar>
  )
}

/** The first open answer after the one the cursor was last in, else the first of all. */
function nextOf(store: AnswerStore, open: readonly string[]): string | undefined {
  const keys = store.entries().map(({ answer }) => answer.key)
  const wanted = new Set(open)
  const at = keys.indexOf(store.lastAt() ?? '')
  return [...keys.slice(at + 1), ...keys.slice(0, at + 1)].find((key) => wanted.has(key))
}

/** Whether the answers are saved; where someone else was first, the way to compare. */
function Saved({
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
