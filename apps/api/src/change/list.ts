import {
  type Change,
  type ChangeOf,
  type ChangePage,
  type ChangeQuestion,
  changesBetween,
  indicatorFacts,
} from '@renkei/schema'
import { portion } from '../db/portions.ts'
import type { Db } from '../db/schema.ts'
import { selectProjectIds } from '../indicator/queries.ts'
import { selectContents } from '../project/revise.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf, namedId } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { comparedOf, namesIn } from './compared.ts'
import type { Ids, Span } from './happened-queries.ts'
import { type ChangeRow, selectChanges, selectHappened, selectTold } from './queries.ts'

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

type Asked = Omit<ChangeQuestion, 'page'>

/** The same, as much of it as is asked for. */
export async function changesIn(
  db: Db,
  question: Asked,
  part: { offset: number; limit: number },
): Promise<{ since: string; until: string; total: number; items: Change[] }> {
  const { framed, since, until, of } = await spanOf(db, question)
  const { items, total } = await changesOf(db, framed, { since, until, of }, part)
  return { since, until, total, items }
}

/** All of it in portions, each told when it is asked for; what happened is settled at the beginning of each pass. */
export async function changesInPortions(
  db: Db,
  question: Asked,
): Promise<{ since: string; until: string; portions: () => AsyncIterable<Change[]> }> {
  const { framed, since, until, of } = await spanOf(db, question)
  const { region_id: regionId, vision_id: visionId } = framed
  const portions = async function* () {
    const all = await selectHappened(db, { regionId, visionId, since, until, of }, portion)
    for (const some of all) yield await compared(db, await selectTold(db, regionId, some), framed)
  }
  return { since, until, portions }
}

async function spanOf(db: Db, { since, until = today(), ...asked }: Asked) {
  const framed = await frameOf(db, asked)
  checkDay(framed.frame.vision, since, 'since')
  checkDay(framed.frame.vision, until, 'until')
  if (until < since) throw new Refused('filterInvalid', { parameter: 'until', value: until })
  return { framed, since, until, of: await idsOf(db, framed, asked) }
}

/** What changed in a vision, of what has these ids. */
export async function changesOf(
  db: Db,
  framed: FrameRow,
  span: Omit<Span, 'regionId' | 'visionId'>,
  part: { offset: number; limit: number },
): Promise<{ total: number; items: Change[]; keys: string[] }> {
  const whole = { regionId: framed.region_id, visionId: framed.vision_id, ...span }
  const { rows, keys, total } = await selectChanges(db, whole, part)
  return { total, items: await compared(db, rows, framed), keys }
}

async function idsOf(
  db: Db,
  { ids, vision_id }: FrameRow,
  { projects = [], policyAreas = [], municipalities = [] }: Partial<ChangeOf>,
): Promise<Ids> {
  const numbers =
    projects.length === 0 ? new Map<number, number>() : await selectProjectIds(db, vision_id)
  return {
    projects: projects.map((number) => namedId(Object.fromEntries(numbers), 'project', number)),
    policyAreas: policyAreas.map((code) => namedId(ids.policyAreas, 'policyArea', code)),
    municipalities: municipalities.map((code) => namedId(ids.municipalities, 'municipality', code)),
  }
}

async function compared(db: Db, rows: readonly ChangeRow[], { ids }: FrameRow): Promise<Change[]> {
  const revisions = rows.flatMap((row) =>
    row.kind === 'project' && row.before !== null ? [row.before, row.id] : [],
  )
  const contents = await selectContents(db, [...new Set(revisions)])
  const names = namesIn(ids)
  return rows.map((row) => {
    if (row.kind === 'indicator') return indicatorChange(row)
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

function indicatorChange({
  before,
  after,
  ...change
}: Extract<ChangeRow, { kind: 'indicator' }>): Change {
  const side = (of: Record<string, unknown> | null, field: string) => {
    const held = of?.[field]
    // The weight is another indicator, by name.
    const value = field === 'weight' ? (held as { title?: unknown } | null)?.title : held
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }
  // What was registered is new as a whole, and what ended differs in nothing.
  const told = change.event === 'save' || change.event === 'correctTarget' ? indicatorFacts : []
  const fields = told.flatMap((field) => {
    const [was, is] = [side(before, field), side(after, field)]
    return was === is ? [] : [{ field, was, is }]
  })
  return { ...change, fields }
}
