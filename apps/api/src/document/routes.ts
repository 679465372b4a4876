import { documentLimits, maySeePages, saveDocument } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { parse as parseRange } from 'range-parser'
import type { ActorOf } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { isHeld } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { forgetFrames } from '../vision/frame.ts'
import { permittedDocument } from './get.ts'
import { selectFile, selectPart } from './queries.ts'
import { upload, wrongFile } from './upload.ts'

// Bytes that are read from the database at a time.
const atOnce = 2 ** 20

// What a range beyond the file is told by.
const unsatisfiable = 2

const typedOf = saveDocument.omit({ id: true })

/** `/documents/{id}/file` takes the PDF of a document, posted to it as it is with what is said of it as
 * parameters; `/documents/{id}/file.pdf` gives it, or the part that `Range` names, to those who may see it. */
export function documentFileRoutes(
  db: Db,
  actorOf: ActorOf,
  scanCommand: string | undefined,
): Hono {
  const app = new Hono()
  const nameOf = (c: Context) => c.req.query('name') ?? ''
  const tooLarge = (c: Context) =>
    Promise.reject(wrongFile('fileSize', nameOf(c), documentLimits.bytes))

  app.post(
    '/:id{[1-9][0-9]{0,8}}/file',
    bodyLimit({ maxSize: documentLimits.bytes, onError: tooLarge }),
    async (c) => {
      const asking = await actorOf(c)
      if (!asking) throw new Refused('signInRequired')
      const id = Number(c.req.param('id'))
      // Before the file is taken in: whoever may not, need not send it.
      await permittedDocument(db, asking, 'document.save', { id })
      const { version, isPublic, ...typed } = c.req.query()
      const asked = typedOf.safeParse({
        ...{ address: '', page: '', sheet: '', ...typed },
        ...{ version: Number(version), isPublic: isPublic === '1' },
      })
      if (!asked.success) throw new Refused('inputInvalid')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const sent = { id, version: asked.data.version, name: nameOf(c), bytes }
      const held = await upload(db, asking, sent, asked.data, scanCommand)
      forgetFrames(db)
      return c.json(held)
    },
  )

  app.get('/:id{[1-9][0-9]{0,8}}/file.pdf', async (c) => {
    const id = Number(c.req.param('id'))
    const file = await selectFile(db, id)
    if (!file) throw new Refused('documentNotFound', { value: String(id) })
    if (!file.isPublic && !maySeePages((await actorOf(c))?.me ?? null, file)) {
      throw new Refused('signInRequired')
    }
    const { size, hash, name } = file
    c.header('accept-ranges', 'bytes')
    c.header('etag', `"${hash}"`)
    c.header('cache-control', file.isPublic ? 'no-cache' : 'no-store')
    if (file.isPublic && isHeld(c, `"${hash}"`)) return c.body(null, 304)
    c.header('content-type', 'application/pdf')
    c.header(
      'content-disposition',
      `inline; filename="document-${id}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    const range = c.req.header('range')
    const asked = range === undefined ? undefined : parseRange(size, range)
    if (asked?.type === 'bytes' && asked.code === unsatisfiable) {
      return c.body(null, 416, { 'content-range': `bytes */${size}` })
    }
    // Nobody needs more than one part of a PDF at once: who asks for several is given the whole.
    const part = asked?.type === 'bytes' && asked.ranges.length === 1 ? asked.ranges[0] : undefined
    const { start, end } = part ?? { start: 0, end: size - 1 }
    c.header('content-length', String(end - start + 1))
    if (part) c.header('content-range', `bytes ${start}-${end}/${size}`)
    return c.body(partsOf(db, { id, hash }, start, end), part ? 206 : 200)
  })

  return app
}

/** A file's bytes from `start` to `end`, read as they are sent. */
function partsOf(db: Db, file: { id: number; hash: string }, start: number, end: number) {
  let at = start
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const length = Math.min(atOnce, end - at + 1)
      const part = await selectPart(db, file, at, length)
      if (part?.length !== length) return controller.error(new Error('The file was replaced'))
      controller.enqueue(part)
      at += length
      if (at > end) controller.close()
    },
  })
}
