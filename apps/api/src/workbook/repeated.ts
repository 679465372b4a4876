import { type AnswerDraft, sameAnswer, type WorkbookNotice } from '@renkei/schema'
import { addressOf } from './book.ts'
import { keyHeading } from './columns.ts'
import { plainHeading } from './head.ts'
import type { FoundRow } from './read-row.ts'
import type { ReadSheet } from './read.ts'

type Repeated = { found: FoundRow; one: ReadSheet }

/** Settles rows of one answer that stand several times, in a sheet or in copies of it: a copy that says
 * nothing else is left out, with a notice; of rows that say different things all are questioned. */
export function settleRepeated(sheets: readonly ReadSheet[]): WorkbookNotice[] {
  const left = new Set<ReadSheet>()
  // The later is the copy, as a rule.
  for (const one of sheets.toReversed()) if (saysNothing(one, sheets, left)) leaveOut(one, left)

  const byKey = new Map<string, Repeated[]>()
  for (const one of sheets) {
    for (const found of one.rows.filter(({ isNamed }) => isNamed)) {
      const key = found.row.key ?? ''
      byKey.set(key, [...(byKey.get(key) ?? []), { found, one }])
    }
  }
  for (const repeated of byKey.values()) {
    const [first] = repeated
    if (!first || repeated.length === 1) continue
    const isOne = repeated.every(({ found }) => sameAnswer(said(found), said(first.found)))
    for (const each of repeated) {
      if (!isOne) question(each)
      else if (each === first) continue
      else if (each.one === first.one) question(each)
      else {
        each.one.rows = each.one.rows.filter((found) => found !== each.found)
        left.add(each.one)
      }
    }
  }
  return [...left].map(({ sheet }) => ({ sheet: sheet.name, notice: 'copiedSheet', what: [] }))
}

const said = ({ row }: FoundRow): AnswerDraft => ({ ...row.before, ...row.draft })

/** Whether nobody wrote into a sheet, and all its rows stand in others too. */
function saysNothing(
  one: ReadSheet,
  sheets: readonly ReadSheet[],
  left: ReadonlySet<ReadSheet>,
): boolean {
  const others = sheets.filter((other) => other !== one && !left.has(other))
  const keys = new Set(others.flatMap(({ rows }) => rows.map(({ row }) => row.key)))
  return (
    one.rows.length > 0 &&
    one.rows.every(
      ({ row, isNamed }) => isNamed && row.outcome === 'unchanged' && keys.has(row.key),
    )
  )
}

function leaveOut(one: ReadSheet, left: Set<ReadSheet>): void {
  one.rows = []
  left.add(one)
}

function question({ found: { row }, one: { sheet, head } }: Repeated): void {
  const column = head.columns.get(plainHeading(keyHeading)) ?? 1
  row.outcome = 'wrong'
  row.unfinished = false
  row.problems.push({
    ...{ sheet: sheet.name, cell: addressOf(row.row, column), column: keyHeading },
    ...{ problem: 'keyTwice', holds: row.key ?? '' },
  })
}
