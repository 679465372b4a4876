import { checkMember, formatDate, type Municipality } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import type { Writing } from '../writing/use-writing.ts'
import { DayField } from './day-field.tsx'
import { KindSelect } from './door/kind-select.tsx'
import { MemberAct } from './member-act.tsx'
import { words } from './member-words.ts'

/** For who says who joins: the way to the form, and what became of it. */
export function AddMember() {
  const word = useWords(words)
  return (
    <MemberAct
      procedure="member.add"
      verb={word.add}
      dialog={(writing, onClose) => <AddDialog writing={writing} onClose={onClose} />}
    />
  )
}

const blank = {
  code: '',
  name: '',
  kana: '',
  nameEn: '',
  kind: 'city' as Municipality['kind'],
  since: '',
}

function AddDialog({
  writing: { write, isPending },
  onClose,
}: {
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const [typed, setTyped] = useState(blank)
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkMember(typed)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const { name, since } = await client.member.add.mutate({ ...ref, ...typed })
      return word.added(name, formatDate(since, language))
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  const field = (name: 'code' | 'name' | 'kana' | 'nameEn') => ({
    ...{ label: word[name], name, value: typed[name], error: errorOf(name, word[name]) },
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: value }),
  })
  return (
    <Dialog title={word.add} onClose={onClose}>
      <p>{word.addHelp}</p>
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        <TextField {...field('code')} help={word.codeHelp} need="required" inputMode="numeric" />
        <TextField {...field('name')} />
        <TextField {...field('kana')} />
        <TextField {...field('nameEn')} />
        <KindSelect
          label={word.kind}
          kind={typed.kind}
          onChoose={(kind) => setTyped({ ...typed, kind })}
        />
        <DayField
          label={word.since}
          name="since"
          need="required"
          typed={typed.since}
          error={errorOf('since', word.since)}
          onType={(since) => setTyped({ ...typed, since })}
        />
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.doAdd}
        </DialogActs>
      </form>
    </Dialog>
  )
}
