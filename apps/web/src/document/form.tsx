import {
  checkDocument,
  documentLimits,
  type DocumentPage,
  type DocumentTyped,
  type FieldError,
} from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Checkbox, FieldGroup } from '../ui/choice.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { Refused } from '../writing/outcome.tsx'
import { useRefusalText } from '../writing/refusal.ts'
import { refreshDocuments } from './queries.ts'
import { checkFile, type Sent, sendFile, writeDocument } from './send.ts'
import { words } from './words.ts'

const megabytes = documentLimits.bytes / 2 ** 20

/** The pair of numbers that says how pages are counted, as it is held. */
const mappingOf = (shift: number) =>
  shift >= 0 ? { page: '1', sheet: String(1 + shift) } : { page: String(1 - shift), sheet: '1' }

/** The policy office puts a document's PDF there, and says of it what it knows. */
export function DocumentForm({
  of,
  onDone,
}: {
  of: DocumentPage
  onDone: (text: string | undefined) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const explain = useRefusalText()
  const chosen = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { id, version, file } = of
  const [typed, setTyped] = useState<DocumentTyped>({
    address: of.address ?? '',
    ...mappingOf(file?.shift ?? 0),
    isPublic: file?.isPublic ?? false,
  })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [refused, setRefused] = useState<string>()
  const [isSending, setSending] = useState(false)
  const set = (change: Partial<DocumentTyped>) => setTyped({ ...typed, ...change })
  const label = { page: word.printed, sheet: word.counted, address: word.addressLabel }
  const errorOf = (field: 'file' | keyof typeof label) => {
    const error = errors.find((one) => one.field === field)
    if (!error) return undefined
    if (field === 'file' && error.problem === 'required') return word.required
    return problemText(language, error, { label: field === 'file' ? word.choose : label[field] })
  }
  const tell = (found: readonly FieldError[]) => {
    setErrors(found)
    // Once they are told, the first of them is where the cursor goes.
    if (found.length > 0) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
    }
  }
  const attempt = async (sending: Promise<Sent>, done: string) => {
    setSending(true)
    setRefused(undefined)
    onDone(undefined)
    const sent = await sending
    setSending(false)
    if ('fields' in sent) return tell(sent.fields)
    if ('refused' in sent) setRefused(explain(sent.refused))
    // What stands now is loaded; what was typed stays.
    await refreshDocuments()
    if ('refused' in sent) return
    if (chosen.current) chosen.current.value = ''
    onDone(done)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const [picked] = chosen.current?.files ?? []
    const found = [...(picked ? checkFile(picked) : []), ...checkDocument(typed)]
    tell(found)
    if (found.length > 0 || isSending) return
    void attempt(
      picked
        ? sendFile(of, picked, typed)
        : writeDocument(() => client.document.save.mutate({ id, version, ...typed })),
      word.saved,
    )
  }
  return (
    <form ref={form} className="document-form" noValidate onSubmit={save}>
      <p>{word.uploadLead}</p>
      <Field
        label={word.choose}
        help={file ? word.replaceHelp(file.name, megabytes) : word.chooseHelp(megabytes)}
        error={errorOf('file')}
      >
        {(tie) => <input {...tie} ref={chosen} type="file" accept=".pdf,application/pdf" />}
      </Field>
      <FieldGroup label={word.mapping} help={word.mappingHelp}>
        <div className="document-form__pair">
          {(['page', 'sheet'] as const).map((field) => (
            <TextField
              key={field}
              label={label[field]}
              inputMode="numeric"
              autoComplete="off"
              value={typed[field]}
              error={errorOf(field)}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          ))}
        </div>
      </FieldGroup>
      <TextField
        label={word.addressLabel}
        help={word.addressHelp}
        inputMode="url"
        autoComplete="off"
        value={typed.address}
        error={errorOf('address')}
        onChange={(event) => set({ address: event.target.value })}
      />
      <div className="field">
        <Checkbox
          label={word.isPublic}
          checked={typed.isPublic}
          aria-describedby="public-help"
          onChange={(event) => set({ isPublic: event.target.checked })}
        />
        <p className="help" id="public-help">
          {word.isPublicHelp}
        </p>
      </div>
      {refused !== undefined && <Refused text={refused} />}
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={isSending}>
          {word.save}
        </button>
        {file && (
          <button
            type="button"
            className="btn btn--text push"
            aria-disabled={isSending}
            onClick={() =>
              isSending ||
              void attempt(
                writeDocument(() => client.document.remove.mutate({ id, version })),
                word.removed,
              )
            }
          >
            {word.remove}
          </button>
        )}
      </div>
      <p role="status">{isSending && word.sending}</p>
    </form>
  )
}
