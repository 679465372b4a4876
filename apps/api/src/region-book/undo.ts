import type { UndoRegionBook } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { permit } from '../permit.ts'
import { writeSearchDocuments } from '../project/document.ts'
import { Refused } from '../refusal.ts'
import { forgetHidden } from '../region/hidden.ts'
import { forgetFrames } from '../vision/frame.ts'
import { action } from '../write/action.ts'
import { invalid, stateChanged } from '../write/refuse.ts'
import { type HeldBook, isKept, selectBook } from './queries.ts'
import {
  insertRetractions,
  selectRevisionUses,
  selectUses,
  takeBack,
  takeBackRevision,
} from './undo-queries.ts'

const write = action(
  'regionBook.undo',
  find,
  async (trx, { actor, book }, { id }: UndoRegionBook) => {
    const { slug, edition, brings, state } = book
    const isRevision = brings === 'revision'
    if (state !== 'taken') throw stateChanged({ version: 0, state })
    if (!(await isKept(trx, id))) throw stateChanged({ version: 0, state: 'unkept' })
    const uses = await (isRevision ? selectRevisionUses : selectUses)(trx, id)
    if (uses.length > 0) {
      throw invalid(
        ...uses.map(({ use, count }) => ({
          field: use,
          problem: 'stillUsed' as const,
          limit: count,
        })),
      )
    }
    await insertRetractions(trx, actor, id)
    if (isRevision) {
      await writeSearchDocuments(trx, await takeBackRevision(trx, id))
    } else await takeBack(trx, id)
    return {
      answer: { region: slug, edition },
      deed: { subject: { kind: 'region', id: slug }, after: { book: id, brings, edition } },
    }
  },
)

async function find(
  db: Db,
  asking: Actor | null,
  procedure: 'regionBook.undo',
  { region, id }: UndoRegionBook,
): Promise<{ actor: Actor; book: HeldBook }> {
  permit(asking, procedure, { region })
  const book = await selectBook(db, id)
  if (book?.slug !== region) throw new Refused('notFound', { parameter: 'id', value: String(id) })
  return { actor: asking, book }
}

/** Takes back a region, a vision or a revision that a workbook brought, while nobody has built on it. Throws Refused:
 * `fieldsInvalid` with what hangs on it. */
export async function undoBook(
  db: Db,
  actor: Actor | null,
  input: UndoRegionBook,
): Promise<{ region: string; edition: number }> {
  const answer = await write(db, actor, input)
  forgetFrames(db)
  forgetHidden(db)
  return answer
}
