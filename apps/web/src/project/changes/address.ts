import {
  type ChangeOf,
  changeOf,
  type ChangeQuestion,
  readChangeOf,
  type VisionRef,
} from '@renkei/schema'
import { pageIn, type Search } from '../../address.ts'
import { monthsAgo } from '../../ui/time.ts'

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
  return {
    since: valueOf(search, 'since') ?? monthsAgo(1, adoptedOn),
    until: valueOf(search, 'until'),
    of: of.data ?? changeOf.parse({}),
    page: pageIn(search),
  }
}

export type Asked = ReturnType<typeof asked>

export const questionOf = (ref: VisionRef, { since, until, page, of }: Asked): ChangeQuestion => ({
  ...ref,
  ...{ since, page, ...of },
  ...(until === undefined ? {} : { until }),
})
