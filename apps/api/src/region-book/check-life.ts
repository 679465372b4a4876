import { type BookRow, bookSheets, isOfVision } from '@renkei/catalogue'
import { today } from '@renkei/schema'
import { ruleSheets } from './check-rule.ts'
import type { Against, Judged, Meant, Tell } from './judge.ts'
import { differs } from './plan.ts'

/** What may be said anew of a row that the registry holds, by sheet; all of the others. */
const open: Record<string, readonly string[]> = {
  municipalities: ['until', 'column', 'row'],
  affiliates: ['nameEn', 'role', 'since', 'until'],
  vision: [
    ...['editionName', 'editionNameEn', 'title', 'titleEn', 'toFiscalYear', 'projectsStated'],
    ...['measureLabel', 'measureLabelEn', 'document', 'revisedOn', 'revisionReason'],
    // What is presumed is presumed of projects that come with the revision.
    ...['coreAnswer', 'coreReason', 'coreReasonEn', 'partnerAnswer', 'partnerReason'],
    'partnerReasonEn',
  ],
}
const whole = new Set([
  ...['projects', 'marks', 'participations', 'documents', 'indicators', 'costs', 'costShares'],
  ...ruleSheets,
])
/** Rows of these may go: what was there stays in the revisions before. */
const leaving = new Set([
  ...['marks', 'participations', 'indicators', 'costs', 'costShares'],
  ...ruleSheets,
])

const isNamed = ({ columns }: (typeof bookSheets)[number], key: string) =>
  columns.some((column) => column.key === key && (column.shows || column.own))

/** What a revision, or the next vision, may change of a region that is held: nothing is lost, and what the registry
 * keeps no history of stays. */
export function checkLife(
  { sheets, gone }: Pick<Judged, 'sheets' | 'gone'>,
  against: Against,
  tell: Tell,
): void {
  const { held, isNext } = against
  if (held === null) return
  const measured = new Set((sheets.get('indicators') ?? []).map(({ row }) => row['number']))
  for (const sheet of bookSheets) {
    if (isNext && isOfVision(sheet)) continue
    for (const row of leaving.has(sheet.key) ? [] : (gone.get(sheet.key) ?? [])) {
      // What an indicator that ends had stays with it.
      if (sheet.key === 'formerTargets' && !measured.has(row['indicator'] ?? null)) continue
      const [first] = sheet.by
      tell(sheet.key, { at: null, row }, first ?? sheet.columns[0]?.key ?? '', 'stays')
    }
    if (whole.has(sheet.key)) continue
    for (const one of sheets.get(sheet.key) ?? []) {
      for (const key of one.held === null ? [] : changedIn(one.row, one.held)) {
        if (isNamed(sheet, key) || open[sheet.key]?.includes(key)) continue
        if (key === 'since' && joinsAgain(one)) continue
        tell(sheet.key, one, key, 'fixed')
      }
    }
  }
  const rowsOf = (key: string) => sheets.get(key) ?? []
  for (const one of rowsOf('municipalities')) {
    if (one.held !== null) continue
    if (one.row['role'] === 'core') tell('municipalities', one, 'role', 'fixed')
    if (one.row['since'] === null) tell('municipalities', one, 'since', 'required')
  }
  // Of the times before only the one that just ended can come.
  for (const one of rowsOf('formerMemberships')) {
    const last = rowsOf('municipalities').find(({ row }) => row['code'] === one.row['municipality'])
    const isLast =
      last !== undefined &&
      joinsAgain(last) &&
      ['since', 'until'].every((key) => last.held?.[key] === one.row[key])
    if (one.held === null && !isLast) tell('formerMemberships', one, 'until', 'fixed')
  }
  // What belongs to an agreement that is held is as it is.
  const agreed = new Set(
    rowsOf('agreements').flatMap(({ row, held: was }) => (was === null ? [] : [row['number']])),
  )
  for (const sheet of ['parties', 'amendments']) {
    for (const one of rowsOf(sheet)) {
      if (one.held === null && agreed.has(one.row['agreement'] ?? null)) {
        tell(sheet, one, 'agreement', 'fixed')
      }
    }
  }
  const [vision] = rowsOf('vision')
  const since = against.closed.get(Number(vision?.row['edition']))
  if (vision && !isNext && since !== undefined && isChanged({ sheets, gone })) {
    tell('vision', vision, 'edition', 'visionClosed', { words: [since] })
  }
  if (!isNext) checkProjects(rowsOf('projects'), held['projects'] ?? [], tell)
  if (!isNext) checkRevision({ sheets, gone }, tell)
}

/** Whether a municipality that left joins anew. */
const joinsAgain = ({ row, held }: Pick<Meant, 'row' | 'held'>): boolean => {
  const [until, since] = [held?.['until'] ?? null, row['since'] ?? null]
  return until !== null && until < today() && since !== null && since > until
}

const changedIn = (row: BookRow, held: BookRow): string[] =>
  Object.keys(row).filter((key) => (row[key] ?? null) !== (held[key] ?? null))

function checkProjects(rows: readonly Meant[], held: readonly BookRow[], tell: Tell): void {
  const titles = new Map(held.map((row) => [row['number'], row['title']]))
  for (const one of rows) {
    const { number, registered, title } = one.row
    const was = one.held
    if (was && was['number'] !== number) tell('projects', one, 'number', 'numberStays')
    const taken = titles.get(number ?? null) ?? null
    // Whoever has no key is known by number and title; another title may be another project.
    const isAnother = was === null || (registered === null && was['title'] !== title)
    if (isAnother && taken !== null) {
      tell('projects', one, 'number', 'numberTaken', { words: [String(taken)] })
    }
  }
}

const isChanged = ({ sheets, gone }: Pick<Judged, 'sheets' | 'gone'>): boolean =>
  bookSheets.some(
    (sheet) =>
      (gone.get(sheet.key) ?? []).length > 0 ||
      (sheets.get(sheet.key) ?? []).some(
        ({ row, held }) => held === null || differs(sheet, row, held),
      ),
  )

/** A revision has its day, after the one before; nothing changes without. */
function checkRevision({ sheets, gone }: Pick<Judged, 'sheets' | 'gone'>, tell: Tell): void {
  const [vision] = sheets.get('vision') ?? []
  if (!vision) return
  if (!isChanged({ sheets, gone })) return
  const [on, was] = [vision.row['revisedOn'] ?? null, vision.held?.['revisedOn'] ?? null]
  if (on === null) tell('vision', vision, 'revisedOn', 'lacksRevision')
  else if (String(on) > today()) tell('vision', vision, 'revisedOn', 'inFuture')
  else if (was !== null && on <= was) {
    tell('vision', vision, 'revisedOn', 'notLater', { words: [String(was)] })
  }
}
