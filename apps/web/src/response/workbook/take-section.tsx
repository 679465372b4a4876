import type { Response, WorkbookRow } from '@renkei/schema'
import { useRef, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { refreshResponses } from '../queries.ts'
import { Notice } from '../../ui/notice.tsx'
import { useResponseWords } from '../refusal-words.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { ReadingStatus } from './reading-status.tsx'
import { useWhyText } from './refusal-words.ts'
import { type Taken, take } from './take.ts'
import { download, withRemarks } from './upload.ts'
import { useReading } from './use-reading.ts'
import { words } from './words.ts'

/** Takes over the good rows, and gives the workbook back with remarks for the rest. */
export function TakeSection({
  rows,
  response,
  file,
  request,
  hasProblems,
}: {
  rows: readonly WorkbookRow[]
  response: Response
  file: File
  request: string | undefined
  hasProblems: boolean
}) {
  const word = useWords(words)
  const { done: taken, refused, write } = useWriting<Taken>(refreshResponses, useResponseWords())
  const why = useWhyText()
  const { stage, run, stop } = useReading()
  const again = useRef<HTMLButtonElement>(null)
  const [done, setDone] = useState<number>()
  const [notMade, setNotMade] = useState<string>()
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const act = async () => {
    if (done !== undefined) return
    setDone(0)
    setNotMade(undefined)
    await write(() => take(ref, rows, request, setDone))
    setDone(undefined)
  }
  const remark = async () => {
    if (stage) return
    setNotMade(undefined)
    try {
      const made = await run((onStage, signal) => withRemarks(ref, { file, onStage, signal }))
      if (!made) return
      if ('blob' in made) download(made.blob, file.name.replace(/(\.\w+)?$/, '-remarks.xlsx'))
      else setNotMade(why(made))
    } catch {
      setNotMade(word.lost)
    }
  }
  return (
    <>
      {(notMade ?? refused) !== undefined && (
        <div className="alert" role="alert">
          <p>{notMade ?? refused}</p>
        </div>
      )}
      {taken && (
        <Notice title={word.taken(taken.saved)}>
          {taken.stale.length > 0 && <p>{word.staleLeft(taken.stale.length)}</p>}
        </Notice>
      )}
      <div className="acts-row">
        {!taken && rows.length > 0 && (
          <button className="btn btn--fill" type="button" onClick={() => void act()}>
            {word.take(rows.length)}
          </button>
        )}
        {!taken && rows.length === 0 && <span>{word.none}</span>}
        {hasProblems && (
          <button
            className="btn"
            type="button"
            ref={again}
            aria-disabled={stage !== undefined}
            onClick={() => void remark()}
          >
            {word.remarks}
          </button>
        )}
        {done !== undefined && <span role="status">{word.taking(done, rows.length)}</span>}
      </div>
      {stage && (
        <ReadingStatus
          stage={stage}
          onStop={() => {
            stop()
            again.current?.focus()
          }}
        />
      )}
    </>
  )
}
