import { assemble, bookSheets, type Catalogue, inputOf, isOfVision } from '@renkei/catalogue'
import type { FieldError, RegionBookPreview, TakeRegionBook } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { bringRegion } from '../region/bring.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stateChanged } from '../write/refuse.ts'
import type { ReadBook } from '../workbook/region/read.ts'
import type { Judged } from './judge.ts'
import { type HeldBook, holdBook, insertBook, noteTaken, selectBook } from './queries.ts'
import { type Seen, seeBook } from './read-in.ts'
import { differs as saysOtherwise } from './plan.ts'
import { reviseHeld, takeNext } from './revise.ts'
import { keepAfter, keepBefore } from './undo-queries.ts'
import { countOf, type Tell, tellOf } from './telling.ts'

/** What the workbook of a region would change, for who may take it over; it is kept so that they can. `region`: the one
 * that it is to change; none where it brings a new one. Throws Refused. */
export async function previewBook(
  db: Db,
  actor: Actor,
  read: ReadBook,
  region: string | undefined,
): Promise<RegionBookPreview> {
  permit(actor, 'regionBook.take', region === undefined ? {} : { region })
  const { preview, differs } = await seeBook(db, read, region)
  const { brings, wrong, sheets } = preview
  const counts = countsOf(sheets)
  const isSame = counts.added + counts.changed + counts.ended === 0
  if (wrong > 0 || isSame) return { id: null, ...preview }
  const { slug } = preview.region
  const { edition } = preview.vision
  const id = await insertBook(db, actor, { slug, edition, brings, ...counts, read, differs })
  return { id, ...preview }
}

const countsOf = (sheets: RegionBookPreview['sheets']) => ({
  added: sheets.reduce((sum, { added }) => sum + added, 0),
  changed: sheets.reduce((sum, { changed }) => sum + changed, 0),
  ended: sheets.reduce((sum, { ended }) => sum + ended, 0),
})

const write = action(
  'regionBook.take',
  find,
  async (trx, { actor, book }, input: TakeRegionBook, tell: Tell) => {
    tell({ step: 'check', done: 0, of: 0 })
    const state = await holdBook(trx, book)
    if (state !== 'read') throw stateChanged({ version: 0, state })
    const seen = await seeBook(trx, book.read, book.brings === 'region' ? undefined : book.slug)
    const { judged, differs, preview } = seen
    // What was seen is what is taken.
    if (differs !== book.differs || preview.wrong > 0) throw new Refused('stale', {})
    checkAsked(preview, input)
    const catalogue = catalogueOf(judged)
    const [edition] = catalogue.visions
    const regionId = await taken(trx, actor, seen, catalogue, { ...input, tell })
    const changesRegion = changesOf(judged)
    if (!(await noteTaken(trx, input.id, { regionId, changesRegion, requestId: actor.requestId })))
      throw new Refused('stale', {})
    const { slug, name } = preview.region
    const counts = countsOf(preview.sheets)
    const { added, changed } = seen.plan
    return {
      answer: { region: slug, edition: book.edition },
      deed: {
        subject: { kind: 'region', id: slug, name },
        after: {
          ...{ book: input.id, brings: book.brings, edition: book.edition, ...counts },
          ...{ title: edition?.vision.title, titleEn: edition?.vision.titleEn },
          ...(book.brings === 'revision'
            ? { on: edition?.revised?.on, projects: added.length + changed.length }
            : { projects: edition?.projects.length }),
          ...{ conflicts: input.conflicts, kept: input.kept, hanging: preview.hanging },
        },
      },
    }
  },
)

/** Refuses while whoever takes it over has not said what they were asked. */
function checkAsked({ conflicts, hanging }: Seen['preview'], given: TakeRegionBook): void {
  const fields: FieldError[] = []
  const limit = hanging.reduce(
    (sum, { applications, inquiries }) => sum + applications.length + inquiries.length,
    0,
  )
  if (conflicts.length > 0 && given.conflicts === undefined) {
    fields.push({ field: 'conflicts', problem: 'changedMeanwhile', limit: conflicts.length })
  }
  if (limit > 0 && !given.despite) fields.push({ field: 'despite', problem: 'stillOpen', limit })
  if (fields.length > 0) throw invalid(...fields)
}

/** Writes what a workbook brings; returns its region's id. */
async function taken(
  trx: Db,
  actor: Actor,
  { framed, judged, plan, preview }: Seen,
  catalogue: Catalogue,
  { id, conflicts, kept: chosen = [], tell }: TakeRegionBook & { tell: Tell },
): Promise<number> {
  const kept = new Set(
    plan.moved.filter(
      (number) => conflicts === 'keep' || (conflicts === 'choose' && chosen.includes(number)),
    ),
  )
  const isRevision = preview.brings === 'revision'
  const of = countOf(catalogue, isRevision ? { plan, kept } : undefined)
  const wrote = tellOf(of, tell)
  const regionId = framed?.region_id ?? (await bringRegion(trx, catalogue, wrote))
  if (framed && isRevision) {
    await keepBefore(trx, id, framed.region_id)
    await reviseHeld(trx, actor, framed, { judged, catalogue, plan, kept }, wrote)
    await keepAfter(trx, id, framed.region_id)
  } else if (framed) await takeNext(trx, actor, framed, { judged, catalogue }, wrote)
  wrote('end', 0)
  return regionId
}

// Documents that it adds are cited by what it brings.
const changesOf = ({ sheets, gone }: Judged): boolean =>
  bookSheets.some(
    (sheet) =>
      !isOfVision(sheet) &&
      ((gone.get(sheet.key) ?? []).length > 0 ||
        (sheets.get(sheet.key) ?? []).some(({ row, held }) =>
          held === null ? sheet.key !== 'documents' : saysOtherwise(sheet, row, held),
        )),
  )

const catalogueOf = ({ sheets }: Judged) =>
  assemble(
    inputOf(
      Object.fromEntries([...sheets].map(([key, rows]) => [key, rows.map(({ row }) => row)])),
    ),
  )

async function find(
  db: Db,
  asking: Actor | null,
  procedure: 'regionBook.take',
  { region, id }: TakeRegionBook,
): Promise<{ actor: Actor; book: HeldBook }> {
  permit(asking, procedure, { region })
  const book = await selectBook(db, id)
  if (book?.slug !== region) throw new Refused('notFound', { parameter: 'id', value: String(id) })
  return { actor: asking, book }
}

/** Takes over what a workbook was seen to change; `tell` hears how far it is. Throws Refused: `stale` where the registry
 * changed meanwhile, `stateChanged` where it, or another one of its region, is being taken over. */
export async function takeBook(
  db: Db,
  actor: Actor | null,
  input: TakeRegionBook,
  tell: Tell = () => {},
): Promise<{ region: string; edition: number }> {
  const answer = await write(db, actor, input, tell)
  forgetFrames(db)
  return answer
}
