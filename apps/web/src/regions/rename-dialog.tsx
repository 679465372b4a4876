import { checkRegionNames, type HeldRegion } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { useErrors } from '../ui/use-errors.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './held-words.ts'
import { NameFields } from './name-fields.tsx'

/** Other names for a region; its address stays. */
export function RenameDialog({
  region,
  writing: { write, isPending },
  onClose,
}: {
  region: HeldRegion
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { name, kana, nameEn, shortName, shortNameEn, nickname, nicknameEn } = region
  const [typed, setTyped] = useState({
    ...{ name, kana, nameEn, shortName, shortNameEn },
    ...{ nickname: nickname ?? '', nicknameEn: nicknameEn ?? '' },
  })
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkRegionNames(typed)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const read = { region: region.slug, version: region.version }
      const after = await client.region.rename.mutate({ ...read, ...typed })
      return word.done.rename(nameIn(language, after))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  return (
    <Dialog title={word.actOf.rename(nameIn(language, region))} onClose={onClose}>
      <p>{word.renameHelp}</p>
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <NameFields
          typed={typed}
          errorOf={errorOf}
          onType={(names) => setTyped({ ...typed, ...names })}
        />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.acts.rename}
        </DialogActs>
      </form>
    </Dialog>
  )
}
