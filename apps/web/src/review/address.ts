import type { Search } from '../address.ts'
import type { Asked } from './queries.ts'
import { type Shown, type Sort, statesOf } from './words.ts'

/** What the queue shows, as its address says: `?state=decided&municipality=012173&sort=state`. */
export type Filters = { shown: Shown; municipality: string; sort: Sort }

const sorts: readonly Sort[] = ['age', 'municipality', 'state']

/** Reads the address; whatever it does not say, or says wrongly, is what an office begins with. */
export function readFilters(search: Search): Filters {
  const [shown = ''] = search['state'] ?? []
  const [municipality = ''] = search['municipality'] ?? []
  const [sort] = search['sort'] ?? []
  return {
    shown: Object.hasOwn(statesOf, shown) ? (shown as Shown) : 'waiting',
    municipality: /^\d{6}$/.test(municipality) ? municipality : '',
    sort: sorts.find((one) => one === sort) ?? 'age',
  }
}

/** The address of the same; what goes without saying is left out. */
export function writeFilters({ shown, municipality, sort }: Filters): Search {
  return {
    ...(shown === 'waiting' ? {} : { state: [shown] }),
    ...(municipality === '' ? {} : { municipality: [municipality] }),
    ...(sort === 'age' ? {} : { sort: [sort] }),
  }
}

export const asked = ({ shown, municipality, sort }: Filters): Asked => ({
  states: statesOf[shown],
  municipalities: municipality === '' ? [] : [municipality],
  sort,
})
