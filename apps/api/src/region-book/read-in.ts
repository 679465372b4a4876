import { createHash } from 'node:crypto'
import { type BookRows, bookSheets, isOfVision } from '@renkei/catalogue'
import type { RegionBookPreview } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import type { ReadBook } from '../workbook/region/read.ts'
import { comparedBook } from './compare.ts'
import { heldRows } from './held.ts'
import { type Judged, judgeBook } from './judge.ts'
import { selectConflicts, selectOpenAbout } from './life-queries.ts'
import { type Plan, planOf } from './plan.ts'
import { selectKnown } from './queries.ts'
import { selectLeaving } from './take-region.ts'

const mostProblems = 300

/** A workbook read against the registry as it is: what it would change, and the rows as they are meant. `differs` names
 * all that it would change. */
export type Seen = {
  /** The region and vision that are held and that it changes; null where it brings a region. */
  framed: FrameRow | null
  plan: Plan
  preview: Omit<RegionBookPreview, 'id'>
  judged: Judged
  differs: string
}

/** Reads a workbook against the registry. `region`: the one that it is to change; none where it brings a new one. */
export async function seeBook(db: Db, read: ReadBook, region: string | undefined): Promise<Seen> {
  const known = await selectKnown(db, region)
  const framed = region === undefined ? null : await heldOf(db, read, region, known.editions)
  const all = framed ? await heldRows(db, framed) : null
  const isNext = all !== null && all['vision']?.[0]?.['edition'] !== editionIn(read)
  // Nothing is held of a vision that is to come.
  const held = isNext ? ofRegion(all) : all
  const judged = judgeBook(read, { held, isNext, ...known })
  const compared = comparedBook(judged)
  const first = (sheet: string) => judged.sheets.get(sheet)?.[0]?.row ?? {}
  const [own, vision] = [first('region'), first('vision')]
  const brings = held === null ? 'region' : isNext ? 'vision' : 'revision'
  const plan = planOf(judged)
  const preview = {
    ...({ ...compared, brings, kept: judged.kept } as const),
    ...(await asked(db, framed, isNext ? { ...plan, ended: [], moved: [] } : plan)),
    region: { slug: String(own['slug'] ?? region ?? ''), name: String(own['name'] ?? '') },
    vision: { edition: Number(vision['edition'] ?? 0), title: String(vision['title'] ?? '') },
    problems: judged.problems.slice(0, mostProblems),
    wrong: judged.problems.length,
  }
  return { framed, plan, preview, judged, differs: hashOf(judged) }
}

const editionIn = (read: ReadBook): number | null => {
  const row = read.sheets.find(({ key }) => key === 'vision')?.rows[0]
  const edition = row?.values['edition'] ?? null
  return edition === null ? null : Number(edition)
}

const ofRegion = (rows: BookRows): BookRows =>
  Object.fromEntries(
    bookSheets.map((sheet) => [sheet.key, isOfVision(sheet) ? [] : (rows[sheet.key] ?? [])]),
  )

/** What whoever takes a workbook over is asked first. */
async function asked(
  db: Db,
  framed: FrameRow | null,
  plan: Plan,
): Promise<Pick<RegionBookPreview, 'conflicts' | 'hanging'>> {
  if (!framed) return { conflicts: [], hanging: [] }
  const { region_id: regionId, vision_id: visionId } = framed
  return {
    conflicts: await selectConflicts(db, visionId, plan.moved),
    hanging: [
      ...(await selectOpenAbout(db, visionId, plan.ended)),
      ...(await selectLeaving(db, regionId, plan)),
    ],
  }
}

/** The vision that a workbook is of, where the region has it, and otherwise its newest. */
async function heldOf(
  db: Db,
  read: ReadBook,
  region: string,
  editions: readonly number[],
): Promise<FrameRow> {
  const edition = editionIn(read) ?? 0
  return frameOf(db, editions.includes(edition) ? { region, vision: edition } : { region })
}

function hashOf({ sheets, gone }: Judged): string {
  const hash = createHash('sha256')
  for (const { key } of bookSheets) {
    const changed = (sheets.get(key) ?? []).filter(
      ({ row, held }) => held === null || Object.keys(row).some((name) => row[name] !== held[name]),
    )
    hash.update(JSON.stringify([key, changed.map(({ row, held }) => [row, held]), gone.get(key)]))
  }
  return hash.digest('hex')
}
