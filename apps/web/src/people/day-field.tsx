import { formatDate, readTransferDay } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { DayText } from '../ui/day-text.tsx'
import { problemText } from '../ui/problem-words.ts'
import { words } from './words.ts'

/** The day of a transfer as people write it, and what it is read as; empty for at once. */
export function DayField({
  leaves,
  typed,
  error,
  onType,
}: {
  /** Whether it is the day from which they are let in no more. */
  leaves: boolean
  typed: string
  error: string | undefined
  onType: (typed: string) => void
}) {
  const { transferDay, leavingDay } = useWords(words)
  const word = leaves ? leavingDay : transferDay
  const language = useLanguage()
  // A day that cannot be is told once the field is left, not only when all of it is saved.
  const [left, leave] = useState('')
  const { on, errors } = readTransferDay(typed)
  const [wrong] = left !== '' && left === typed ? errors : []
  return (
    <DayText
      label={word.label}
      name="on"
      need="optional"
      help={word.help}
      typed={typed}
      error={wrong ? problemText(language, wrong, { label: word.label }) : error}
      onBlur={() => leave(typed.trim() === '' ? '' : typed)}
      onType={onType}
      read={on !== null && word.read(formatDate(on, language))}
    />
  )
}
