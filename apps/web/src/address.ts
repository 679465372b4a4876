import { readNumber } from '@renkei/schema'

/** The query of an address as the router holds it: every parameter with all its values. */
export type Search = Record<string, string[]>

/** Reads `?measure=1&measure=2` as `{ measure: ['1', '2'] }`. */
export function parseSearch(query: string): Search {
  const params = new URLSearchParams(query)
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
}

export const fromParams = (params: URLSearchParams): Search => parseSearch(params.toString())

export const toParams = (search: Search): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([key, values]) =>
      values.map((value): [string, string] => [key, value]),
    ),
  )

export function stringifySearch(search: Record<string, unknown>): string {
  const query = toParams(search as Search).toString()
  return query === '' ? '' : `?${query}`
}

/** Where an address, path and query, lies as the router writes it: without a slash at its end, its language last. */
export function settled(href: string): string {
  const [path = '', ...rest] = href.split('?')
  const search = parseSearch(rest.join('?'))
  const query = stringifySearch(keepLanguage({}, search))
  const isSettled = !/.\/$/.test(path) && query === stringifySearch(search)
  // A second slash at the beginning would name another host.
  return isSettled ? href : `/${path.replaceAll(/^\/+|\/+$/g, '')}${query}`
}

/** Which page of an answer an address asks for; the first where it names none that can be read. */
export function pageIn(search: Search): number {
  const page = readNumber(search['page']?.find((value) => value !== '') ?? '')
  return typeof page === 'number' && page > 0 && page <= 1_000_000 ? page : 1
}

/** How an address asks for a page; the first is unsaid. */
export const pageAddress = (page: number): Search => (page === 1 ? {} : { page: [String(page)] })

/** The next address looks at the same day as this one, unless it names another or, as `asOf: []`, none. */
export const keepDay = (current: Search, next: Search): Search =>
  current['asOf'] === undefined || next['asOf'] !== undefined
    ? next
    : { ...next, asOf: current['asOf'] }

/** The next address speaks the language of this one, unless it names another. Japanese is unsaid. */
export function keepLanguage(current: Search, next: Search): Search {
  const { lang = current['lang'], ...rest } = next
  return lang?.[0] === 'en' ? { ...rest, lang } : rest
}
