import { formatDate, today, writeChangeOf } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { TextField } from '../../ui/field.tsx'
import { Kept } from '../../ui/kept.tsx'
import { monthsAgo } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import type { Asked } from './address.ts'
import { words } from './words.ts'

type Errors = { since?: string; until?: string }

/** From when until when: three usual periods, or two days of one's own. */
export function Period({ now }: { now: Asked }) {
  const word = useWords(words)
  const { adoptedOn } = useFrame().vision
  const presets = {
    month: monthsAgo(1, adoptedOn),
    year: monthsAgo(12, adoptedOn),
    adoption: adoptedOn,
  }
  return (
    <div className="changes-period">
      <nav aria-label={word.presets}>
        <ul>
          {(['month', 'year', 'adoption'] as const).map((name) => (
            <li key={name}>
              <Link
                className="btn btn--sm"
                to="."
                search={{ ...writeChangeOf(now.of), since: [presets[name]] }}
                activeProps={{}}
                aria-current={
                  now.until === undefined && now.since === presets[name] ? 'true' : undefined
                }
                resetScroll={false}
              >
                {word.preset[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <OwnDays key={`${now.since} ${now.until}`} now={now} />
    </div>
  )
}

function OwnDays({ now }: { now: Asked }) {
  const word = useWords(words)
  const language = useLanguage()
  const navigate = useNavigate()
  const { adoptedOn } = useFrame().vision
  const [errors, setErrors] = useState<Errors>({})
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    const [since, until] = [typed('since'), typed('until')]
    const isOutside = (day: string) => day < adoptedOn || day > today()
    const outside = word.outside(formatDate(adoptedOn, language))
    const wrong: Errors = {
      ...(since === '' || isOutside(since) ? { since: outside } : {}),
      ...(until === ''
        ? {}
        : isOutside(until)
          ? { until: outside }
          : until < since
            ? { until: word.unordered }
            : {}),
    }
    setErrors(wrong)
    const [first] = Object.keys(wrong)
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
      return
    }
    void navigate({
      to: '.',
      search: {
        ...writeChangeOf(now.of),
        since: [since],
        ...(until === '' ? {} : { until: [until] }),
      },
      resetScroll: false,
    })
  }
  const bounds = { type: 'date', min: adoptedOn, max: today() }
  return (
    <form className="changes-days screen-only" aria-label={word.ask} noValidate onSubmit={ask}>
      <TextField
        label={word.since}
        name="since"
        defaultValue={now.since}
        error={errors.since}
        {...bounds}
      />
      <TextField
        label={word.until}
        name="until"
        need="optional"
        defaultValue={now.until ?? ''}
        error={errors.until}
        {...bounds}
      />
      <Kept asked={writeChangeOf(now.of)} />
      <button type="submit" className="btn">
        {word.show}
      </button>
    </form>
  )
}
