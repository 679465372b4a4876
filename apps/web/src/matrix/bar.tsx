import type { Facets } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { Search } from '../address.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { AsOfField } from '../filters/as-of.tsx'
import { Facet } from '../filters/facet.tsx'
import { FacetList, firstFacets, isAsked, otherFacets } from '../filters/facets.tsx'
import { type FacetName, optionsOf, parameterOfFacet } from '../filters/options.ts'
import { SearchField, typedIn } from '../filters/search-field.tsx'
import { type FilterState, useAsked } from '../filters/use-filters.ts'
import { words as filterWords } from '../filters/words.ts'
import { Confirmed } from '../filters/confirmed.tsx'
import { Drawer } from '../filters/drawer.tsx'
import { useIsNarrow } from '../ui/use-is-narrow.ts'
import { isByArea, isRoomy, type View } from './address.ts'
import { words } from './words.ts'

/** The two filters that stand open above each view. */
const open: Record<View, readonly FacetName[]> = {
  measures: ['pillars', 'basis'],
  municipalities: ['municipalities', 'participation'],
  coverage: ['pillars', 'basis'],
  areas: ['pillars', 'municipalities'],
}

type Props = {
  view: View
  facets: Facets | null
  total: number | undefined
  state: FilterState
}

/** The filters above the matrix: words, two selects, and all the others behind one button. */
export function Bar({ view, facets, total, state }: Props) {
  const word = useWords(words)
  const { others, text } = useWords(filterWords)
  const narrow = useIsNarrow()
  const [shows, setShows] = useState(false)
  const id = useId()
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    state.ask({ text: typedIn(event.currentTarget) })
  }
  const rest = [...firstFacets, ...otherFacets].filter(
    (name) => !open[view].includes(name) && isAsked(name, state.frame),
  )
  return (
    <>
      <form className="mx-bar" role="search" aria-label={word.title[view]} onSubmit={search}>
        <div className="mx-bar__text">
          <SearchField label={text} text={state.filters.text} small />
          <button type="submit" className="btn btn--sm">
            {word.search}
          </button>
        </div>
        <AsOfField />
        {narrow ? (
          <Drawer total={total}>
            <p className="confirmed">
              <Confirmed state={state} />
            </p>
            <FacetList facets={facets} state={state} />
          </Drawer>
        ) : (
          <>
            {open[view].map((name) => (
              <FacetSelect key={name} name={name} total={total} state={state} />
            ))}
            <button
              type="button"
              className="btn btn--sm"
              aria-expanded={shows}
              aria-controls={id}
              onClick={() => setShows(!shows)}
            >
              {others}
            </button>
            <div className="mx-bar__density">{!isByArea(view) && <Density />}</div>
          </>
        )}
      </form>
      {!narrow && (
        <div id={id} className="facets mx-more" hidden={!shows}>
          {shows && (
            <>
              {rest.map((name) => (
                <Facet key={name} name={name} facets={facets} state={state} />
              ))}
              <p className="confirmed">
                <Confirmed state={state} />
              </p>
            </>
          )}
        </div>
      )}
    </>
  )
}

/** One value of a filter, or all; several chosen elsewhere are told, not lost. */
function FacetSelect({
  name,
  total,
  state,
}: {
  name: FacetName
  total: number | undefined
  state: FilterState
}) {
  const id = useId()
  const language = useLanguage()
  const word = useWords(words)
  const { facet } = useWords(filterWords)
  const parameter = parameterOfFacet(name)
  const options = optionsOf(name, state.frame, language)
  const chosen = options.filter(({ value }) => state.isOn(parameter, value))
  const value = chosen.length > 1 ? 'several' : (chosen[0]?.value ?? '')
  const all = name === 'municipalities' ? word.everyMunicipality(options.length) : word.any
  return (
    <div className="field--row">
      <label htmlFor={id}>{facet[name]}</label>
      <select
        id={id}
        className="select select--sm"
        value={value}
        onChange={(event) => state.choose(parameter, event.target.value)}
      >
        <option value="">
          {name === 'pillars' && total !== undefined && value === ''
            ? word.all(word.projects(total))
            : all}
        </option>
        {value === 'several' && (
          <option value="several" disabled>
            {word.several}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}

function Density() {
  const roomy = isRoomy(useAsked())
  const word = useWords(words)
  const navigate = useNavigate()
  const change = (isChecked: boolean) =>
    void navigate({
      to: '.',
      search: (now: Search) => ({ ...now, density: isChecked ? ['roomy'] : [] }),
      replace: true,
      resetScroll: false,
    })
  return (
    <label className="check small">
      <input type="checkbox" checked={roomy} onChange={(event) => change(event.target.checked)} />
      <span>{word.roomy}</span>
    </label>
  )
}
