import { useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { TextArea, TextField } from './field.tsx'
import { words } from './words.ts'

/** A text to be taken along: whole once it has the focus, and copied by a button. `rows`, where it has several lines;
 * `copy`: what the button is called; `done` ends the dialog around it. */
export function CopiedText({
  label,
  value,
  copy,
  rows,
  done,
}: {
  label: string
  value: string
  copy: string
  rows?: number
  done?: { text: string; onClose: () => void }
}) {
  const { copied } = useWords(words)
  const line = useRef<HTMLInputElement>(null)
  const lines = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)
  const take = async () => {
    // Where the browser keeps its clipboard shut, as on plain HTTP, the text is there to be taken.
    const field = line.current ?? lines.current
    field?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  const given = { label, value, readOnly: true } as const
  return (
    <>
      {rows === undefined ? (
        <TextField ref={line} {...given} onFocus={(event) => event.target.select()} />
      ) : (
        <TextArea ref={lines} {...given} rows={rows} onFocus={(event) => event.target.select()} />
      )}
      <p role="status">{isCopied && copied}</p>
      <div className="acts-row">
        <button type="button" className="btn btn--fill" onClick={() => void take()}>
          {copy}
        </button>
        {done && (
          <button type="button" className="btn" onClick={done.onClose}>
            {done.text}
          </button>
        )}
      </div>
    </>
  )
}
