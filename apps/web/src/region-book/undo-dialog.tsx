import { bookUses, type FieldError, type TakenBook } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** Asks before what a workbook brought is taken back, and says what hangs on it where it cannot be. */
export function UndoDialog({
  of: { id, region, brings },
  writing: { write, isPending },
  onUndone,
  onClose,
}: {
  of: TakenBook
  writing: Writing<string>
  onUndone: () => void
  onClose: () => void
}) {
  const word = useWords(words)
  const [hanging, setHanging] = useState<FieldError[]>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await write(async () => {
      await client.regionBook.undo.mutate({ region: region.slug, id })
      return word.undoDone(region.name)
    })
    if ('fields' in outcome && outcome.fields.length > 0) return setHanging(outcome.fields)
    if ('done' in outcome) onUndone()
    return onClose()
  }
  return (
    <Dialog title={word.undoOf(region.name)} onClose={onClose}>
      {hanging ? (
        <div role="alert">
          <p>{word.hangs}</p>
          <ul className="region-book__list">
            {bookUses.flatMap((use) => {
              const found = hanging.find(({ field }) => field === use)
              return found ? [<li key={use}>{word.uses[use](found.limit ?? 0)}</li>] : []
            })}
          </ul>
        </div>
      ) : (
        <>
          <p>{word.undoText[brings]}</p>
          <p>{word.undoKept}</p>
        </>
      )}
      <form onSubmit={submit}>
        {hanging ? (
          <div className="acts-row">
            <button type="button" className="btn" onClick={onClose}>
              {word.cancel}
            </button>
          </div>
        ) : (
          <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
            {word.undo}
          </DialogActs>
        )}
      </form>
    </Dialog>
  )
}
