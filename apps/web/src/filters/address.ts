import { type Dropped, type Filters, type Frame, readFilters, writeFilters } from '@renkei/schema'
import { fromParams, type Search, toParams } from '../address.ts'

/** The day an address looks at, as it stands there: the registry says whether it is one. */
export function dayOf(search: Search): { asOf?: string } {
  const asOf = search['asOf']?.find((value) => value !== '')
  return asOf === undefined ? {} : { asOf }
}

/** Filters as an address gives them, and the parts of it that could not be used. */
export type Read = { filters: Filters; dropped: Dropped[] }

/** Reads the filters of an address. Values that name nothing in this vision are dropped too: the
 * registry would refuse them, and a reader should still see the rest. */
export function readAddress(search: Search, frame: Frame): Read {
  // Unlike a filter, a day that cannot be read is never left out: other facts would be shown.
  const { asOf: _, ...timeless } = search
  const { filters, dropped } = readFilters(toParams(timeless))
  const years = yearsOf(frame)
  const keep = <T extends string | number>(
    parameter: string,
    values: T[],
    known: readonly T[],
  ): T[] => {
    const unknown = values.filter((value) => !known.includes(value))
    dropped.push(...unknown.map((value) => ({ parameter, value: String(value) })))
    return values.filter((value) => known.includes(value))
  }
  return {
    filters: {
      ...filters,
      ...dayOf(search),
      measures: keep(
        'measure',
        filters.measures,
        frame.measures.map((m) => m.number),
      ),
      pillars: keep(
        'pillar',
        filters.pillars,
        frame.pillars.map((p) => p.number),
      ),
      policyAreas: keep(
        'policyArea',
        filters.policyAreas,
        frame.policyAreas.map((a) => a.code),
      ),
      themes: keep(
        'theme',
        filters.themes,
        frame.themes.map((t) => t.number),
      ),
      municipalities: keep(
        'municipality',
        filters.municipalities,
        frame.municipalities.map((m) => m.code),
      ),
      fiscalYears: keep('fiscalYear', filters.fiscalYears, years),
    },
    dropped,
  }
}

export function yearsOf({ vision }: Frame): number[] {
  const length = vision.toFiscalYear - vision.fromFiscalYear + 1
  return Array.from({ length }, (_, i) => vision.fromFiscalYear + i)
}

const ownParameters = ['view', 'density']

/** The address that asks `filters`, keeping how the page is shown: view and density. */
export function writeAddress(filters: Partial<Filters>, from: Search): Search {
  const kept = Object.fromEntries(
    ownParameters.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  )
  return { ...kept, ...fromParams(writeFilters(filters)) }
}

/** Filters without paging and order: what decides which projects are meant. */
function narrowing({ sort: _sort, page: _page, ...rest }: Filters): Omit<Filters, 'sort' | 'page'> {
  return rest
}

/** True when any filter narrows the projects. */
export const isNarrowed = (filters: Filters): boolean =>
  writeFilters({
    ...narrowing(filters),
    asOf: undefined,
    confirmed: false,
    match: 'any',
    language: 'ja',
  }).size > 0

/** Where the same projects are published as open data. */
export const openDataAddress = (frame: Frame, filters: Filters, format: 'json' | 'csv'): string =>
  openTable(frame, filters).join(`.${format}`)

/** The same without what it ends in, and its query. */
export function openTable({ region, vision }: Frame, filters: Filters): [string, string] {
  const params = writeFilters(narrowing(filters))
  params.set('vision', String(vision.edition))
  return [`/open/${region.slug}/projects`, `?${params}`]
}

/** Address of a paper to be printed with the same filters, such as `matrix.pdf`; their order is the vision's. */
export function paperAddress({ region, vision }: Frame, filters: Filters, paper: string): string {
  const params = writeFilters({ ...narrowing(filters), language: 'ja' })
  const asked = params.size === 0 ? '' : `?${params}`
  return `/papers/${region.slug}/${vision.edition}/${paper}${asked}`
}

/** An address with a value of a filter put in, or taken out again. */
export function toggled(search: Search, parameter: string, value: string): Search {
  const values = search[parameter] ?? []
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...search, [parameter]: next }
}
