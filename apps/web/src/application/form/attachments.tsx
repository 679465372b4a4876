import {
  type Attachment,
  attachmentLimits,
  attachmentTypeOf,
  attachmentTypes,
  type FieldError,
  type Refusal,
  refusal,
} from '@renkei/schema'
import { type ChangeEvent, useId, useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { Refused } from '../../writing/outcome.tsx'
import { useRefusalText } from '../../writing/refusal.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { AttachmentList } from '../door/attachment-list.tsx'
import { words as common } from '../door/words.ts'
import { refreshApplications } from '../queries.ts'
import { useForm } from './field.tsx'
import { words } from './words.ts'

/** Why a file was not taken: what is wrong with it, or with the asking; undefined where it was. */
type Failure = { field: FieldError } | { refusal: Refusal | undefined } | undefined

async function send(id: number, file: File): Promise<Failure> {
  const wrong = (problem: FieldError['problem'], limit?: number): Failure => ({
    field: { field: 'attachments', problem, value: file.name, ...(limit ? { limit } : {}) },
  })
  if (attachmentTypeOf(file.name) === undefined) return wrong('fileType')
  if (file.size > attachmentLimits.bytes) return wrong('fileSize', attachmentLimits.bytes)
  try {
    const answer = await fetch(
      `/attachments/applications/${id}?name=${encodeURIComponent(file.name)}`,
      { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file },
    )
    if (answer.ok) return undefined
    const { error } = (await answer.json()) as { error: unknown }
    const refused = refusal.parse(error)
    const [field] = refused.fields ?? []
    return field ? { field } : { refusal: refused }
  } catch {
    return { refusal: undefined }
  }
}

/** 添付資料: files are put beside the application as soon as they are chosen. */
export function Attachments() {
  const language = useLanguage()
  const word = useWords(words)
  const { attachments: label } = useWords(common)
  const { application } = useForm()
  const explain = useRefusalText()
  const [sending, setSending] = useState<string>()
  const [failed, setFailed] = useState<readonly string[]>([])
  const field = useId()
  const { id, attachments } = application

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(input.files ?? [])]
    setFailed([])
    const sentences: string[] = []
    for (const file of files) {
      setSending(file.name)
      // One after the other: each is a body of its own, and the list keeps their order.
      // oxlint-disable-next-line no-await-in-loop
      const failure = await send(id, file)
      if (failure) {
        sentences.push(
          'field' in failure
            ? problemText(language, failure.field)
            : word.notSent(file.name, explain(failure.refusal)),
        )
      }
    }
    input.value = ''
    setSending(undefined)
    setFailed(sentences)
    await refreshApplications()
  }
  return (
    <div className="field">
      <label className="label" htmlFor={field}>
        {label}
      </label>
      <p className="help" id={`${field}-help`}>
        {word.attachmentsHelp}
      </p>
      {attachments.length > 0 && (
        <AttachmentList
          attachments={attachments}
          action={(one) => <Detach application={id} attachment={one} />}
        />
      )}
      <input
        id={field}
        className="attach__files"
        type="file"
        multiple
        accept={Object.keys(attachmentTypes)
          .map((type) => `.${type}`)
          .join(',')}
        disabled={sending !== undefined}
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

function Detach({ application, attachment }: { application: number; attachment: Attachment }) {
  const word = useWords(words)
  const { refused, isPending, write } = useWriting(refreshApplications)
  return (
    <>
      {refused !== undefined && <Refused text={refused} />}
      <button
        className="btn btn--sm btn--text"
        type="button"
        aria-disabled={isPending}
        onClick={() =>
          void write(() =>
            client.application.detach.mutate({ id: application, attachment: attachment.id }),
          )
        }
      >
        {word.detach}
        <span className="vh">：{attachment.name}</span>
      </button>
    </>
  )
}
