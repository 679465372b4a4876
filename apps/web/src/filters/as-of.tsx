import { formatDate, question, today } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, type FocusEvent, useEffect, useId, useRef, useState } from 'react'
import type { Search } from '../address.ts'
import { defineWords, useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFrame } from '../vision/queries.ts'
import { dayOf } from './address.ts'
import { useAddress } from './use-filters.ts'
import './as-of.css'

const words = defineWords({
  ja: {
    label: '時点',
    outside: (first: string) => `${first}から今日までの日を選んでください。`,
    notice: (day: string) => `${day}時点の内容です。`,
    present: '現在の内容を見る',
  },
  en: {
    label: 'As of',
    outside: (first) => `Choose a day from ${first} to today.`,
    notice: (day) => `This is what stood on ${day}.`,
    present: 'See what stands now',
  },
})

const isDate = (value: string): boolean => question.shape.asOf.safeParse(value).success

/** 時点: the day at whose end the registry is looked at; empty for the present. */
export function AsOfField() {
  const word = useWords(words)
  const navigate = useNavigate()
  const { adoptedOn } = useFrame().vision
  const { asOf = '' } = dayOf(useAddress())
  const ask = (day: string) =>
    void navigate({
      to: '.',
      search: (now: Search) => ({ ...now, page: [], asOf: day === '' ? [] : [day] }),
      resetScroll: false,
    })
  return <DayField label={word.label} value={asOf} min={adoptedOn} onAsk={ask} />
}

/** A day from `min` to today that a page is asked about; empty for none. Days that are still being typed are not asked
 * about. */
export function DayField({
  label,
  value: asked,
  min,
  onAsk,
}: {
  label: string
  value: string
  min: string
  onAsk: (day: string) => void
}) {
  const id = useId()
  const word = useWords(words)
  const language = useLanguage()
  const box = useRef<HTMLInputElement>(null)
  // The day asked about when one outside was left in the box: asking another takes it back.
  const [outsideAt, setOutsideAt] = useState<string>()
  const isOutside = outsideAt === asked
  useEffect(() => {
    if (box.current) box.current.value = asked
  }, [asked])
  const ask = ({ target: { value, validity } }: ChangeEvent<HTMLInputElement>) => {
    if (!validity.valid) return
    setOutsideAt(undefined)
    onAsk(value)
  }
  const check = ({ target }: FocusEvent<HTMLInputElement>) =>
    setOutsideAt(target.validity.valid ? undefined : asked)
  return (
    <div className="field--row as-of">
      <label htmlFor={id}>{label}</label>
      <input
        ref={box}
        id={id}
        type="date"
        className="input input--sm"
        defaultValue={asked}
        min={min}
        max={today()}
        aria-invalid={isOutside || undefined}
        aria-describedby={isOutside ? `${id}-error` : undefined}
        onChange={ask}
        onBlur={check}
      />
      {isOutside && (
        <span id={`${id}-error`} className="error-text" role="alert">
          {word.outside(formatDate(min, language))}
        </span>
      )}
    </div>
  )
}

/** Says that the page shows a past day, and leads back to the present; nothing where it does not. */
export function AsOfNotice() {
  const word = useWords(words)
  const language = useLanguage()
  const { asOf } = dayOf(useAddress())
  // What is no date is refused, and the page says so.
  if (asOf === undefined || !isDate(asOf)) return null
  return (
    <Notice title={word.notice(formatDate(asOf, language))}>
      <Link to="." search={(now: Search) => ({ ...now, asOf: [] })} resetScroll={false}>
        {word.present}
      </Link>
    </Notice>
  )
}
