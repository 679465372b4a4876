import {
  checkName,
  type Department,
  keyMonths,
  type KeyScope,
  keyScope,
  type MadeApiKey,
  type Me,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { CheckboxGroup } from '../ui/choice.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { DepartmentSelect } from './department-select.tsx'
import { words } from './key-words.ts'
import { type Place, refresh, useCoreRegions } from './queries.ts'

type Typed = {
  name: string
  department: number | null
  scopes: readonly KeyScope[]
  months: number
}

const blank: Typed = { name: '', department: null, scopes: [], months: keyMonths.usual }

/** How long keys are good for, to choose from. */
const monthChoices = [3, 6, keyMonths.usual, keyMonths.most]

/** Makes a key for a department; what it is, is shown once. */
export function KeyForm({
  me,
  place,
  departments,
  onMade,
}: {
  me: Me
  place: Place
  departments: readonly Department[]
  onMade: (made: MadeApiKey) => void
}) {
  const word = useWords(words)
  const regions = useCoreRegions(me, place)
  const [typed, setTyped] = useState(blank)
  const [chosen, setChosen] = useState<string>()
  const writing = useWriting<string>(refresh)
  const { form, show, errorOf } = useErrors()
  const isAdministering = typed.scopes.includes('administration')
  const region = isAdministering ? (chosen ?? regions[0]?.slug) : undefined
  const change = (some: Partial<Typed>) => setTyped({ ...typed, ...some })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { name, department, scopes, months } = typed
    const found = [
      ...checkName(name),
      ...(department === null ? [{ field: 'department', problem: 'required' as const }] : []),
    ]
    show(found)
    if (found.length > 0 || department === null) return
    const outcome = await writing.write(async () => {
      const asked = { name, department, scopes: ['read' as const, ...scopes], months }
      onMade(await client.apiKey.create.mutate({ ...asked, ...(region ? { region } : {}) }))
      return word.made(name)
    })
    if ('done' in outcome) setTyped((now) => (now === typed ? blank : now))
    else show(outcome.fields)
  }
  if (departments.every(({ closedAt }) => closedAt !== null)) return <p>{word.needsDepartment}</p>
  const offered = keyScope.options.filter(
    (scope) => scope !== 'read' && (scope !== 'administration' || regions.length > 0),
  )
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
        <CheckboxGroup
          label={word.scopes}
          help={word.scopesHelp}
          options={offered}
          nameOf={(scope) => word.scope[scope]}
          chosen={typed.scopes}
          onChange={(scopes) => change({ scopes })}
        />
        <Months value={typed.months} onChange={(months) => change({ months })} />
        {isAdministering && (
          <Select
            label={word.region}
            name="region"
            value={region}
            error={errorOf('region', word.region)}
            onChange={({ target: { value } }) => setChosen(value)}
          >
            {regions.map(({ slug, name }) => (
              <option key={slug} value={slug} lang="ja">
                {name}
              </option>
            ))}
          </Select>
        )}
        <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
          {word.makeDo}
        </button>
      </form>
    </>
  )
}

/** For how long a key is good. */
export function Months({ value, onChange }: { value: number; onChange: (months: number) => void }) {
  const word = useWords(words)
  return (
    <Select
      label={word.months}
      name="months"
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {monthChoices.map((months) => (
        <option key={months} value={months}>
          {word.monthsOf(months)}
        </option>
      ))}
    </Select>
  )
}
