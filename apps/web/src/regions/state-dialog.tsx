import type { HeldRegion, RegionAct } from '@renkei/schema'
import type { FormEvent } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './held-words.ts'

/** Asks before a region is hidden, closed or opened again, and says what that means. */
export function StateDialog({
  region,
  act,
  writing: { write, isPending },
  onClose,
}: {
  region: HeldRegion
  act: RegionAct
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const name = nameIn(useLanguage(), region)
  const { applications, inquiries } = region
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await write(async () => {
      await client.region[act].mutate({ region: region.slug, version: region.version })
      return word.done[act](name)
    })
    onClose()
  }
  return (
    <Dialog title={word.actOf[act](name)} onClose={onClose}>
      <p>{word.help[act]}</p>
      {act === 'close' && applications + inquiries > 0 && (
        <p>
          <b>{word.open(applications, inquiries)}</b>
        </p>
      )}
      <form onSubmit={submit}>
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.acts[act]}
        </DialogActs>
      </form>
    </Dialog>
  )
}
