import type { RegionNames } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { words } from './held-words.ts'

const names = [
  ...(['name', 'kana', 'nameEn', 'shortName', 'shortNameEn', 'nickname', 'nicknameEn'] as const),
]

/** What a region is called, to be typed. */
export function NameFields({
  typed,
  errorOf,
  onType,
  idOf,
}: {
  typed: RegionNames
  errorOf: (field: string, label: string) => string | undefined
  onType: (names: Partial<RegionNames>) => void
  /** The ids by which a summary of errors leads to the fields. */
  idOf?: (field: string) => string
}) {
  const { fields, shortHelp } = useWords(words)
  return names.map((name) => (
    <TextField
      key={name}
      id={idOf?.(name)}
      label={fields[name]}
      name={name}
      value={typed[name]}
      need={name === 'name' || name === 'kana' || name === 'nameEn' ? 'required' : 'optional'}
      help={name === 'shortName' || name === 'shortNameEn' ? shortHelp : undefined}
      error={errorOf(name, fields[name])}
      onChange={({ target: { value } }) => onType({ [name]: value })}
    />
  ))
}
