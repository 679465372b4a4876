import {
  type ChangeKind,
  changeKind,
  checkName,
  type Department,
  type MadeWebhook,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useTerms, useWords } from '../i18n.tsx'
import { CheckboxGroup } from '../ui/choice.tsx'
import { TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { DepartmentSelect } from './department-select.tsx'
import { refresh } from './queries.ts'
import { words } from './webhook-words.ts'

type Typed = {
  name: string
  department: number | null
  url: string
  kinds: readonly ChangeKind[]
}

const blank: Typed = { name: '', department: null, url: '', kinds: [] }

/** Registers a webhook for a department; the secret that signs is shown once. */
export function WebhookForm({
  departments,
  onMade,
}: {
  departments: readonly Department[]
  onMade: (made: MadeWebhook) => void
}) {
  const word = useWords(words)
  const terms = useTerms()
  const [typed, setTyped] = useState(blank)
  const writing = useWriting<string>(refresh)
  const { form, show, errorOf } = useErrors()
  const change = (some: Partial<Typed>) => setTyped({ ...typed, ...some })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { name, department, url, kinds } = typed
    const found = [
      ...checkName(name),
      ...(department === null ? [{ field: 'department', problem: 'required' as const }] : []),
      ...(url.trim() === '' ? [{ field: 'url', problem: 'required' as const }] : []),
    ]
    show(found)
    if (found.length > 0 || department === null) return
    const outcome = await writing.write(async () => {
      onMade(await client.webhook.create.mutate({ name, department, url, kinds: [...kinds] }))
      return word.made(name)
    })
    if ('done' in outcome) setTyped((now) => (now === typed ? blank : now))
    else show(outcome.fields)
  }
  // Where there is no department, the section of keys says so.
  if (departments.every(({ closedAt }) => closedAt !== null)) return null
  return (
    <>
      <h3 className="people-keys">{word.make}</h3>
      <Outcome of={writing} />
      <form className="fields people-form" ref={form} noValidate onSubmit={submit}>
        <TextField
          label={word.name}
          name="name"
          need="required"
          help={word.nameHelp}
          value={typed.name}
          error={errorOf('name', word.name)}
          onChange={({ target: { value } }) => change({ name: value })}
        />
        <DepartmentSelect
          label={word.department}
          value={typed.department}
          departments={departments}
          errorOf={errorOf}
          onChange={(department) => change({ department })}
        />
        <TextField
          label={word.url}
          name="url"
          type="url"
          need="required"
          help={word.urlHelp}
          value={typed.url}
          error={errorOf('url', word.url)}
          onChange={({ target: { value } }) => change({ url: value })}
        />
        <CheckboxGroup
          label={word.kinds}
          help={word.kindsHelp}
          options={changeKind.options}
          nameOf={(kind) => terms.changeKind[kind]}
          chosen={typed.kinds}
          onChange={(kinds) => change({ kinds })}
        />
        <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
          {word.makeDo}
        </button>
      </form>
    </>
  )
}
