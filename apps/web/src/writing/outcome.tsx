import { useEffect, useRef } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Marked } from '../ui/marked.tsx'
import type { Writing } from './use-writing.ts'
import './outcome.css'

/** What became of the last write, said aloud: `done` is what it answered. `isBrought` brings it into
 * view, where what was pressed may stand screens away from it or at the foot of one. */
export function Outcome({
  of: { done, refused },
  isBrought = false,
}: {
  of: Pick<Writing<string>, 'done' | 'refused'>
  isBrought?: boolean
}) {
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isBrought && (done ?? refused) !== undefined) {
      status.current?.scrollIntoView({ block: 'nearest' })
    }
  }, [isBrought, done, refused])
  return (
    <div role="status" ref={status}>
      {done !== undefined && (
        <p className="outcome-done">
          <Icon name="check" />
          <Marked text={done} />
        </p>
      )}
      {refused !== undefined && (
        <div className="alert">
          <Icon name="error" />
          <p>
            <Marked text={refused} />
          </p>
        </div>
      )}
    </div>
  )
}

/** Why something could not be done. */
export function Refused({ text }: { text: string }) {
  return (
    <div className="alert" role="alert">
      <Icon name="error" />
      <p>
        <Marked text={text} />
      </p>
    </div>
  )
}
