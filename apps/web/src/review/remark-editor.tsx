import { useEffect, useId, useRef } from 'react'
import { useAuthorName } from '../writing/by.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { ErrorText, errorId } from '../ui/field.tsx'
import { words as fieldWords } from '../ui/field-words.ts'
import { formatTime } from '../ui/time.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './decision-words.ts'
import type { Remarks } from './use-remarks.ts'

const longest = 2000

/** A remark being written under its field. It is saved as it is typed, and sent with the return. */
export function RemarkEditor({
  field,
  name,
  remarks,
  begins,
}: {
  field: string
  name: string
  remarks: Remarks
  /** Takes the cursor, as it was just asked for. */
  begins: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const author = useAuthorName()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (begins) area.current?.focus()
  }, [begins])
  const shared = useWords(fieldWords)
  const { text = '', savedAt = null, other } = remarks.waiting[field] ?? {}
  const over = text.length - longest
  return (
    <div className="remark remark--own">
      <label htmlFor={id}>{word.remarkOn(name)}</label>
      <textarea
        className="textarea"
        id={id}
        ref={area}
        rows={2}
        value={text}
        aria-invalid={over > 0 || undefined}
        aria-describedby={over > 0 ? `${errorId(id)} ${id}-state` : `${id}-state`}
        onChange={(event) => remarks.write(field, event.target.value)}
      />
      {over > 0 && <ErrorText id={errorId(id)}>{shared.over(over)}</ErrorText>}
      <p className="by" id={`${id}-state`}>
        {remarks.failed ? (
          <span className="late">{word.notSaved}</span>
        ) : (
          <span>{savedAt === null ? word.notSent : word.saved(formatTime(savedAt, language))}</span>
        )}
        <span>{word.remarkHelp}</span>
      </p>
      {other && (
        <div role="status">
          <p className="late">
            <Marked text={word.otherWrote(author(other.by))} />
          </p>
          <p lang="ja">{other.body}</p>
        </div>
      )}
    </div>
  )
}
