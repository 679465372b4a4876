import { type NewMember, prefectureOf, type RegionScheme } from '@renkei/schema'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { KindSelect } from '../municipality/door/kind-select.tsx'
import { FieldGroup } from '../ui/choice.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { type Known, meantBy } from './known.ts'
import { words } from './new-words.ts'

/** A municipality of a new region: which one, and its role; its names where the registry does not know it. */
export function MemberRow({
  at,
  member,
  scheme,
  known,
  idOf,
  errorOf,
  onType,
  onRemove,
}: {
  at: number
  member: NewMember
  scheme: RegionScheme
  known: readonly Known[]
  idOf: (field: string) => string
  errorOf: (field: string) => string | undefined
  onType: (member: Partial<NewMember>) => void
  onRemove: (() => void) | undefined
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { scheme: schemes } = useTerms()
  const field = (name: string) => `members.${at}.${name}`
  const meant = meantBy(known, member.code)
  const [only, other] = meant
  const called = (one: Known) =>
    word.calledIn(nameIn(language, one), prefectureOf(one.code, language) ?? '')
  const text = (name: 'name' | 'kana' | 'nameEn') => (
    <TextField
      id={idOf(field(name))}
      label={word[name]}
      value={member[name]}
      error={errorOf(field(name))}
      onChange={({ target: { value } }) => onType({ [name]: value })}
    />
  )
  return (
    <FieldGroup label={word.municipality(at + 1)}>
      <div className="new-region__member">
        <TextField
          id={idOf(field('code'))}
          label={word.code}
          list="known-municipalities"
          value={member.code}
          error={
            other
              ? word.several(meant.map((one) => `${called(one)} ${one.code}`).join('、'))
              : errorOf(field('code'))
          }
          below={only && !other && <p className="help">{called(only)}</p>}
          onChange={({ target: { value } }) => onType({ code: value })}
        />
        <Select
          label={word.role}
          value={member.role}
          onChange={({ target: { value } }) =>
            onType({ role: value === 'core' ? 'core' : 'partner' })
          }
        >
          {(['core', 'partner'] as const).map((role) => (
            <option key={role} value={role}>
              {schemes[scheme][role]}
            </option>
          ))}
        </Select>
        {meant.length === 0 && member.code !== '' && (
          <>
            {text('name')}
            {text('kana')}
            {text('nameEn')}
            <KindSelect
              label={word.kind}
              kind={member.kind}
              onChoose={(kind) => onType({ kind })}
            />
          </>
        )}
        {onRemove && (
          <button
            type="button"
            className="btn btn--sm"
            aria-label={word.remove(at + 1)}
            onClick={onRemove}
          >
            {word.removeShort}
          </button>
        )}
      </div>
    </FieldGroup>
  )
}
