import { createHash } from 'node:crypto'
import { type Frame, frameOn, type ProjectItem, type Question } from '@renkei/schema'
import type { Context } from 'hono'
import { cutConnection } from '../cut-connection.ts'
import type { Db } from '../db/schema.ts'
import { conditionsOf } from '../project/groups.ts'
import { selectVersion } from '../project/queries.ts'
import { type Portions, projectsInPortions, searchProjects } from '../project/search.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'

/** What projects are given as: the file's name before the day, its extension and type, and how it is made. */
export type Format = {
  paper: string
  extension: string
  type: string
  /** What else is in the file, such as the day it was made. */
  of?: string
} & (Rendered | Written)

type Rendered = {
  render: (
    frame: Frame,
    items: ProjectItem[],
    asOf: string | undefined,
  ) => string | Promise<string | Uint8Array<ArrayBuffer>>
}

/** Made portion by portion as it is sent, so that any number of projects needs the memory of a few. */
type Written = {
  write: (
    frame: Frame,
    portions: Portions,
    asOf: string | undefined,
    /** When what is in it was last registered. */
    recordedAt: Date,
  ) => AsyncIterable<string>
}

/** Answers the projects of a question as a file, revalidated by ETag: an approved change shows at once, and what
 * did not change is not made again. Throws Refused. */
export async function answerProjects(
  c: Context,
  db: Db,
  question: Question,
  { paper, extension, type, of, ...made }: Format,
): Promise<Response> {
  const framed = await frameOf(db, question)
  // Before anything is promised to caches, so that a refusal carries no ETag.
  checkDay(framed.frame.vision, question.asOf)
  conditionsOf(question, framed, [])

  const { version, recordedAt } = await selectVersion(db, framed.vision_id, question.asOf)
  const tagged = JSON.stringify([
    ...[paper, extension, of],
    question,
    framed.frame,
    [...framed.synonyms],
    version,
  ])
  const etag = `W/"${createHash('sha256').update(tagged).digest('base64url').slice(0, 27)}"`
  c.header('etag', etag)
  c.header('cache-control', 'public, max-age=0, must-revalidate')
  const held = c.req.header('if-none-match')?.split(/\s*,\s*/)
  if (held?.includes(etag)) return c.body(null, 304)

  const { region, vision } = framed.frame
  const day = question.asOf === undefined ? '' : `-${question.asOf}`
  const name = `${region.slug}-${vision.edition}-${paper}${day}.${extension}`
  c.header('content-type', type)
  const disposition = extension === 'json' ? 'inline' : 'attachment'
  c.header('content-disposition', `${disposition}; filename="${name}"`)
  const shown = frameOn(framed.frame, question.asOf)
  if ('render' in made) {
    const { items } = await searchProjects(db, question)
    return c.body(await made.render(shown, items, question.asOf))
  }
  const at = new Date(recordedAt ?? framed.frame.vision.adoptedOn)
  const portions = await projectsInPortions(db, question)
  return c.body(streamOf(made.write(shown, portions, question.asOf, at), c))
}

/** A body that is made as it is read. Where it cannot be made to its end the connection is cut, so that nobody takes
 * what came for the whole. */
function streamOf(texts: AsyncIterable<string>, c: Context): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const bytes = async function* () {
    try {
      for await (const text of texts) yield encoder.encode(text)
    } catch (error) {
      cutConnection(c)
      throw error
    }
  }
  return ReadableStream.from(bytes())
}
