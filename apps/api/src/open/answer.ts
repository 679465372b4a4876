import { type Frame, frameOn, type ProjectItem, type Question } from '@renkei/schema'
import type { Context } from 'hono'
import type { Db } from '../db/schema.ts'
import { etagOf, isHeld, promise } from '../etag.ts'
import { conditionsOf } from '../project/groups.ts'
import { selectVersion } from '../project/queries.ts'
import { searchProjects } from '../project/search.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'

/** What projects are given as: the file's name before the day, its extension and type, and how it is made. */
export type Format = {
  paper: string
  extension: string
  type: string
  /** What else is in the file, such as the day it was made. */
  of?: string
  render: (
    frame: Frame,
    items: ProjectItem[],
    asOf: string | undefined,
  ) => string | Promise<string | Uint8Array<ArrayBuffer>>
}

/** What a file is called, of the parts there are. */
export const fileName = (parts: readonly (string | number | undefined)[], extension: string) =>
  `${parts.filter((part) => part !== undefined).join('-')}.${extension}`

/** The vision that a question about projects is of, as it is shown on the day; what a file of the answer is made from, and
 * when what is in it was last registered. Throws Refused, before anything is promised to caches. */
export async function askProjects(db: Db, question: Question) {
  const { asOf } = question
  const framed = await frameOf(db, question)
  checkDay(framed.frame.vision, asOf)
  conditionsOf(question, framed, [])
  const { version, recordedAt } = await selectVersion(db, framed.vision_id, asOf)
  const { adoptedOn } = framed.frame.vision
  return {
    frame: frameOn(framed.frame, asOf),
    version: JSON.stringify([question, framed.frame, [...framed.synonyms], version]),
    recordedAt: new Date(recordedAt ?? adoptedOn),
  }
}

/** Answers the projects of a question as a file that is made whole, revalidated by ETag: an approved change shows at once,
 * and what did not change is not made again. Throws Refused. */
export async function answerProjects(
  c: Context,
  db: Db,
  question: Question,
  { paper, extension, type, of, render }: Format,
): Promise<Response> {
  const { frame, version } = await askProjects(db, question)
  const etag = etagOf(JSON.stringify([paper, extension, of, version]))
  promise(c, etag)
  if (isHeld(c, etag)) return c.body(null, 304)

  const { region, vision } = frame
  const name = fileName([region.slug, vision.edition, paper, question.asOf], extension)
  c.header('content-type', type)
  c.header('content-disposition', `attachment; filename="${name}"`)
  const { items } = await searchProjects(db, question)
  return c.body(await render(frame, items, question.asOf))
}
