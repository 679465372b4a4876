import { useNavigate } from '@tanstack/react-router'
import { useAsked } from '../filters/use-filters.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { type Filters, readFilters, writeFilters } from './address.ts'
import { type Shown, type Sort, words } from './words.ts'

/** Which applications are listed, and in which order. */
export function QueueFilters() {
  const filters = readFilters(useAsked())
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const navigate = useNavigate()
  const params = useVisionParams()
  const choose = (change: Partial<Filters>) =>
    void navigate({
      to: '/$region/$vision/review',
      params,
      search: writeFilters({ ...filters, ...change }),
      replace: true,
    })
  return (
    <div className="tools">
      <Choice
        label={word.state}
        value={filters.shown}
        options={word.states}
        onChoose={(shown: Shown) => choose({ shown })}
      />
      <Choice
        label={word.municipality}
        value={filters.municipality}
        options={{
          '': word.everyMunicipality,
          ...Object.fromEntries(municipalities.map((one) => [one.code, nameIn(language, one)])),
        }}
        onChoose={(municipality) => choose({ municipality })}
      />
      <Choice
        label={word.sorting}
        value={filters.sort}
        options={word.sort}
        onChoose={(sort: Sort) => choose({ sort })}
      />
    </div>
  )
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: T
  options: Record<T, string>
  onChoose: (value: T) => void
}) {
  return (
    <label>
      <span className="small">{label}</span>
      <select
        className="select select--sm"
        value={value}
        onChange={(event) => onChoose(event.target.value as T)}
      >
        {Object.entries<string>(options).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
