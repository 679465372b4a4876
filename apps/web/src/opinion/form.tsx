import {
  type Opinion,
  type OpinionForm as Form,
  opinionLimits,
  opinionOutcome,
  readOpinion,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { indicatorsQuery } from '../indicator/queries.ts'
import { projectsQuery } from '../project/queries.ts'
import { Checkbox } from '../ui/choice.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import { useNumbers } from '../vision/number.tsx'
import { Unsaved } from '../writing/unsaved.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

export const formOf = (of: Opinion): Form => ({
  ...{ meeting: of.meeting, speaker: of.speaker, text: of.text, answer: of.answer },
  ...{ outcome: of.outcome, outcomeNote: of.outcomeNote, source: of.source },
  ...{ fiscalYear: String(of.fiscalYear), heldOn: of.heldOn, published: of.published },
  project: String(of.project?.number ?? ''),
  indicator: String(of.indicator?.id ?? ''),
})

/** What an expert said, as the office writes it down: `of` is what is held, or nothing for a new one, which begins with
 * what was typed of the last meeting. */
export function OpinionForm({
  of,
  initial,
  writing: { write, isPending },
  onDone,
  onCancel,
}: {
  of: Opinion | undefined
  initial: Form
  writing: Writing<string>
  onDone: (typed: Form) => void
  onCancel: () => void
}) {
  const word = useWords(words)
  const { opinionOutcome: outcomes } = useTerms()
  const ref = useVisionRef()
  const [typed, setTyped] = useState(initial)
  const { form, show, errorOf } = useErrors()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { errors } = readOpinion(typed)
    show(errors)
    if (errors.length > 0) return
    const read = { id: of?.id ?? 0, version: of?.version ?? 0 }
    const outcome = await write(async () => {
      await client.opinion.save.mutate({ ...ref, ...read, form: typed })
      return word.saved
    })
    if ('done' in outcome) onDone(typed)
    else show(outcome.fields)
  }
  const tie = (name: Exclude<keyof Form, 'published' | 'project' | 'indicator'>) => ({
    label: word.field[name],
    name,
    value: typed[name],
    error: errorOf(name, word.field[name]),
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <form className="fields opinion-form" ref={form} noValidate onSubmit={save}>
      <TextField {...tie('meeting')} need="required" />
      <div className="two-f abreast">
        <TextField {...tie('heldOn')} need="required" />
        <TextField {...tie('fiscalYear')} need="required" help={word.help.fiscalYear} />
      </div>
      <TextArea {...tie('text')} need="required" limit={opinionLimits.text} />
      <div className="two-f abreast">
        <TextField {...tie('speaker')} help={word.help.speaker} />
        <TextField {...tie('source')} help={word.help.source} />
      </div>
      <AboutSelect
        of={typed}
        error={errorOf('project', word.field.about) ?? errorOf('indicator', word.field.about)}
        onChoose={(about) => setTyped({ ...typed, ...about })}
      />
      <TextArea {...tie('answer')} limit={opinionLimits.answer} />
      <Select {...tie('outcome')}>
        {opinionOutcome.options.map((one) => (
          <option key={one} value={one}>
            {outcomes[one]}
          </option>
        ))}
      </Select>
      <TextArea {...tie('outcomeNote')} rows={2} limit={opinionLimits.outcomeNote} />
      <Checkbox
        label={word.published}
        name="published"
        checked={typed.published}
        onChange={({ target }) => setTyped({ ...typed, published: target.checked })}
      />
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
          {word.save}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {word.cancel}
        </button>
      </div>
      <Unsaved isChanged={JSON.stringify(typed) !== JSON.stringify(initial)} />
    </form>
  )
}

/** The vision as a whole, a project or an indicator. */
function AboutSelect({
  of: { project, indicator },
  error,
  onChoose,
}: {
  of: Pick<Form, 'project' | 'indicator'>
  error: string | undefined
  onChoose: (about: Pick<Form, 'project' | 'indicator'>) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const { no } = useNumbers()
  const { data: projects = [] } = useQuery(projectsQuery(ref))
  const { data: indicators = [] } = useQuery(indicatorsQuery(ref))
  const value = project ? `project ${project}` : indicator ? `indicator ${indicator}` : ''
  return (
    <Select
      label={word.field.about}
      name="project"
      value={value}
      error={error}
      onChange={({ target }) => {
        const [kind, key = ''] = target.value.split(' ')
        onChoose({
          project: kind === 'project' ? key : '',
          indicator: kind === 'indicator' ? key : '',
        })
      }}
    >
      <option value="">{word.whole}</option>
      <optgroup label={word.projects}>
        {projects.map((one) => (
          <option key={one.number} value={`project ${one.number}`} lang="ja">
            {`${no(one)} ${titleIn(language, one).text}`.trim()}
          </option>
        ))}
      </optgroup>
      <optgroup label={word.indicators}>
        {indicators.map(({ id, title }) => (
          <option key={id} value={`indicator ${id}`} lang="ja">
            {title}
          </option>
        ))}
      </optgroup>
    </Select>
  )
}
