import {
  type ChangeOf,
  changeOf,
  type ChangeQuestion,
  readChangeOf,
  readNumber,
  today,
  type VisionRef,
} from '@renkei/schema'
import type { Search } from '../../address.ts'

/** The first day of `months` ending today, or the day of the vision's adoption where that is later. */
export function monthsAgo(months: number, adoptedOn: string): string {
  const [year = 0, month = 1, day = 1] = today().split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  const then = new Date(Date.UTC(year, month - 1 - months, Math.min(day, last)))
  const iso = then.toISOString().slice(0, 10)
  return iso < adoptedOn ? adoptedOn : iso
}

const valueOf = (search: Search, name: string) => search[name]?.find((value) => value !== '')

/** The days, the page and what an address asks for, as it writes them; the past month where it names no day, and
 * everything where it names nothing that can be read. */
export function asked(
  search: Search,
  adoptedOn: string,
): { since: string; until: string | undefined; page: number; of: ChangeOf } {
  const of = changeOf.safeParse(
    readChangeOf((parameter) => (search[parameter] ?? []).filter((value) => value !== '')),
  )
  const page = readNumber(valueOf(search, 'page') ?? '')
  return {
    since: valueOf(search, 'since') ?? monthsAgo(1, adoptedOn),
    until: valueOf(search, 'until'),
    of: of.data ?? changeOf.parse({}),
    page: typeof page === 'number' && page > 0 && page <= 1_000_000 ? page : 1,
  }
}

export type Asked = ReturnType<typeof asked>

export const questionOf = (ref: VisionRef, { since, until, page, of }: Asked): ChangeQuestion => ({
  ...ref,
  ...{ since, page, ...of },
  ...(until === undefined ? {} : { until }),
})
