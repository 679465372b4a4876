import {
  affiliateRole,
  type AffiliateForm as Form,
  type HeldAffiliate,
  readAffiliate,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './agreement-words.ts'
import { DayField } from './day-field.tsx'

const formOf = (of: HeldAffiliate | undefined): Form => ({
  ...{ name: of?.name ?? '', nameEn: of && of.nameEn !== of.name ? of.nameEn : '' },
  ...{ role: of?.role ?? 'partner', since: of?.since ?? '', until: of?.until ?? '' },
})

/** Who takes part or observes and is no municipality. */
export function AffiliateForm({
  of,
  writing: { write, isPending },
  onClose,
}: {
  of: HeldAffiliate | undefined
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { affiliateRole: roles } = useTerms()
  const ref = useVisionRef()
  const [typed, setTyped] = useState<Form>(() => formOf(of))
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { read, errors } = readAffiliate(typed)
    show(errors)
    if (errors.length > 0) return
    const outcome = await write(async () => {
      const held = { id: of?.id ?? 0, version: of?.version ?? 0 }
      await client.affiliate.save.mutate({ ...ref, ...held, form: typed })
      return word.affiliateSaved(nameIn(language, read))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  const tie = (name: keyof Form) => ({
    ...{ label: word[name], name, value: typed[name], error: errorOf(name, word[name]) },
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  })
  const day = (name: 'since' | 'until') => (
    <DayField
      label={word[name]}
      name={name}
      typed={typed[name]}
      error={errorOf(name, word[name])}
      onType={(said) => setTyped({ ...typed, [name]: said })}
    />
  )
  return (
    <Dialog title={of ? word.changeAffiliate : word.addAffiliate} onClose={onClose}>
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <TextField {...tie('name')} need="required" />
        <TextField {...tie('nameEn')} help={word.nameEnHelp} />
        <Select {...tie('role')}>
          {affiliateRole.options.map((role) => (
            <option key={role} value={role}>
              {roles[role]}
            </option>
          ))}
        </Select>
        {day('since')}
        {day('until')}
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.save}
        </DialogActs>
      </form>
    </Dialog>
  )
}
