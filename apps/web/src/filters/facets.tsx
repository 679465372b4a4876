import type { Facets, Frame } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Facet } from './facet.tsx'
import type { FacetName } from './options.ts'
import type { FilterState } from './use-filters.ts'
import { words } from './words.ts'

export const firstFacets: readonly FacetName[] = ['measures', 'pillars', 'policyAreas', 'basis']
export const otherFacets: readonly FacetName[] = [
  'themes',
  'municipalities',
  'participation',
  'fiscalYears',
  'status',
]

/** Whether a vision has what a filter asks about. */
export const isAsked = (name: FacetName, { measures, themes }: Frame): boolean => {
  if (name === 'themes') return themes.length > 0
  return name === 'measures' || name === 'basis' ? measures.length > 0 : true
}

/** The filters of a list: those asked most stand open, the others behind one disclosure. */
export function FacetList({ facets, state }: { facets: Facets | null; state: FilterState }) {
  const { others } = useWords(words)
  const { filters, frame } = state
  const used = otherFacets.some((name) => filters[name].length > 0)
  return (
    <>
      {firstFacets
        .filter((name) => isAsked(name, frame))
        .map((name) => (
          <Facet key={name} name={name} facets={facets} state={state} />
        ))}
      <details className="facets-more" open={used}>
        <summary>{others}</summary>
        {otherFacets
          .filter((name) => isAsked(name, frame))
          .map((name) => (
            <Facet key={name} name={name} facets={facets} state={state} />
          ))}
      </details>
    </>
  )
}
