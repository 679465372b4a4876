import { type BookRow, thousands } from '@renkei/catalogue'
import { indicatorKind, indicatorOwners, readBaseline, readTarget } from '@renkei/schema'
import type { Against, Judged, Meant, Tell } from './judge.ts'

/** What facts stand on, as the workbook may say it: what an officer confirmed is confirmed in the registry alone. */
export function checkFacts({ sheets }: Pick<Judged, 'sheets'>, _: Against, tell: Tell): void {
  const rowsOf = (key: string) => sheets.get(key) ?? []
  const sheetsOfFacts = { marks: [], participations: ['answer', 'condition'], agreements: [] }
  for (const [key, says] of Object.entries(sheetsOfFacts)) {
    for (const one of rowsOf(key)) checkGrounds(key, one, '', says, tell)
  }
  for (const one of rowsOf('projects')) {
    checkGrounds('projects', one, 'area', ['policyArea'], tell)
    const { basis, document } = one.row
    if (basis === 'source' && document === null) tell('projects', one, 'document', 'lacksDocument')
    const own = ['number', 'title', 'visionPage', 'markCount', 'document']
    if (basis === 'confirmed' && !isAsHeld(one, ['basis', ...own])) {
      tell('projects', one, 'basis', 'notConfirmed')
    }
    inOrder('projects', one, 'fromFiscalYear', 'toFiscalYear', tell)
  }
  for (const one of rowsOf('vision')) {
    inOrder('vision', one, 'fromFiscalYear', 'toFiscalYear', tell)
    for (const who of ['core', 'partner']) {
      for (const reason of [`${who}Reason`, `${who}ReasonEn`]) {
        if (one.row[`${who}Answer`] !== null && one.row[reason] === null) {
          tell('vision', one, reason, 'required')
        }
      }
    }
  }
  for (const one of rowsOf('indicators')) {
    inOrder('indicators', one, 'baselineFiscalYear', 'targetFiscalYear', tell)
    for (const owner of indicatorOwners.filter((key) => one.row[key] !== null).slice(1)) {
      tell('indicators', one, owner, 'oneOwner')
    }
    for (const field of ['baseline', 'target'] as const) {
      if (!isAsPrinted(one.row, field)) tell('indicators', one, `${field}Words`, 'notAsPrinted')
    }
    const { totalling, weight, baseline, baselineFiscalYear } = one.row
    if (totalling === 'weighted' && weight === null) tell('indicators', one, 'weight', 'required')
    if (baseline !== null && baselineFiscalYear === null) {
      tell('indicators', one, 'baselineFiscalYear', 'required')
    }
  }
  for (const sheet of ['costs', 'costShares']) {
    for (const one of rowsOf(sheet)) {
      for (const key of ['amount', 'subsidy']) {
        const amount = thousands(one.row, key)
        const isMoney =
          amount === null || (Number.isInteger(amount) && amount >= 0 && amount <= mostMoney)
        if (!isMoney) tell(sheet, one, key, 'notMoney')
      }
    }
  }
  for (const one of rowsOf('agreements')) inOrder('agreements', one, 'signedOn', 'endedOn', tell)
}

// 千円, as in a budget.
const mostMoney = 1e12

/** Whether the words of a document say the value beside them. */
function isAsPrinted(row: BookRow, field: 'baseline' | 'target'): boolean {
  const text = (key: string) => String(row[key] ?? '')
  const words = text(`${field}Words`)
  const kind = indicatorKind.safeParse(row['kind']).data ?? 'value'
  const read =
    field === 'baseline'
      ? readBaseline(words, text('unit'))
      : readTarget(words, { kind, unit: text('unit') })
  return words === '' || ('value' in read && read.value === (row[field] ?? null))
}

function checkGrounds(
  sheet: string,
  one: Meant,
  prefix: string,
  says: readonly string[],
  tell: Tell,
): void {
  const key = (name: string) =>
    prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const held = (name: string) => one.row[key(name)] ?? null
  const grounds = ['basis', 'document', 'page', 'reason', 'reasonEn'].map(key)
  if (isAsHeld(one, [...grounds, ...says])) return
  const basis = held('basis')
  if (basis === 'inferred' && held('reason') === null)
    tell(sheet, one, key('reason'), 'lacksReason')
  if (basis === 'source' && held('document') === null) {
    tell(sheet, one, key('document'), 'lacksDocument')
  }
  if (basis === 'source' && held('reason') !== null) {
    tell(sheet, one, key('reason'), 'needlessReason')
  }
  if (basis === 'confirmed') tell(sheet, one, key('basis'), 'notConfirmed')
}

const isAsHeld = ({ row, held }: Meant, keys: readonly string[]): boolean =>
  held !== null && keys.every((key) => (held[key] ?? null) === (row[key] ?? null))

/** Tells of an end that comes before its beginning. */
export function inOrder(
  sheet: string,
  one: { at: number | null; row: BookRow },
  from: string,
  to: string,
  tell: Tell,
): void {
  const [begins, ends] = [one.row[from] ?? null, one.row[to] ?? null]
  if (begins !== null && ends !== null && ends < begins) tell(sheet, one, to, 'endsBefore')
}
