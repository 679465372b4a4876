import { type ApiKey, keyMonths, keyOverlap, type MadeApiKey } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { Select } from '../ui/field.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { Months } from './key-form.tsx'
import { words } from './key-words.ts'

const overlaps = [0, 1, keyOverlap.usual, 14, keyOverlap.most]

/** Another secret for a key, beside which the former one goes on for a while. */
export function RotateDialog({
  of: { id, name, prefix },
  write,
  onMade,
  onClose,
}: {
  of: ApiKey
  write: Writing<string>['write']
  onMade: (made: MadeApiKey) => void
  onClose: () => void
}) {
  const word = useWords(words)
  const [days, setDays] = useState<number>(keyOverlap.usual)
  const [months, setMonths] = useState<number>(keyMonths.usual)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    onClose()
    await write(async () => {
      onMade(await client.apiKey.rotate.mutate({ id, prefix, days, months }))
      return word.rotated(name)
    })
  }
  return (
    <Dialog title={word.rotateOf(name)} onClose={onClose}>
      <p>{word.rotateHelp}</p>
      <form className="fields" noValidate onSubmit={submit}>
        <Select
          label={word.overlap}
          name="days"
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {overlaps.map((choice) => (
            <option key={choice} value={choice}>
              {word.overlapOf(choice)}
            </option>
          ))}
        </Select>
        <Months value={months} onChange={setMonths} />
        <DialogActs cancel={word.cancel} onClose={onClose}>
          {word.rotateDo}
        </DialogActs>
      </form>
    </Dialog>
  )
}
