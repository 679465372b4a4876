import {
  type AgreementForm as Form,
  everyMunicipality,
  type HeldAgreement,
  readAgreement,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Checkbox, FieldGroup } from '../ui/choice.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame, useScheme } from '../vision/queries.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './agreement-words.ts'
import { DayField } from './day-field.tsx'
import './agreements.css'

const blank: Form = {
  ...{ municipalities: [], others: '', kind: '', signedOn: '', councilOn: '' },
  ...{ amendments: '', endedOn: '', document: '', page: '' },
}

const formOf = (of: HeldAgreement): Form => ({
  municipalities: of.parties.flatMap((party) =>
    'municipality' in party ? [party.municipality] : [],
  ),
  others: of.parties.flatMap((party) => ('name' in party ? [party.name] : [])).join('\n'),
  amendments: of.amendments
    .map(({ amendedOn, councilOn }) => [amendedOn, ...(councilOn ? [councilOn] : [])].join('、'))
    .join('\n'),
  ...{ kind: of.kind ?? '', signedOn: of.signedOn ?? '', councilOn: of.councilOn ?? '' },
  ...{ endedOn: of.endedOn ?? '', document: of.citation?.document ?? '' },
  page: String(of.citation?.page ?? ''),
})

/** An agreement: who concluded it, when, how it was amended and ended, and what says so. */
export function AgreementForm({
  of,
  writing: { write, isPending },
  onClose,
}: {
  of: HeldAgreement | undefined
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const frame = useFrame()
  const { agreement } = useScheme()
  const [typed, setTyped] = useState<Form>(of ? formOf(of) : blank)
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { errors } = readAgreement(typed)
    show(errors)
    if (errors.length > 0) return
    const outcome = await write(async () => {
      const read = { id: of?.id ?? 0, version: of?.version ?? 0 }
      await client.agreement.save.mutate({ ...ref, ...read, form: typed })
      return word.saved(agreement)
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  const tie = (name: Exclude<keyof Form, 'municipalities'>) => ({
    ...{ label: word[name], name, value: typed[name], error: errorOf(name, word[name]) },
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  })
  const day = (name: 'signedOn' | 'councilOn' | 'endedOn') => (
    <DayField
      label={word[name]}
      name={name}
      typed={typed[name]}
      error={errorOf(name, word[name])}
      onType={(said) => setTyped({ ...typed, [name]: said })}
    />
  )
  const toggle = (code: string, isParty: boolean) =>
    setTyped({
      ...typed,
      municipalities: isParty
        ? [...typed.municipalities, code]
        : typed.municipalities.filter((one) => one !== code),
    })
  return (
    <Dialog title={of ? word.change(agreement) : word.add(agreement)} onClose={onClose}>
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <FieldGroup
          label={word.municipalities}
          need="required"
          error={errorOf('municipalities', word.municipalities)}
        >
          <div className="agreement-parties">
            {everyMunicipality(frame).map((one) => (
              <Checkbox
                key={one.code}
                label={nameIn(language, one)}
                name="municipalities"
                checked={typed.municipalities.includes(one.code)}
                onChange={({ target }) => toggle(one.code, target.checked)}
              />
            ))}
          </div>
        </FieldGroup>
        <TextArea {...tie('others')} rows={2} help={word.othersHelp} />
        <TextField {...tie('kind')} help={word.kindHelp(agreement)} />
        {day('signedOn')}
        {day('councilOn')}
        <TextArea {...tie('amendments')} rows={2} help={word.amendmentsHelp} />
        {day('endedOn')}
        <Select {...tie('document')}>
          <option value="">{word.noDocument}</option>
          {frame.documents.map((one) => (
            <option key={one.key} value={one.key} lang="ja">
              {titleIn(language, one).text}
            </option>
          ))}
        </Select>
        <TextField {...tie('page')} inputMode="numeric" />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.save}
        </DialogActs>
      </form>
    </Dialog>
  )
}
