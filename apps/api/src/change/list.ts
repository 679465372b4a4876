import { type Change, type ChangePage, type ChangeQuestion, changesBetween } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectContents } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { comparedOf, namesIn } from './compared.ts'
import { type ChangeRow, selectChanges } from './queries.ts'

const size = 50

/** What became different in a vision between two days, newest first, a page of 50. Throws Refused, naming what
 * is unknown or the day it cannot answer for. */
export async function listChanges(db: Db, question: ChangeQuestion): Promise<ChangePage> {
  const { page = 1 } = question
  const { since, until, total, items } = await changesIn(db, question, {
    offset: (page - 1) * size,
    limit: size,
  })
  return { since, until, items, total, page, size }
}

/** The same, as much of it as is asked for. */
export async function changesIn(
  db: Db,
  { since, until = today(), ...ref }: Omit<ChangeQuestion, 'page'>,
  part: { offset: number; limit: number },
): Promise<{ since: string; until: string; total: number; items: Change[] }> {
  const framed = await frameOf(db, ref)
  checkDay(framed.frame.vision, since, 'since')
  checkDay(framed.frame.vision, until, 'until')
  if (until < since) throw new Refused('filterInvalid', { parameter: 'until', value: until })
  const span = { visionId: framed.vision_id, since, until }
  const { rows, total } = await selectChanges(db, span, part)
  return { since, until, total, items: await compared(db, rows, framed) }
}

async function compared(db: Db, rows: readonly ChangeRow[], { ids }: FrameRow): Promise<Change[]> {
  const revisions = rows.flatMap((row) =>
    row.kind === 'project' && row.before !== null ? [row.before, row.id] : [],
  )
  const contents = await selectContents(db, [...new Set(revisions)])
  const names = namesIn(ids)
  return rows.map((row) => {
    if (row.kind !== 'project') return row
    const { id, before, ...change } = row
    const [was, is] = [contents.get(before ?? 0), contents.get(id)]
    const differences =
      was && is
        ? changesBetween(comparedOf(was, row.number, names), comparedOf(is, row.number, names))
        : { fields: [], facts: [] }
    return { ...change, ...differences }
  })
}
