import { deadlineDay, deadlineTime, formatDeadline, readDeadline, weekdayOf } from '@renkei/schema'
import { useEffect, useId, useRef } from 'react'
import { defineWords, useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { type FieldProps, TextField } from '../ui/field.tsx'

const words = defineWords({
  ja: {
    help: '令和８年５月29日、2026-05-29、5月29日17時、5/29 17:30 のどれでも読めます。時刻を書かなければ、その日の終わりまでです。',
    until: (deadline: string) => `${deadline}までが期限内です。`,
    untilEnd: (deadline: string) => `${deadline}の終わりまでが期限内です。`,
    weekend: '休日です。',
    pick: 'カレンダーで選ぶ',
    day: '日付',
    time: '時刻（任意）',
  },
  en: {
    help: 'Like 2026-05-29, 令和８年５月29日 or 2026-05-29 17:00. Without a time, to the end of the day.',
    until: (deadline) => `In time until ${deadline}.`,
    untilEnd: (deadline) => `In time until the end of ${deadline}.`,
    weekend: 'That is a weekend.',
    pick: 'Choose from a calendar',
    day: 'Day',
    time: 'Time (optional)',
  },
})

/** A deadline as text, with what it is read as, and the browser's own calendar and clock as another way
 * to write it. */
export function DeadlineField({
  typed,
  help,
  onType,
  onBlur,
  ...field
}: Pick<FieldProps, 'label' | 'help' | 'error'> & {
  id?: string
  typed: string
  onType: (typed: string) => void
  onBlur?: () => void
}) {
  const word = useWords(words)
  return (
    <TextField
      {...field}
      need="required"
      help={
        <>
          <Marked text={word.help} />
          {help}
        </>
      }
      value={typed}
      onChange={({ target }) => onType(target.value)}
      onBlur={onBlur}
      below={<Read typed={typed} onPick={onType} />}
    />
  )
}

function Read({ typed, onPick }: { typed: string; onPick: (typed: string) => void }) {
  const word = useWords(words)
  const language = useLanguage()
  const { deadline } = readDeadline(typed)
  const [day, time] = deadline === null ? [] : [deadlineDay(deadline), deadlineTime(deadline)]
  const shown = deadline === null ? '' : formatDeadline(deadline, language)
  const isWeekend = day !== undefined && [0, 6].includes(weekdayOf(day))
  return (
    <>
      {deadline !== null && (
        <p className="help">
          {time === null ? word.untilEnd(shown) : word.until(shown)}
          {isWeekend && ` ${word.weekend}`}
        </p>
      )}
      <Picker day={day ?? ''} time={time ?? ''} onPick={onPick} />
    </>
  )
}

type Picked = { day: string; time: string }

// The browser writes into these while somebody picks, so they are only brought in line when left alone.
function Picker({ day, time, onPick }: Picked & { onPick: (typed: string) => void }) {
  const word = useWords(words)
  const id = useId()
  const days = useRef<HTMLInputElement>(null)
  const times = useRef<HTMLInputElement>(null)
  useEffect(() => {
    for (const [{ current: input }, value] of [
      [days, day],
      [times, time],
    ] as const) {
      if (input && input !== document.activeElement) input.value = value
    }
  }, [day, time])
  const pick = () => {
    const on = days.current?.value ?? ''
    const at = times.current?.value ?? ''
    // A year that is still being typed is 0002 at first.
    if (/^2\d{3}-/.test(on)) onPick(formatDeadline(at === '' ? on : `${on}T${at}`, 'ja'))
  }
  return (
    <div className="deadline-pick" role="group" aria-label={word.pick}>
      <label htmlFor={`${id}-day`}>
        {word.day}
        <input
          className="input input--sm"
          id={`${id}-day`}
          ref={days}
          type="date"
          onChange={pick}
        />
      </label>
      <label htmlFor={`${id}-time`}>
        {word.time}
        <input
          className="input input--sm"
          id={`${id}-time`}
          ref={times}
          type="time"
          onChange={pick}
        />
      </label>
    </div>
  )
}
