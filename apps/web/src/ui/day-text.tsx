import type { ComponentProps } from 'react'
import { TextField } from './field.tsx'

/** A day as people write it, and below it what it is read as: `read`, false where it is not. */
export function DayText({
  typed,
  read,
  onType,
  ...field
}: Omit<ComponentProps<typeof TextField>, 'value' | 'below' | 'onChange'> & {
  typed: string
  read: string | false
  onType: (typed: string) => void
}) {
  return (
    <TextField
      {...field}
      value={typed}
      onChange={({ target: { value } }) => onType(value)}
      below={
        <p className="help" aria-live="polite">
          {read}
        </p>
      }
    />
  )
}
