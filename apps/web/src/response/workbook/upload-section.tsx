import type { Response, WorkbookPreview } from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { Field } from '../../ui/field.tsx'
import { Preview } from './preview.tsx'
import { ReadingStatus, useReading } from './reading.tsx'
import { useWhyText } from './refusal-words.ts'
import { upload, type Uploaded } from './upload.ts'
import { words } from './words.ts'

/** Chooses a filled-in workbook and shows what it would change. */
export function UploadSection({
  response,
  request,
}: {
  response: Response
  request: string | undefined
}) {
  const word = useWords(words)
  const [file, setFile] = useState<File>()
  const [uploaded, setUploaded] = useState<Uploaded<{ preview: WorkbookPreview }>>()
  const [problem, setProblem] = useState<string>()
  const { stage, run, stop } = useReading()
  const why = useWhyText()
  const submit = useRef<HTMLButtonElement>(null)
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }

  const read = async (event: FormEvent) => {
    event.preventDefault()
    if (stage) return undefined
    setUploaded(undefined)
    if (!file) return setProblem(word.chooseFile)
    setProblem(undefined)
    try {
      setUploaded(await run((onStage, signal) => upload(ref, { file, onStage, signal })))
    } catch {
      setProblem(word.lost)
    }
    return undefined
  }
  return (
    <>
      <form className="book__file" noValidate onSubmit={(event) => void read(event)}>
        <Field label={word.file} help={word.fileHelp} error={problem ?? why(uploaded)}>
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
      {file && uploaded && 'preview' in uploaded && (
        <Preview preview={uploaded.preview} response={response} file={file} request={request} />
      )}
    </>
  )
}
