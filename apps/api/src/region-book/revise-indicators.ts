import type { CatalogueVision, VisionIndicator } from '@renkei/catalogue'
import { type FormerTarget, type Indicator, isSameTarget } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { getIndicator } from '../indicator/get.ts'
import { loadIndicators } from '../indicator/load-queries.ts'
import { selectProjectIds } from '../indicator/queries.ts'
import { audited, contentIn, findAgain } from '../indicator/subject.ts'
import { columnsOf, insertFormerTargets, updateHeld } from '../indicator/write-queries.ts'
import { Refused } from '../refusal.ts'
import { selectIds } from '../vision/queries.ts'
import type { Judged } from './judge.ts'
import { differs, sheetOf } from './plan.ts'

/** Writes what a revision says anew of indicators: those it adds, changes, and no longer has; returns ids by number. The
 * trail is told of each, as where the office writes them one by one. */
export async function reviseIndicators(
  db: Db,
  actor: Actor,
  place: { regionId: number; visionId: number },
  { judged: { sheets, gone }, edition }: { judged: Judged; edition: CatalogueVision },
  wrote: (count: number) => void,
): Promise<Map<number, number>> {
  const rows = sheets.get('indicators') ?? []
  const said = new Map(edition.indicators.map((one) => [one.number, one]))
  const numberOf = (row: Record<string, unknown>) => Number(row['number'])
  const held = new Map(
    rows.flatMap(({ row, held: was }) =>
      was === null ? [] : [[numberOf(row), Number(was['registered'])]],
    ),
  )
  const added = rows.flatMap(({ row, held: was }) =>
    was === null ? (said.get(numberOf(row)) ?? []) : [],
  )
  const { revised } = edition
  // What the workbook says anew of former targets, by number.
  const formers = new Map<number, FormerTarget[]>()
  for (const { row, held: was } of sheets.get('formerTargets') ?? []) {
    const number = Number(row['indicator'])
    const found = said
      .get(number)
      ?.formerTargets?.find(({ changedOn }) => changedOn === row['changedOn'])
    if (was === null && found) formers.set(number, [...(formers.get(number) ?? []), found])
  }
  const made = await loadIndicators(
    db,
    { ...place, ...(revised ? { on: revised.on } : {}) },
    added,
    held,
  )
  for (const id of made.values()) {
    const after = await getIndicator(db, id, true)
    await findAgain(db, after)
    await told(db, actor, 'indicator.create', after, { after: audited(after) })
  }
  wrote(made.size)
  const known = new Map([...held, ...made])
  const names = await selectIds(db, place.visionId)
  const projects = await selectProjectIds(db, place.visionId)
  for (const { row, held: was } of rows) {
    const one = said.get(numberOf(row))
    const kept = formers.get(numberOf(row)) ?? []
    if (was === null || !one) continue
    wrote(1)
    if (!differs(sheetOf('indicators'), row, was) && kept.length === 0) continue
    const before = await getIndicator(db, Number(was['registered']), true)
    const { registered: _, number: __, weight: by, formerTargets: ___, ...rest } = one
    // What it goes on from is written for all of them.
    const { predecessors: ____, ...content } = rest
    await insertFormerTargets(db, before.id, [...kept, ...outdated(before, one, kept, revised)])
    const weight = one.totalling === 'weighted' && by !== null ? (known.get(by) ?? null) : null
    await written(db, actor, before, columnsOf(contentIn({ ...content, weight }, names, projects)))
    const after = await getIndicator(db, before.id, true)
    await findAgain(db, before, after)
    await told(db, actor, 'indicator.save', after, {
      before: audited(before),
      after: audited(after),
    })
  }
  for (const row of gone.get('indicators') ?? []) {
    const before = await getIndicator(db, Number(row['registered']), true)
    await written(db, actor, before, { ended_at: new Date().toISOString() })
    await findAgain(db, before)
    const { version } = before
    await told(db, actor, 'indicator.end', before, { before: { version } })
  }
  return known
}

/** The target that a revision changes, where the workbook does not itself say what it was. */
function outdated(
  before: Indicator,
  after: VisionIndicator,
  kept: readonly FormerTarget[],
  revised: CatalogueVision['revised'],
): FormerTarget[] {
  const { target, targetWords, targetFiscalYear } = before
  const last = before.formerTargets.at(-1)?.changedOn ?? ''
  if (!revised || kept.length > 0 || revised.on <= last || isSameTarget(before, after)) return []
  const reason = revised.reason ?? 'ビジョンの改訂'
  return [{ target, targetWords, targetFiscalYear, changedOn: revised.on, reason }]
}

async function written(...of: Parameters<typeof updateHeld>): Promise<void> {
  if (!(await updateHeld(...of))) throw new Refused('stale', {})
}

const told = (
  db: Db,
  actor: Actor,
  action: 'indicator.create' | 'indicator.save' | 'indicator.end',
  { id, title }: { id: number; title: string },
  deed: { before?: object; after?: object },
) => record(db, actor, { action, subject: { kind: 'indicator', id, name: title }, ...deed })
