import type { Municipality } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Select } from '../../ui/field.tsx'
import { words } from '../words.ts'

const kinds = ['city', 'town', 'village'] as const

/** 市, 町 or 村, to be chosen. */
export function KindSelect({
  label,
  kind: chosen,
  onChoose,
}: {
  label: string
  kind: Municipality['kind']
  onChoose: (kind: Municipality['kind']) => void
}) {
  const { kinds: names } = useWords(words)
  return (
    <Select
      label={label}
      name="kind"
      value={chosen}
      onChange={({ target: { value } }) => onChoose(kinds.find((kind) => kind === value) ?? 'city')}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {names[kind]}
        </option>
      ))}
    </Select>
  )
}
