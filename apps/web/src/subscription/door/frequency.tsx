import type { DigestFrequency } from '@renkei/schema'
import { useId } from 'react'
import { useWords } from '../../i18n.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { words } from './words.ts'

/** How often changes are mailed. */
export function Frequency<Of extends DigestFrequency>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly Of[]
  /** None is chosen where it is undefined. */
  value: Of | undefined
  onChange: (value: Of) => void
}) {
  const word = useWords(words)
  const name = useId()
  return (
    <FieldGroup label={label} help={word.frequencyHelp}>
      {options.map((option) => (
        <Radio
          key={option}
          name={name}
          label={word.frequencies[option]}
          checked={value === option}
          onChange={() => onChange(option)}
        />
      ))}
    </FieldGroup>
  )
}
