import { refusalOf } from '../../client.ts'
import type { FieldError, Response, WorkbookRow } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { handOut } from '../../ui/hand-out.ts'
import { Notice } from '../../ui/notice.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { ReadingStatus, useReading } from '../../writing/book-reading.tsx'
import { useWhyText } from '../../writing/book-refusal-words.ts'
import { words as bookWords } from '../../writing/book-words.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { changesFrom } from '../model/rebase.ts'
import { refreshResponses, type ResponseRef } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'
import { withRemarks } from './upload.ts'
import { Marked } from '../../ui/marked.tsx'
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
  const own = useResponseWords()
  const why = useWhyText(own)
  const { done: taken, refused, write } = useWriting<Taken>(refreshResponses, own)
  const params = useVisionParams()
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
      if ('blob' in made) handOut(made.blob, file.name.replace(/(\.\w+)?$/, '-remarks.xlsx'))
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
        <div role="status">
          <p className="done-line">
            <Marked text={word.taken(taken.saved)} />{' '}
            <Link
              to="/$region/$vision/inquiries/$id/responses/$municipality"
              params={{ ...params, id: String(ref.inquiry), municipality: ref.municipality }}
            >
              {word.toAnswers}
            </Link>
          </p>
          <NotTaken of={taken} />
        </div>
      )}
      <div className="acts-row book__take">
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

/** Which rows were not taken, and why. */
function NotTaken({ of: { stale, refused } }: { of: Taken }) {
  const language = useLanguage()
  const word = useWords(words)
  const book = useWords(bookWords)
  if (stale.length + refused.length === 0) return null
  return (
    <Notice title={word.notTaken(stale.length + refused.length)}>
      {stale.length > 0 && <p>{word.staleLeft(stale.length)}</p>}
      {refused.length > 0 && (
        <>
          <p>{word.refusedRows}</p>
          <ul>
            {refused.map(({ row: { sheet, row, title }, why: wrong }) => (
              <li key={`${sheet} ${row}`}>
                <span lang="ja">
                  {sheet} {book.row(row)} {title}
                </span>{' '}
                {problemText(language, wrong)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

// So few that whoever else asks meanwhile hardly waits.
const atOnce = 50

/** `stale` are keys that were written by somebody else since; `refused` are rows that cannot be kept, and
 * why. */
type Taken = {
  saved: number
  stale: string[]
  refused: { row: WorkbookRow; why: FieldError }[]
}

/** Writes rows of a preview as answers, some at a time, each over the version the preview was made upon.
 * A row that is refused spares the others. */
async function take(
  ref: ResponseRef,
  rows: readonly WorkbookRow[],
  request: string | undefined,
  onProgress: (done: number) => void,
): Promise<Taken> {
  const taken: Taken = { saved: 0, stale: [], refused: [] }
  for (let at = 0; at < rows.length; at += atOnce) {
    let part = rows.slice(at, at + atOnce)
    while (part.length > 0) {
      const refused = await writeRows(ref, part, request, taken)
      taken.refused.push(...refused)
      part = refused.length > 0 ? part.filter((row) => !refused.some((one) => one.row === row)) : []
    }
    onProgress(Math.min(at + atOnce, rows.length))
  }
  return taken
}

/** Writes rows together; gives those that keep the rest from being written. */
async function writeRows(
  ref: ResponseRef,
  rows: readonly WorkbookRow[],
  request: string | undefined,
  taken: Taken,
): Promise<Taken['refused']> {
  const cells = rows.flatMap(({ key, version, before, draft }) =>
    key === null ? [] : [{ key, version, draft: changesFrom(before, { ...before, ...draft }) }],
  )
  try {
    const asked = { ...ref, cells, ...(request === undefined ? {} : { request }) }
    const { saved, stale } = await client.response.save.mutate(asked)
    taken.saved += saved.length
    taken.stale.push(...stale.map(({ key }) => key))
    return []
  } catch (error) {
    const fields = refusalOf(error)?.fields ?? []
    const refused = rows.flatMap((row) => {
      const why = fields.find(({ field }) => field === row.key || field.startsWith(`${row.key}.`))
      return why ? [{ row, why }] : []
    })
    if (refused.length === 0) throw error
    return refused
  }
}
