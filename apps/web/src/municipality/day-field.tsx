import { formatDate, readDay } from '@renkei/schema'
import type { ComponentProps } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { DayText } from '../ui/day-text.tsx'
import { words } from './member-words.ts'

/** A day of a membership or an agreement as people write it, and what it is read as. */
export function DayField(field: Omit<ComponentProps<typeof DayText>, 'help' | 'read'>) {
  const word = useWords(words)
  const language = useLanguage()
  const day = readDay(field.typed)
  return (
    <DayText
      {...field}
      help={word.dayHelp}
      read={day !== null && word.read(formatDate(day, language))}
    />
  )
}
