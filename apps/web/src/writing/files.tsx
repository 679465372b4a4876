import {
  type Attachment,
  attachmentLimits,
  attachmentTypeOf,
  attachmentTypes,
  type FieldError,
  type Refusal,
  refusal,
} from '@renkei/schema'
import { type ChangeEvent, type ReactNode, useId, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { ErrorText } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { FileList } from './file-list.tsx'
import { words } from './file-words.ts'
import { Refused } from './outcome.tsx'
import { useRefusalText } from './refusal.ts'
import { useWriting } from './use-writing.ts'

/** Why a file was not taken: what is wrong with it, or with the asking. */
type Failure = { field: FieldError } | { refusal: Refusal | undefined }

/** Undefined where there is none, since what the file belongs to could not be kept. */
type Address = string | Promise<string | undefined>

/** Sends a file to an address that takes it; what was answered, or why it was not taken. */
async function send(addressed: Address, file: File): Promise<{ answer: unknown } | Failure> {
  const wrong = (problem: FieldError['problem'], limit?: number): Failure => ({
    field: { field: 'attachments', problem, value: file.name, ...(limit ? { limit } : {}) },
  })
  if (attachmentTypeOf(file.name) === undefined) return wrong('fileType')
  if (file.size > attachmentLimits.bytes) return wrong('fileSize', attachmentLimits.bytes)
  try {
    const address = await addressed
    if (address === undefined) return { refusal: undefined }
    const headers = { 'content-type': 'application/octet-stream' }
    const answer = await fetch(address, { method: 'POST', headers, body: file })
    if (answer.ok) return { answer: await answer.json() }
    const { error } = (await answer.json()) as { error: unknown }
    const refused = refusal.parse(error)
    const [field] = refused.fields ?? []
    return field ? { field } : { refusal: refused }
  } catch {
    return { refusal: undefined }
  }
}

/** Files that are put beside something as soon as they are chosen, and taken away again. `addressOf` says where one
 * of a name is posted to; `onSent` hears what was answered. */
export function Files({
  id: given,
  label,
  help,
  files,
  isOpen = true,
  addressOf,
  onSent = () => {},
  detach,
  refresh,
}: {
  id?: string
  label: ReactNode
  help: string
  files: readonly Attachment[]
  /** Whether there is anything yet that files could be put beside. */
  isOpen?: boolean
  addressOf: (name: string) => Address
  onSent?: (answer: unknown) => void
  detach: (file: Attachment) => Promise<unknown>
  refresh: () => Promise<unknown>
}) {
  const language = useLanguage()
  const word = useWords(words)
  const explain = useRefusalText()
  const [sending, setSending] = useState<string>()
  const [failed, setFailed] = useState<readonly string[]>([])
  const own = useId()
  const field = given ?? own

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(input.files ?? [])]
    setFailed([])
    const sentences: string[] = []
    for (const file of chosen) {
      setSending(file.name)
      // One after the other: each is a body of its own, and the list keeps their order.
      // oxlint-disable-next-line no-await-in-loop
      const sent = await send(addressOf(file.name), file)
      if ('answer' in sent) onSent(sent.answer)
      else if ('field' in sent) sentences.push(problemText(language, sent.field))
      else sentences.push(word.notSent(file.name, explain(sent.refusal)))
    }
    input.value = ''
    setSending(undefined)
    setFailed(sentences)
    await refresh()
  }
  return (
    <div className="field">
      <label className="label" htmlFor={field}>
        {label}
      </label>
      <p className="help" id={`${field}-help`}>
        {help}
      </p>
      {files.length > 0 && (
        <FileList
          files={files}
          action={(one) => <Detach file={one} detach={detach} refresh={refresh} />}
        />
      )}
      <input
        id={field}
        className="files__choose"
        type="file"
        multiple
        accept={Object.keys(attachmentTypes)
          .map((type) => `.${type}`)
          .join(',')}
        disabled={!isOpen || sending !== undefined}
        aria-describedby={`${field}-help`}
        onChange={(event) => void choose(event)}
      />
      <p role="status">{sending !== undefined && word.sending(sending)}</p>
      <div role="alert">
        {failed.map((sentence) => (
          <ErrorText key={sentence} id={`${field}-${sentence}`}>
            {sentence}
          </ErrorText>
        ))}
      </div>
    </div>
  )
}

function Detach({
  file,
  detach,
  refresh,
}: {
  file: Attachment
  detach: (file: Attachment) => Promise<unknown>
  refresh: () => Promise<unknown>
}) {
  const word = useWords(words)
  const { refused, isPending, write } = useWriting(refresh)
  return (
    <>
      {refused !== undefined && <Refused text={refused} />}
      <button
        className="btn btn--sm btn--text"
        type="button"
        aria-disabled={isPending}
        onClick={() => void write(() => detach(file))}
      >
        {word.detach}
        <span className="vh">：{file.name}</span>
      </button>
    </>
  )
}
