import { assemble, inputOf } from '@renkei/catalogue'
import type { regionBookRef, RegionBookPreview } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { loadCatalogue } from '../seed.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import type { ReadBook } from '../workbook/region/read.ts'
import type { Judged } from './judge.ts'
import { type HeldBook, insertBook, noteTaken, selectBook } from './queries.ts'
import { seeBook } from './read-in.ts'

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
  // A vision that is held is compared: what a revision of it writes is not settled yet.
  if (wrong > 0 || isSame || brings !== 'region') return { id: null, ...preview }
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
  async (trx, { book }, { id }: z.infer<typeof regionBookRef>) => {
    if (book.state !== 'read') throw new Refused('stateChanged', { value: book.state })
    const { judged, differs, preview } = await seeBook(trx, book.read, undefined)
    // What was seen is what is taken.
    if (differs !== book.differs || preview.wrong > 0) throw new Refused('stale', {})
    const catalogue = catalogueOf(judged)
    const [edition] = catalogue.visions
    const regionId = await loadCatalogue(trx, catalogue)
    if (!(await noteTaken(trx, id, regionId))) throw new Refused('stale', {})
    const { slug, name } = preview.region
    const counts = countsOf(preview.sheets)
    return {
      answer: { region: slug, edition: book.edition },
      deed: {
        subject: { kind: 'region', id: slug, name },
        after: {
          ...{ book: id, edition: book.edition, ...counts },
          ...{ title: edition?.vision.title, titleEn: edition?.vision.titleEn },
          projects: edition?.projects.length,
        },
      },
    }
  },
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
  { region, id }: z.infer<typeof regionBookRef>,
): Promise<{ actor: Actor; book: HeldBook }> {
  permit(asking, procedure, { region })
  const book = await selectBook(db, id)
  if (book?.slug !== region) throw new Refused('notFound', { parameter: 'id', value: String(id) })
  return { actor: asking, book }
}

/** Takes over what a workbook was seen to change. Throws Refused: `stale` where the registry changed meanwhile. */
export async function takeBook(
  db: Db,
  actor: Actor | null,
  input: z.infer<typeof regionBookRef>,
): Promise<{ region: string; edition: number }> {
  const answer = await write(db, actor, input)
  forgetFrames(db)
  return answer
}
