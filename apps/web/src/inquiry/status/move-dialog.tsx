import { type FieldError, formatDeadline, type Inquiry, readDeadline } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Dialog, DialogActs } from '../../ui/dialog.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { DeadlineField } from '../deadline-field.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshInquiries } from '../queries.ts'
import { words as common } from '../door/words.ts'
import { words } from './words.ts'

/** Moves the deadline of all municipalities. */
export function MoveDialog({
  inquiry: { id, version, deadline },
  onDone,
  onClose,
}: {
  inquiry: Inquiry
  onDone: () => void
  onClose: () => void
}) {
  const word = useWords(words)
  const { cancel } = useWords(common)
  const language = useLanguage()
  const [typed, type] = useState(formatDeadline(deadline, 'ja'))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { refused, isPending, write } = useWriting(refreshInquiries)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = readDeadline(typed).errors
    if (found.length > 0) return setErrors(found)
    const outcome = await write(() =>
      client.inquiry.extend.mutate({ id, version, deadline: typed }),
    )
    if (!('done' in outcome)) return setErrors(outcome.fields)
    // An open dialog keeps what is told next from being read.
    flushSync(onClose)
    onDone()
  }
  const error = errors.find(({ field }) => field === 'deadline')
  return (
    <Dialog title={word.move} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        <DeadlineField
          label={word.newDeadline}
          typed={typed}
          error={error && problemText(language, error, { label: word.newDeadline })}
          onType={type}
        />
        <DialogActs isPending={isPending} cancel={cancel} onClose={onClose}>
          {word.move}
        </DialogActs>
      </form>
    </Dialog>
  )
}
