import { Link } from '@tanstack/react-router'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { NotSaved, Saved as Usual } from '../../writing/saved.tsx'
import { refreshApplications } from '../queries.ts'
import { useForm } from './context.ts'
import type { Kept } from './keeper.ts'
import { words } from './page-words.ts'
import { words as fieldWords } from './words.ts'

/** How far the form is, whether it is saved, and the way on; stays at the top of the window. */
export function StateBar({
  kept,
  shown,
  onCheck,
  onRetry,
}: {
  kept: Kept
  /** How many errors are told. */
  shown: number
  onCheck: () => void
  onRetry: () => void
}) {
  const word = useWords(words)
  const { toCorrect } = useWords(fieldWords)
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
  return (
    <div className="state" ref={bar}>
      <div className="wrap state__wrap">
        <div>
          <Progress
            more={shown > 0 ? <span className="late">{toCorrect(shown)}</span> : undefined}
          />
        </div>
        <Saved kept={kept} onRetry={onRetry} />
        <div className="state__acts">
          <Link
            className="btn btn--text state__leave"
            to="/$region/$vision/applications"
            params={useVisionParams()}
          >
            {word.close}
          </Link>
          <button className="btn btn--fill" type="button" onClick={onCheck}>
            {word.check}
          </button>
        </div>
      </div>
    </div>
  )
}

function Progress({ more }: { more: ReactNode }) {
  const word = useWords(fieldWords)
  const page = useWords(words)
  const { application, changed, required, errors } = useForm()
  if (application.kind === 'change') {
    return (
      <p className="prog__line">
        <span>{changed.length > 0 ? page.changes(changed.length) : page.unchanged}</span>
        {more}
      </p>
    )
  }
  const all = required.size
  const missing = errors.filter(
    ({ field, problem }) => problem === 'required' && required.has(field),
  )
  const wrong = errors.filter(({ field, problem }) => problem !== 'required' && required.has(field))
  const done = all - missing.length
  const [before, after] = word.progress(all)
  return (
    <>
      <p className="prog__line">
        <span>
          {before}
          <b>{done}</b>
          {after}
        </span>
        {more}
      </p>
      <div
        className="prog__bar"
        role="progressbar"
        aria-label={word.progressName}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
      >
        <i className="done" style={{ width: `${(100 * (done - wrong.length)) / all}%` }} />
        <i className="err" style={{ width: `${(100 * wrong.length) / all}%` }} />
      </div>
    </>
  )
}

/** Whether the draft is saved; where someone else was first, the way to compare. */
function Saved({ kept: { saving, savedAt }, onRetry }: { kept: Kept; onRetry: () => void }) {
  const word = useWords(words)
  if (saving.is === 'stale' || saving.is === 'parted') {
    return (
      <NotSaved text={word.parted}>
        <button className="btn btn--sm" type="button" onClick={onRetry}>
          {word.compare}
        </button>
      </NotSaved>
    )
  }
  return (
    <Usual {...{ saving, savedAt, onRetry }} own={{ fieldsInvalid: word.unkept }}>
      {saving.is === 'stopped' && saving.refusal.code === 'stateChanged' && (
        <button className="btn btn--sm" type="button" onClick={() => void refreshApplications()}>
          {word.read}
        </button>
      )}
    </Usual>
  )
}
