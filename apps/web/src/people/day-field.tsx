import { formatDate, readTransferDay } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
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
  const { on } = readTransferDay(typed)
  return (
    <TextField
      label={word.day}
      name="on"
      need="optional"
      help={word.dayHelp}
      value={typed}
      error={error}
      onChange={({ target: { value } }) => onType(value)}
      below={
        <p className="help" aria-live="polite">
          {on !== null && word.dayRead(formatDate(on, language))}
        </p>
      }
    />
  )
}
