import { mostCores, type RegionScheme } from '@renkei/schema'
import { inOrder } from './check-facts.ts'
import { isApart } from './check-names.ts'
import type { Against, Judged, Meant, Tell } from './judge.ts'

/** Who belongs to the region: its cores, days, places on the map and what the registry calls them; and who concluded
 * agreements. */
export function checkMembers(
  { sheets }: Pick<Judged, 'sheets'>,
  { municipalities }: Against,
  tell: Tell,
): void {
  const members = sheets.get('municipalities') ?? []
  const [region] = sheets.get('region') ?? []
  const scheme = region?.row['scheme'] as RegionScheme | null | undefined
  const cores = members.filter(({ row }) => row['role'] === 'core')
  const [first] = members
  if (first && cores.length === 0) tell('municipalities', first, 'role', 'noCore')
  const limit = mostCores[scheme ?? 'renkei']
  for (const one of cores.slice(limit)) {
    tell('municipalities', one, 'role', 'tooManyCores', { limit })
  }
  const tiles = new Set<string>()
  for (const one of members) {
    const { code, role, until, column, row } = one.row
    inOrder('municipalities', one, 'since', 'until', tell)
    if (role === 'core' && until !== null) tell('municipalities', one, 'until', 'coreStays')
    if ((column === null) !== (row === null)) {
      tell('municipalities', one, column === null ? 'column' : 'row', 'required')
    }
    const tile = `${column} ${row}`
    if (column !== null && row !== null && tiles.has(tile)) {
      tell('municipalities', one, 'column', 'twice')
    }
    tiles.add(tile)
    // The code of a prefecture or of a body that several run together is none of a municipality.
    const nth = Number(String(code).slice(2, 5))
    if (one.held === null && code !== null && (nth < 100 || nth >= 800)) {
      tell('municipalities', one, 'code', 'notCode')
    }
    const known = municipalities.get(String(code))
    if (known) calledSo(one, known, tell)
  }
  for (const one of sheets.get('affiliates') ?? []) {
    inOrder('affiliates', one, 'since', 'until', tell)
  }
  const times = new Map(members.map(({ row }) => [row['code'] ?? null, [row]]))
  for (const one of sheets.get('formerMemberships') ?? []) {
    inOrder('formerMemberships', one, 'since', 'until', tell)
    const others = times.get(one.row['municipality'] ?? null) ?? []
    if (!others.every((other) => isApart(other, one.row))) {
      tell('formerMemberships', one, 'until', 'overlaps')
    }
    others.push(one.row)
  }
  for (const one of sheets.get('parties') ?? []) {
    const { municipality, name } = one.row
    if ((municipality === null) === (name === null)) tell('parties', one, 'name', 'oneOfTwo')
  }
}

// A municipality may belong to several regions, and is called alike in all of them.
function calledSo(one: Meant, known: Record<string, string>, tell: Tell): void {
  for (const key of ['name', 'kana', 'nameEn', 'kind']) {
    const said = one.row[key] ?? null
    const is = known[key] ?? ''
    if (said === null || said === is) continue
    tell('municipalities', one, key, 'calledOtherwise', { words: [kinds[is] ?? is] })
  }
}

const kinds: Record<string, string> = { city: '市', town: '町', village: '村' }
