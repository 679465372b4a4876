import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { useStoreState } from './model/use-store.ts'
import type { AnswerStore } from './model/store.ts'
import { Saved } from './saved.tsx'
import { words } from './words.ts'

/** How far the answers are, whether they are saved, and the way on; stays at the top. */
export function Bar({
  store,
  onGo,
  onSubmit,
}: {
  store: AnswerStore
  onGo: (key: string) => void
  onSubmit: () => void
}) {
  const word = useWords(words)
  const state = useStoreState(store)
  const { all, missing, wrong } = state.summary
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // What sticks below the bar knows its height.
    const observer = new ResizeObserver(([entry]) =>
      document.documentElement.style.setProperty(
        '--state-h',
        `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`,
      ),
    )
    if (bar.current) observer.observe(bar.current)
    return () => observer.disconnect()
  }, [])
  const share = (count: number) => `${all.due === 0 ? 0 : (100 * count) / all.due}%`
  return (
    <div className="state" ref={bar}>
      <div className="wrap state__wrap">
        <div>
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
          <div
            className="prog__bar"
            role="progressbar"
            aria-label={word.progressName}
            aria-valuemin={0}
            aria-valuemax={all.due}
            aria-valuenow={all.answered}
          >
            <i className="done" style={{ width: share(all.answered) }} />
            <i className="err" style={{ width: share(all.wrong) }} />
          </div>
        </div>
        <Saved state={state} onRetry={() => void store.save()} onCompare={onGo} />
        <div className="state__acts">
          <button
            className="btn btn--text state__leave"
            type="button"
            aria-disabled={missing.length + wrong.length === 0}
            onClick={() => {
              const next = nextOf(store, [...missing, ...wrong])
              if (next !== undefined) onGo(next)
            }}
          >
            {word.next}
          </button>
          <button className="btn btn--fill" type="button" onClick={onSubmit}>
            {word.submit}
          </button>
        </div>
      </div>
    </div>
  )
}

/** The first open answer after the one the cursor was last in, else the first of all. */
function nextOf(store: AnswerStore, open: readonly string[]): string | undefined {
  const keys = store.entries().map(({ answer }) => answer.key)
  const wanted = new Set(open)
  const at = keys.indexOf(store.lastAt() ?? '')
  return [...keys.slice(at + 1), ...keys.slice(0, at + 1)].find((key) => wanted.has(key))
}
