import { useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { firstFacets, otherFacets } from './facets.tsx'
import { optionsOf, parameterOfFacet } from './options.ts'
import type { FilterState } from './use-filters.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

type Chip = { key: string; text: string; remove: () => void }

/** The filters in force, each with a way to take it off. */
export function Applied({ state }: { state: FilterState }) {
  const language = useLanguage()
  const text = useWords(words)
  const { asked: filters, frame, toggle, ask } = state
  const chips: Chip[] = [...firstFacets, ...otherFacets].flatMap((name) => {
    const parameter = parameterOfFacet(name)
    return optionsOf(name, frame, language)
      .filter(({ value }) => state.isOn(parameter, value))
      .map(({ value, sign, text: label }) => ({
        key: `${name}-${value}`,
        text: `${text.facet[name]}${language === 'ja' ? '：' : ': '}${sign ? `${sign} ` : ''}${label}`,
        remove: () => toggle(parameter, value),
      }))
  })
  if (filters.text !== '') {
    chips.unshift({ key: 'q', text: text.textChip(filters.text), remove: () => ask({ text: '' }) })
  }
  if (filters.match === 'all' && filters.measures.length > 1) {
    chips.push({ key: 'match', text: text.matchAll, remove: () => ask({ match: 'any' }) })
  }
  if (filters.confirmed) {
    chips.push({ key: 'confirmed', text: text.confirmed, remove: () => ask({ confirmed: false }) })
  }
  if (chips.length === 0) return null
  return (
    <div className="applied" role="group" aria-label={text.applied}>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className="chip chip--active applied__one"
          onClick={chip.remove}
        >
          <span>
            <Marked text={chip.text} />
          </span>
          <Icon name="close" />
          <span className="vh">{text.remove}</span>
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className="btn btn--sm btn--text applied__none" onClick={state.reset}>
          {text.reset}
        </button>
      )}
    </div>
  )
}
