import { checkSummary, type Description, projectTexts } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { client } from '../api.ts'
import { areaName } from '../diff/values.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { TextArea } from '../ui/field.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { problemText } from '../ui/problem-words.ts'
import { formatDay } from '../ui/time.ts'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { useFrame, useIsOpen } from '../vision/queries.ts'
import { ProjectNo, useNumbers } from '../vision/number.tsx'
import { By } from '../writing/by.tsx'
import { readKept, writeKept } from '../writing/kept.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

const keptText = (kept: unknown): string => String((kept as { text: unknown }).text)

/** One project's 概要. What is typed stays in this browser until it is saved; of a closed vision it is read. */
export function DescriptionForm({
  row,
  writing: { write, isPending },
  onDone,
  onSkip,
}: {
  row: Description
  writing: Writing<string>
  onDone: () => void
  onSkip: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const params = useVisionParams()
  const frame = useFrame()
  const isOpen = useIsOpen()
  const me = useMe()
  const { called } = useNumbers()
  const form = useRef<HTMLFormElement>(null)
  const place = `summary ${me?.id ?? ''} ${ref.region} ${frame.vision.edition} ${row.number}`
  const [typed, setTyped] = useState(() => readKept(place, keptText) ?? row.summary ?? '')
  const [error, setError] = useState<string>()
  // Whoever writes one after the other types on without reaching for the mouse.
  useEffect(() => form.current?.querySelector('textarea')?.focus({ preventScroll: true }), [])
  const type = (text: string) => {
    setTyped(text)
    setError(undefined)
    writeKept(place, text === (row.summary ?? '') ? undefined : { text })
  }
  const tell = (fields: ReturnType<typeof checkSummary>) => {
    const [first] = fields
    setError(first && problemText(language, first, { label: word.summary, answeredBy: 'typing' }))
  }
  const save = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    const found = checkSummary(typed)
    tell(found)
    if (found.length > 0) return
    const { number: project, revision } = row
    const outcome = await write(async () => {
      await client.description.save.mutate({ ...ref, project, revision, summary: typed })
      writeKept(place, undefined)
      return word.saved(called(row))
    })
    if ('done' in outcome) onDone()
    else tell(outcome.fields)
  }
  return (
    <form ref={form} className="described__form" noValidate onSubmit={save}>
      <h2>
        <span>
          <ProjectNo of={row} />
        </span>{' '}
        <Title of={row} />
      </h2>
      <p>
        {areaName(row.policyArea, frame, language)}
        {'　'}
        {row.measures.map((number) => (
          <MeasureSign key={number} number={number} />
        ))}
      </p>
      <p className="small">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(row.number) }}
        >
          {word.toProject}
        </Link>
      </p>
      {!isOpen && (
        <p lang={row.summary === null ? undefined : 'ja'}>{row.summary ?? word.unwritten}</p>
      )}
      {isOpen && (
        <TextArea
          label={word.summary}
          name="summary"
          help={word.help}
          limit={projectTexts.summary.limit}
          rows={5}
          value={typed}
          error={error}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event)
          }}
        />
      )}
      {row.by && row.at && (
        <p className="small quiet">
          {word.writtenBy}
          <By author={row.by} /> {formatDay(row.at, language)}
        </p>
      )}
      {isOpen && (
        <div className="acts-row">
          <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
            {word.save}
          </button>
          <button type="button" className="btn" onClick={onSkip}>
            {word.skip}
          </button>
        </div>
      )}
    </form>
  )
}
