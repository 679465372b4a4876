import { formatDate, readTransferDay } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { DayText } from '../ui/day-text.tsx'
import { problemText } from '../ui/problem-words.ts'
import { words } from './words.ts'

/** The day of a transfer as people write it, and what it is read as; empty for at once. */
export function DayField({
  typed,
  error,
  onType,
}: {
  typed: string
  error: string | undefined
  onType: (typed: string) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  // A day that cannot be is told once the field is left, not only when all of it is saved.
  const [left, leave] = useState('')
  const { on, errors } = readTransferDay(typed)
  const [wrong] = left !== '' && left === typed ? errors : []
  return (
    <DayText
      label={word.day}
      name="on"
      need="optional"
      help={word.dayHelp}
      typed={typed}
      error={wrong ? problemText(language, wrong, { label: word.day }) : error}
      onBlur={() => leave(typed.trim() === '' ? '' : typed)}
      onType={onType}
      read={on !== null && word.dayRead(formatDate(on, language))}
    />
  )
}
