import type { Response } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Field } from '../ui/field.tsx'
import { Preview } from './preview.tsx'
import { type Progress, upload, type Uploaded } from './upload.ts'
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
  const [progress, setProgress] = useState<Progress>()
  const [uploaded, setUploaded] = useState<Uploaded>()
  const [told, setTold] = useState<string>()
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }

  const read = async (event: FormEvent) => {
    event.preventDefault()
    setUploaded(undefined)
    if (!file) return setTold(word.chooseFile)
    setTold(undefined)
    setProgress({ read: 0, of: 0 })
    try {
      setUploaded(await upload(ref, file, setProgress))
    } catch {
      setTold(word.lost)
    } finally {
      setProgress(undefined)
    }
  }
  const refusal = uploaded && 'refusal' in uploaded ? uploaded.refusal : undefined
  const why =
    refusal && word.refusal[refusal.code] + (refusal.found ? word.found(refusal.found) : '')
  return (
    <>
      <form className="book__file" noValidate onSubmit={(event) => void read(event)}>
        <Field label={word.file} help={word.fileHelp} error={told ?? why}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              accept=".xlsx,.xls,.csv"
              onChange={({ currentTarget: { files } }) => {
                setFile(files?.[0])
                setUploaded(undefined)
                setTold(undefined)
              }}
            />
          )}
        </Field>
        <div className="acts-row">
          <button className="btn btn--fill" type="submit" aria-disabled={progress !== undefined}>
            {word.read}
          </button>
          {progress && (
            <span role="status">
              <progress
                value={progress.of > 0 ? progress.read : undefined}
                max={progress.of || 1}
              />{' '}
              {progress.of > 0 && word.reading(progress.read, progress.of)}
            </span>
          )}
        </div>
      </form>
      {file && uploaded && 'preview' in uploaded && (
        <Preview preview={uploaded.preview} response={response} file={file} request={request} />
      )}
    </>
  )
}
