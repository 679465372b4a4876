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

/** A part of an address that could not be read. `meant`: the parameter it seems to be a mistyping of. */
export type Dropped = { parameter: string; value: string; meant?: string }

// What search engines, social networks and mailings hang on to any address that passes through them.
const tracking =
  /^(utm_\w+|_(ga|gl|hs\w+)|(d|fb|g|tw|tt|y)clid|msclkid|[gw]braid|gad_\w+|igsh(id)?|mc_[ce]id|mkt_tok|li_fat_id|srsltid|ref_(src|url)|yj_r|ldtag_cl|openExternalBrowser)$/

/** Whether a parameter says where a reader came from, and nothing of what is asked. */
export const isForeign = (parameter: string): boolean => tracking.test(parameter)

/** An address's parameters without the foreign ones. */
export const withoutForeign = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...params].filter(([parameter]) => !isForeign(parameter)))

const aliases: Record<string, string> = {
  ...{ text: 'q', query: 'q', search: 'q', keyword: 'q', language: 'lang', order: 'sort' },
  ...{
    area: 'policyArea',
    year: 'fiscalYear',
    municipalities: 'municipality',
    city: 'municipality',
    date: 'asOf',
    day: 'asOf',
  },
}
const plain = (parameter: string): string => parameter.toLowerCase().replace(/[-_\s]|\[\]$/g, '')

/** How many letters are missing, too many, wrong or swapped, up to two. */
function isNear(one: string, other: string): boolean {
  const swapped = (text: string, at: number) =>
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
  const distance = (a: string, b: string): number => {
    const row = Array.from({ length: b.length + 1 }, (_, i) => i)
    for (const [i, letter] of [...a].entries()) {
      let before = row[0] ?? 0
      row[0] = i + 1
      for (const [j, own] of [...b].entries()) {
        const above = row[j + 1] ?? 0
        row[j + 1] = Math.min(above + 1, (row[j] ?? 0) + 1, before + (letter === own ? 0 : 1))
        before = above
      }
    }
    return row[b.length] ?? 0
  }
  const most = other.length >= 6 ? 2 : 1
  return (
    distance(one, other) <= most ||
    Array.from(one, (_, at) => swapped(one, at)).some((text) => text === other)
  )
}

/** The filter that a parameter seems to be a mistyping of: `mesure`, `policy_area`, `year`. Undefined for
 * filters themselves, and for what is like none of them: that is somebody else's, or another page's. */
export function mistyped(parameter: string): string | undefined {
  if (Object.hasOwn(parameters, parameter)) return undefined
  const typed = plain(parameter)
  const names = Object.keys(parameters)
  return (
    names.find((name) => typed === plain(name)) ??
    (Object.hasOwn(aliases, typed) ? aliases[typed] : undefined) ??
    names.find((name) => name.length > 3 && isNear(typed, plain(name)))
  )
}

/** A number as people type it, full-width digits too; anything else is returned as it is. */
export const readNumber = (value: string): unknown =>
  /^[0-9０-９]{1,10}$/.test(value) ? Number(value.normalize('NFKC')) : value

const flag: Record<string, boolean> = { '1': true, true: true, '0': false, false: false, '': true }

function decode(kind: Kind, value: string): unknown {
  if (kind === 'numbers' || kind === 'number') return readNumber(value)
  if (kind === 'flag') return flag[value] ?? value
  return value
}

/** Reads the filters of an address. What cannot be read is left out and listed in `dropped`, filters whose
 * name is mistyped among it; other parameters are ignored. */
export function readFilters(params: URLSearchParams): { filters: Filters; dropped: Dropped[] } {
  const found: Record<string, unknown> = {}
  const dropped: Dropped[] = []
  for (const [parameter, value] of params) {
    const meant = mistyped(parameter)
    if (meant !== undefined) dropped.push({ parameter, value, meant })
  }
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
