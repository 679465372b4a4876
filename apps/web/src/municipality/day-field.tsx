import { formatDate, readDay } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { DayText } from '../ui/day-text.tsx'
import { words } from './member-words.ts'

/** The first or the last day of a membership as people write it, and what it is read as. */
export function DayField({
  name,
  typed,
  error,
  onType,
}: {
  name: 'since' | 'until'
  typed: string
  error: string | undefined
  onType: (typed: string) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const day = readDay(typed)
  return (
    <DayText
      label={word[name]}
      name={name}
      need="required"
      help={word.dayHelp}
      typed={typed}
      error={error}
      onType={onType}
      read={day !== null && word.read(formatDate(day, language))}
    />
  )
}
