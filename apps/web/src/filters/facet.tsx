import {
  type Basis,
  basis,
  type Facets,
  type ParticipationAnswer,
  participationAnswer,
} from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { Mark } from '../ui/mark.tsx'
import { type FacetName, type Option, optionsOf, parameterOfFacet } from './options.ts'
import type { FilterState } from './use-filters.ts'
import { words } from './words.ts'

const long = 6

/** One filter as checkboxes, each with how many projects it would leave. Long lists hide the values
 * without a project until asked. */
export function Facet({
  name,
  facets,
  state,
}: {
  name: FacetName
  facets: Facets | null
  state: FilterState
}) {
  const language = useLanguage()
  const text = useWords(words)
  const [all, setAll] = useState(false)
  const parameter = parameterOfFacet(name)
  const counts = new Map(facets?.[name].map(({ value, count }) => [String(value), count]))
  const options = optionsOf(name, state.frame, language)
  const isEmpty = ({ value }: Option) => counts.get(value) === 0 && !state.isOn(parameter, value)
  const empty = options.filter(isEmpty).length
  const hides = options.length > long && empty > 0
  const shown = hides && !all ? options.filter((option) => !isEmpty(option)) : options
  return (
    <fieldset>
      <legend>{text.facet[name]}</legend>
      {shown.map((option) => (
        <div key={option.value} className={isEmpty(option) ? 'facet facet--zero' : 'facet'}>
          <label className="check">
            <input
              type="checkbox"
              name={parameter}
              value={option.value}
              checked={state.isOn(parameter, option.value)}
              onChange={() => state.toggle(parameter, option.value)}
            />
            <OptionText option={option} name={name} />
          </label>
          <Count value={counts.get(option.value)} />
        </div>
      ))}
      {name === 'measures' && state.asked.measures.length > 1 && (
        <label className="check small match">
          <input
            type="checkbox"
            checked={state.asked.match === 'all'}
            onChange={(event) => state.ask({ match: event.target.checked ? 'all' : 'any' })}
          />
          <span>{text.matchAll}</span>
        </label>
      )}
      {hides && (
        <button
          type="button"
          className="facet__more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? text.hideEmpty : text.showEmpty(empty, name)}
        </button>
      )}
    </fieldset>
  )
}

function Count({ value }: { value: number | undefined }) {
  const { count } = useWords(words)
  if (value === undefined) return null
  return (
    <span className="facet__count">
      <span aria-hidden="true">{value}</span>
      <span className="vh">{count(value)}</span>
    </span>
  )
}

/** An option's words after its sign. */
function OptionText({ option, name }: { option: Option; name: FacetName }) {
  const language = useLanguage()
  return (
    <span lang={option.lang === language ? undefined : option.lang}>
      <OptionSign option={option} name={name} />
      {option.text}
    </span>
  )
}

const isBasis = (value: string): value is Basis => basis.safeParse(value).success
const isAnswer = (value: string): value is ParticipationAnswer =>
  participationAnswer.safeParse(value).success

function OptionSign({ option: { value, sign }, name }: { option: Option; name: FacetName }) {
  if (name === 'basis' && isBasis(value)) return <Mark basis={value} inline />
  if (name === 'participation' && isAnswer(value))
    return <AnswerSign answer={value} basis="source" inline />
  return sign === undefined ? null : (
    <span className="facet__glyph" aria-hidden="true">
      {sign}
    </span>
  )
}
