import {
  checkNewRegion,
  type FieldError,
  type NewMember,
  type NewRegion,
  prefectureOf,
  schemePillars,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { client } from '../api.ts'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { ErrorText } from '../ui/field.tsx'
import { ErrorSummary, focusField } from '../ui/error-summary.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { Section } from '../ui/section.tsx'
import { useTypedForm } from '../ui/use-typed-form.ts'
import { directoryQuery } from '../vision/queries.ts'
import { Refused } from '../writing/outcome.tsx'
import { Unsaved } from '../writing/unsaved.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words as heldWords } from './held-words.ts'
import { type Known, knownIn, meantBy } from './known.ts'
import { MemberRow } from './member-row.tsx'
import { NameFields } from './name-fields.tsx'
import { words } from './new-words.ts'
import { refresh } from './queries.ts'
import { words as shared } from './words.ts'

const member: NewMember = {
  ...{ code: '', name: '', kana: '', nameEn: '', kind: 'city', role: 'partner' },
}
const blank: NewRegion = {
  ...{ slug: '', name: '', kana: '', nameEn: '', shortName: '', shortNameEn: '', nickname: '' },
  ...{ nicknameEn: '', scheme: 'renkei', visionTitle: '', visionTitleEn: '', adopted: '' },
  ...{ fromFiscalYear: '', toFiscalYear: '', areas: ['', '', ''] },
  members: [{ ...member, role: 'core' }, member],
}

const idOf = (field: string) => `region-${field.replaceAll('.', '-')}`

/** What was typed, with the code of whom a name means, and without rows in which nothing was. */
const meant = (form: NewRegion, known: readonly Known[]): NewRegion => ({
  ...form,
  members: form.members.map((one) => {
    const [only, other] = meantBy(known, one.code)
    return only && !other ? { ...one, code: only.code } : one
  }),
})

export function NewRegionForm({
  onMade,
}: {
  onMade: (made: { region: string; name: string }) => void
}) {
  const word = useWords(words)
  const { fields: nameWords } = useWords(heldWords)
  const { scheme: schemes } = useWords(shared)
  const language = useLanguage()
  const { data: regions } = useSuspenseQuery(directoryQuery())
  const known = knownIn(regions)
  const codes = new Set(known.map(({ code }) => code))
  const own: Record<string, unknown> = word
  const names: Record<string, string> = nameWords
  const textOf = (error: FieldError) => {
    const { field: name, problem } = error
    const last = name.split('.').at(-1) ?? ''
    const label = name.includes('.') ? own[last] : (names[last] ?? own[last])
    const text = problemText(language, error, typeof label === 'string' ? { label } : {})
    return problem === 'tooFew' ? word.tooFew(text) : text
  }
  const { form, found, mistakes, set, leave, tryNow, refuse, errorOf } = useTypedForm(blank, {
    read: (typed) => checkNewRegion(meant(typed, known), (code) => codes.has(code)),
    textOf,
    idOf,
  })
  const { refused, isPending, write } = useWriting(refresh)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    tryNow()
    const [first] = found
    if (first) return focusField(idOf(first.field))
    const outcome = await write(() => client.region.create.mutate(meant(form, known)))
    if ('done' in outcome) onMade(outcome.done)
    else refuse(outcome.fields)
    return undefined
  }
  const setMember = (at: number, typed: Partial<NewMember>) =>
    set({ members: form.members.map((one, nth) => (nth === at ? { ...one, ...typed } : one)) })
  const field = (
    name: 'slug' | 'visionTitle' | 'visionTitleEn' | 'fromFiscalYear' | 'toFiscalYear' | 'adopted',
  ) => ({
    ...{ id: idOf(name), label: word[name], name, value: form[name], error: errorOf(name) },
    onBlur: () => leave(name),
    onChange: ({ target: { value } }: { target: { value: string } }) => set({ [name]: value }),
  })
  const membersError = errorOf('members')
  const areasError = errorOf('areas')
  return (
    <form className="new-region" noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      {refused !== undefined && <Refused text={refused} />}
      <Section title={word.names}>
        <div className="fields">
          <NameFields typed={form} errorOf={errorOf} onType={set} idOf={idOf} />
          <TextField {...field('slug')} help={word.slugHelp} need="required" />
          <Select
            label={word.scheme}
            value={form.scheme}
            onChange={({ target: { value } }) =>
              set({ scheme: value === 'teiju' ? 'teiju' : 'renkei' })
            }
          >
            {(['renkei', 'teiju'] as const).map((scheme) => (
              <option key={scheme} value={scheme}>
                {schemes[scheme]}
              </option>
            ))}
          </Select>
        </div>
      </Section>
      <Section title={word.members}>
        <p className="help">{word.membersHelp}</p>
        <datalist id="known-municipalities">
          {known.map((one) => (
            <option key={one.code} value={one.code}>
              {word.calledIn(nameIn(language, one), prefectureOf(one.code, language) ?? '')}
            </option>
          ))}
        </datalist>
        <div className="fields" id={idOf('members')} tabIndex={-1}>
          {form.members.map((one, at) => (
            <MemberRow
              // Rows are told apart by their place alone.
              key={at}
              at={at}
              member={one}
              scheme={form.scheme}
              known={known}
              idOf={idOf}
              errorOf={errorOf}
              onType={(typed) => setMember(at, typed)}
              onRemove={
                form.members.length > 1
                  ? () => set({ members: form.members.filter((_, nth) => nth !== at) })
                  : undefined
              }
            />
          ))}
          {membersError && <ErrorText id="region-members-error">{membersError}</ErrorText>}
          <button
            type="button"
            className="btn"
            onClick={() => set({ members: [...form.members, member] })}
          >
            {word.add}
          </button>
        </div>
      </Section>
      <Section title={word.vision}>
        <div className="fields">
          <TextField {...field('visionTitle')} need="required" />
          <TextField {...field('visionTitleEn')} need="optional" />
          <TextField {...field('fromFiscalYear')} help={word.yearHelp} need="required" />
          <TextField {...field('toFiscalYear')} help={word.yearHelp} need="required" />
          <TextField {...field('adopted')} help={word.adoptedHelp} need="optional" />
        </div>
      </Section>
      <Section title={word.areas}>
        <p className="help">{word.areasHelp}</p>
        <div className="fields" id={idOf('areas')} tabIndex={-1}>
          {schemePillars[form.scheme].map((pillar, at) => (
            <TextArea
              key={pillar.title}
              label={`${at + 1} ${titleIn(language, pillar).text}`}
              rows={4}
              value={form.areas[at] ?? ''}
              onChange={({ target: { value } }) =>
                set({ areas: form.areas.map((lines, nth) => (nth === at ? value : lines)) })
              }
            />
          ))}
          {areasError && <ErrorText id="region-areas-error">{areasError}</ErrorText>}
        </div>
      </Section>
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
          {word.make}
        </button>
        <Link className="btn" to="/regions">
          {word.cancel}
        </Link>
      </div>
      <Unsaved isChanged={JSON.stringify(form) !== JSON.stringify(blank)} />
    </form>
  )
}
