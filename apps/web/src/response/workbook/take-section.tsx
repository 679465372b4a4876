import type { Response, WorkbookRow } from '@renkei/schema'
import { useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { changesFrom } from '../model/rebase.ts'
import { refreshResponses, type ResponseRef } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'
import { ReadingStatus, useReading } from './reading.tsx'
import { useWhyText } from './refusal-words.ts'
import { download, withRemarks } from './upload.ts'
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

const atOnce = 200

type Taken = { saved: number; stale: string[] }

/** Writes rows of a preview as answers, 200 at a time, each over the version the preview was made
 * upon; `stale` are keys that were written by somebody else since. */
async function take(
  ref: ResponseRef,
  rows: readonly WorkbookRow[],
  request: string | undefined,
  onProgress: (done: number) => void,
): Promise<Taken> {
  const answers = rows.flatMap(({ key, version, before, draft }) =>
    key === null ? [] : [{ key, version, draft: changesFrom(before, { ...before, ...draft }) }],
  )
  const taken: Taken = { saved: 0, stale: [] }
  for (let at = 0; at < answers.length; at += atOnce) {
    const part = answers.slice(at, at + atOnce)
    const asked = { ...ref, cells: part, ...(request === undefined ? {} : { request }) }
    const { saved, stale } = await client.response.save.mutate(asked)
    taken.saved += saved.length
    taken.stale.push(...stale.map(({ key }) => key))
    onProgress(at + part.length)
  }
  return taken
}
