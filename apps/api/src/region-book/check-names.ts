import { relistedIn } from '@renkei/schema'
import { type BookRow, bookSheets, namedRows, type Value } from '@renkei/catalogue'
import { type Against, keyOf, type Judged, type Meant, type Tell } from './judge.ts'

/** Rows that are there once, and name what there is. */
export function checkNames(
  { sheets }: Pick<Judged, 'sheets'>,
  { held, isNext }: Against,
  tell: Tell,
): void {
  const rowsOf = (key: string) => sheets.get(key) ?? []
  for (const sheet of bookSheets) {
    const { key, by, columns } = sheet
    const rows = rowsOf(key)
    if (by.length === 0) {
      for (const one of rows.slice(1)) tell(key, one, columns[0]?.key ?? '', 'oneRow')
      continue
    }
    const seen = new Map<string, Meant>()
    for (const one of rows) {
      const name = keyOf(sheet, one.row)
      const first = seen.get(name)
      if (!first) seen.set(name, one)
      else tell(key, one, by.at(-1) ?? '', isApart(first.row, one.row) ? 'twice' : 'overlaps')
    }
    const registered = new Set<Value>()
    for (const one of columns.some((column) => column.key === 'registered') ? rows : []) {
      const known = one.row['registered'] ?? null
      if (known === null) continue
      if (one.held?.['registered'] !== known) {
        tell(key, one, 'registered', isNext ? 'formerKey' : 'unknownKey')
      } else if (registered.has(known)) tell(key, one, 'registered', 'twice')
      registered.add(known)
    }
    for (const column of columns) {
      const { names, shows } = column
      if (names) {
        const known = new Set(namedIn(names.sheet, rowsOf(names.sheet)).map((row) => row[names.by]))
        const words = [bookSheets.find((one) => one.key === names.sheet)?.name ?? '']
        for (const one of rows) {
          const name = one.row[column.key] ?? null
          const all = names.many ? relistedIn(String(name ?? '')) : [name]
          if (all.some((each) => each !== null && !known.has(each))) {
            tell(key, one, column.key, 'unknown', { words })
          }
        }
      }
      const through = columns.find((one) => one.key === shows?.through)
      if (!shows || !through?.names) continue
      const { sheet: named, by: byColumn } = through.names
      const now = namesBy(namedIn(named, rowsOf(named)), byColumn, shows.take)
      const were = namesBy(namedRows(named, held?.[named] ?? []), byColumn, shows.take)
      for (const one of rows) {
        const [said, name] = [one.row[column.key] ?? null, one.row[through.key] ?? null]
        if (said === null || name === null || one.at === null) continue
        const is = now.get(name)
        if (is === undefined || is === said || were.get(name) === said) continue
        tell(key, one, column.key, 'otherName', { words: [String(is)] })
      }
    }
  }
  for (const one of rowsOf('projects')) {
    const { relisted = null, policyArea = null } = one.row
    if (relisted !== null && relistedIn(String(relisted)).includes(String(policyArea))) {
      tell('projects', one, 'relisted', 'isMainArea')
    }
  }
  for (const one of rowsOf('policyAreas')) {
    const { pillar, group } = one.row
    const isThere = rowsOf('pillars').some(
      ({ row }) => row['pillar'] === pillar && row['group'] === group,
    )
    if (group !== null && !isThere)
      tell('policyAreas', one, 'group', 'unknown', { words: ['役割'] })
  }
  const roles = new Set(
    rowsOf('pillars').flatMap(({ row }) => (row['group'] === null ? [row['pillar']] : [])),
  )
  for (const one of rowsOf('pillars')) {
    if (!roles.has(one.row['pillar'] ?? null)) {
      tell('pillars', one, 'pillar', 'unknown', { words: ['役割'] })
    }
  }
}

const namedIn = (sheet: string, rows: readonly Meant[]) =>
  namedRows(
    sheet,
    rows.map(({ row }) => row),
  )

const namesBy = (rows: readonly BookRow[], by: string, take: string) =>
  new Map(rows.map((row) => [row[by] ?? null, row[take] ?? null]))

/** Whether two rows say nothing of the same days. */
export function isApart(one: BookRow, other: BookRow): boolean {
  if (!('since' in one)) return true
  const [first, second] = [one, other].map((row) => ({
    since: String(row['since'] ?? '0000-01-01'),
    until: String(row['until'] ?? '9999-12-31'),
  }))
  return first !== undefined && second !== undefined
    ? first.until < second.since || second.until < first.since
    : true
}
