import type { z } from 'zod'
import { maxValues, question, type Question } from './question.ts'

type Filters = Omit<Question, 'region' | 'vision' | 'size' | 'facets'>
type Name = keyof Filters
type Kind = 'one' | 'many' | 'numbers' | 'number' | 'flag'

/** The address of a question: query parameter, the filter it sets, how it is written.
 * Parameters of kind `many` and `numbers` repeat: `?measure=1&measure=2`. */
const parameters: Record<string, { name: Name; kind: Kind }> = {
  q: { name: 'text', kind: 'one' },
  lang: { name: 'language', kind: 'one' },
  measure: { name: 'measures', kind: 'numbers' },
  match: { name: 'match', kind: 'one' },
  pillar: { name: 'pillars', kind: 'numbers' },
  policyArea: { name: 'policyAreas', kind: 'many' },
  theme: { name: 'themes', kind: 'numbers' },
  municipality: { name: 'municipalities', kind: 'many' },
  participation: { name: 'participation', kind: 'many' },
  basis: { name: 'basis', kind: 'many' },
  status: { name: 'status', kind: 'many' },
  fiscalYear: { name: 'fiscalYears', kind: 'numbers' },
  confirmed: { name: 'confirmed', kind: 'flag' },
  asOf: { name: 'asOf', kind: 'one' },
  sort: { name: 'sort', kind: 'one' },
  page: { name: 'page', kind: 'number' },
}

export const questionParameters: readonly string[] = Object.keys(parameters)

/** The parameter that carries a filter, for naming it in messages. */
export const parameterOf = (name: string): string =>
  Object.entries(parameters).find(([, entry]) => entry.name === name)?.[0] ?? name

/** A part of an address that could not be read. */
export type Dropped = { parameter: string; value: string }

/** A number as people type it, full-width digits too; anything else is returned as it is. */
export const readNumber = (value: string): unknown =>
  /^[0-9０-９]{1,10}$/.test(value) ? Number(value.normalize('NFKC')) : value

const flag: Record<string, boolean> = { '1': true, true: true, '0': false, false: false, '': true }

function decode(kind: Kind, value: string): unknown {
  if (kind === 'numbers' || kind === 'number') return readNumber(value)
  if (kind === 'flag') return flag[value] ?? value
  return value
}

/** Reads the filters of an address. What cannot be read is left out and listed in `dropped`;
 * parameters that are no filter are ignored. */
export function readFilters(params: URLSearchParams): { filters: Filters; dropped: Dropped[] } {
  const found: Record<string, unknown> = {}
  const dropped: Dropped[] = []
  for (const [parameter, { name, kind }] of Object.entries(parameters)) {
    const listed = kind === 'many' || kind === 'numbers'
    const shape: z.ZodType = question.shape[name]
    const good = new Map<unknown, string>()
    for (const value of new Set(params.getAll(parameter))) {
      if (value === '' && kind !== 'flag') continue
      const decoded = decode(kind, value)
      if (shape.safeParse(listed ? [decoded] : decoded).success) {
        if (!good.has(decoded)) good.set(decoded, value)
      } else dropped.push({ parameter, value })
    }
    const values = [...good.keys()]
    if (values.length > 0) found[name] = listed ? values.slice(0, maxValues) : values[0]
    for (const value of [...good.values()].slice(listed ? maxValues : 1))
      dropped.push({ parameter, value })
  }
  return {
    filters: question.omit({ region: true, vision: true, size: true, facets: true }).parse(found),
    dropped,
  }
}

const unset: Filters = readFilters(new URLSearchParams()).filters

/** Writes filters as an address, leaving out what is at its default; the inverse of `readFilters`. */
export function writeFilters(filters: Partial<Filters>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [parameter, { name }] of Object.entries(parameters)) {
    const value = filters[name]
    if (value === undefined || value === unset[name]) continue
    if (Array.isArray(value)) for (const one of value) params.append(parameter, String(one))
    else params.set(parameter, value === true ? '1' : String(value))
  }
  return params
}

export type { Filters }
