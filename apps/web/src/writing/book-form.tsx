import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Field } from '../ui/field.tsx'
import { goTo } from '../ui/to-heading.ts'
import type { RefusalWords } from './refusal-words.ts'
import { ReadingStatus, useReading } from './book-reading.tsx'
import { useWhyText } from './book-refusal-words.ts'
import type { Upload, Uploaded } from './book-upload.ts'
import { words } from './book-words.ts'
import './book.css'

/** Chooses a filled-in workbook and has it read; `children` shows what came of it. `own`: words for refusals, `lost`
 * for where the registry was not reached. */
export function UploadForm<T extends object>({
  send,
  own,
  lost,
  help,
  children,
}: {
  send: (given: Upload) => Promise<Uploaded<T>>
  own: RefusalWords
  lost: string
  /** Which files, where not all that can be read. */
  help?: string
  children: (read: T, file: File) => ReactNode
}) {
  const word = useWords(words)
  const [file, setFile] = useState<File>()
  const [uploaded, setUploaded] = useState<Uploaded<T>>()
  const [problem, setProblem] = useState<string>()
  const { stage, run, stop } = useReading()
  const why = useWhyText(own)
  const submit = useRef<HTMLButtonElement>(null)
  const outcome = useRef<HTMLDivElement>(null)

  const read = async (event: FormEvent) => {
    event.preventDefault()
    if (stage) return undefined
    setUploaded(undefined)
    if (!file) return setProblem(word.chooseFile)
    setProblem(undefined)
    try {
      setUploaded(await run((onStage, signal) => send({ file, onStage, signal })))
    } catch {
      setProblem(lost)
    }
    return undefined
  }
  const isRead = uploaded && !('refusal' in uploaded) && !('error' in uploaded)
  // What came of it stands below the fold.
  useEffect(() => {
    if (isRead) goTo(outcome.current?.querySelector<HTMLElement>('h2'))
  }, [isRead])
  return (
    <>
      <form className="book__file" noValidate onSubmit={(event) => void read(event)}>
        <Field label={word.file} help={help ?? word.fileHelp} error={problem ?? why(uploaded)}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
              onChange={({ currentTarget: { files } }) => {
                stop()
                setFile(files?.[0])
                setUploaded(undefined)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
        <div className="acts-row">
          <button
            className="btn btn--fill"
            type="submit"
            ref={submit}
            aria-disabled={stage !== undefined}
          >
            {word.read}
          </button>
        </div>
        {stage && (
          <ReadingStatus
            stage={stage}
            onStop={() => {
              stop()
              submit.current?.focus()
            }}
          />
        )}
      </form>
      <div ref={outcome}>{file && isRead && children(uploaded, file)}</div>
    </>
  )
}
