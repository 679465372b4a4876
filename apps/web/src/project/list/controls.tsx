import { projectSort } from '@renkei/schema'
import { type FormEvent, useId } from 'react'
import { useWords } from '../../i18n.tsx'
import { SearchField, typedIn } from '../../filters/search-field.tsx'
import type { FilterState } from '../../filters/use-filters.ts'
import { words as filterWords } from '../../filters/words.ts'
import { words } from './words.ts'

export function SearchForm({ state }: { state: FilterState }) {
  const word = useWords(words)
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    state.ask({ text: typedIn(event.currentTarget) })
  }
  return (
    <form className="find" role="search" aria-label={word.searchName} onSubmit={search}>
      <SearchField label={word.searchLabel} text={state.filters.text} />
      <button className="btn btn--fill" type="submit">
        {word.search}
      </button>
    </form>
  )
}

export function Sorting({ state }: { state: FilterState }) {
  const id = useId()
  const { sort, sorting } = useWords(filterWords)
  const choose = (value: string) => {
    const parsed = projectSort.safeParse(value)
    if (parsed.success) state.ask({ sort: parsed.data })
  }
  return (
    <div className="field--row hits__sort">
      <label htmlFor={id}>{sorting}</label>
      <select
        id={id}
        className="select select--sm"
        value={state.filters.sort}
        onChange={(event) => choose(event.target.value)}
      >
        {projectSort.options.map((value) => (
          <option key={value} value={value}>
            {sort[value]}
          </option>
        ))}
      </select>
    </div>
  )
}
