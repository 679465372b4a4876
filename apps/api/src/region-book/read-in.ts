import { createHash } from 'node:crypto'
import { bookSheets } from '@renkei/catalogue'
import type { RegionBookPreview } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import type { ReadBook } from '../workbook/region/read.ts'
import { comparedBook } from './compare.ts'
import { heldRows } from './held.ts'
import { type Judged, judgeBook } from './judge.ts'
import { selectKnown } from './queries.ts'

const mostProblems = 300

/** A workbook read against the registry as it is: what it would change, and the rows as they are meant. `differs` names
 * all that it would change. */
type Seen = {
  preview: Omit<RegionBookPreview, 'id'>
  judged: Judged
  differs: string
}

/** Reads a workbook against the registry. `region`: the one that it is to change; none where it brings a new one. */
export async function seeBook(db: Db, read: ReadBook, region: string | undefined): Promise<Seen> {
  const known = await selectKnown(db, region)
  const framed = region === undefined ? null : await heldOf(db, read, region, known.editions)
  const held = framed ? await heldRows(db, framed) : null
  const judged = judgeBook(read, { held, ...known })
  const compared = comparedBook(judged)
  const first = (sheet: string) => judged.sheets.get(sheet)?.[0]?.row ?? {}
  const [own, vision] = [first('region'), first('vision')]
  const brings =
    held === null
      ? 'region'
      : held['vision']?.[0]?.['edition'] === vision['edition']
        ? 'revision'
        : 'vision'
  const preview = {
    ...({ ...compared, brings, kept: judged.kept } as const),
    region: { slug: String(own['slug'] ?? region ?? ''), name: String(own['name'] ?? '') },
    vision: { edition: Number(vision['edition'] ?? 0), title: String(vision['title'] ?? '') },
    problems: judged.problems.slice(0, mostProblems),
    wrong: judged.problems.length,
  }
  return { preview, judged, differs: hashOf(judged) }
}

/** The vision that a workbook is of, where the region has it, and otherwise its newest. */
async function heldOf(
  db: Db,
  read: ReadBook,
  region: string,
  editions: readonly number[],
): Promise<FrameRow> {
  const row = read.sheets.find(({ key }) => key === 'vision')?.rows[0]
  const edition = Number(row?.values['edition'])
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
