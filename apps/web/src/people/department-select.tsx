import type { Department } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Select } from '../ui/field.tsx'
import { words } from './words.ts'

/** A department that is open, to be chosen; its errors are those of the field `department`. */
export function DepartmentSelect({
  label,
  value,
  departments,
  errorOf,
  onChange,
}: {
  label: string
  value: number | null
  departments: readonly Department[]
  errorOf: (field: string, label: string) => string | undefined
  onChange: (department: number | null) => void
}) {
  const word = useWords(words)
  return (
    <Select
      label={label}
      name="department"
      need="required"
      value={value ?? ''}
      error={errorOf('department', label)}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{word.choose}</option>
      {departments
        .filter(({ closedAt }) => closedAt === null)
        .map(({ id, name }) => (
          <option key={id} value={id} lang="ja">
            {name}
          </option>
        ))}
    </Select>
  )
}
