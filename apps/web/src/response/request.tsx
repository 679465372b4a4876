import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

const longest = 500
const keyOf = (place: string) => `renkei.request.${place}`

/** Who asked to answer for a municipality, kept in this window while one answers. */
export function useRequest(place: string) {
  const [request, setRequest] = useState(() => {
    try {
      return sessionStorage.getItem(keyOf(place)) ?? undefined
    } catch {
      return undefined
    }
  })
  const give = (text: string) => {
    setRequest(text)
    try {
      sessionStorage.setItem(keyOf(place), text)
    } catch {
      // It is asked again after a reload, then.
    }
  }
  return [request, give] as const
}

/** Asks who asked, before the policy office answers for somebody else. */
export function RequestForm({
  municipality,
  onGive,
}: {
  municipality: string
  onGive: (request: string) => void
}) {
  const word = useWords(words)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const isEmpty = typed.trim() === ''
  const isOver = typed.trim().length > longest
  const problem = isEmpty ? word.requestNeeded : isOver ? word.requestTooLong(longest) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty || isOver) setTried(true)
    else onGive(typed.trim())
  }
  if (!isOpen) {
    return (
      <p className="acts-row">
        <button className="btn" type="button" onClick={() => setOpen(true)}>
          <Marked text={word.requestOpen(municipality)} />
        </button>
      </p>
    )
  }
  return (
    <form className="notice on-request" noValidate onSubmit={submit}>
      <b>
        <Marked text={word.requestTitle(municipality)} />
      </b>
      <p>{word.requestText}</p>
      <TextField
        label={word.requestLabel}
        need="required"
        // Who opens the form is about to type.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={typed}
        error={isTried ? problem : undefined}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <div className="acts-row">
        <button className="btn btn--sm" type="submit">
          {word.requestStart}
        </button>
      </div>
    </form>
  )
}
