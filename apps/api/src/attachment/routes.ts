import { answerKey, attachmentLimits, attachmentTypes } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Actor, ActorOf } from '../actor.ts'
import { permittedApplication } from '../application/subject.ts'
import type { Kysely } from 'kysely'
import type { Database, Db } from '../db/schema.ts'
import { UnavailableError } from '../db/unavailable.ts'
import { Refused } from '../refusal.ts'
import { invalid } from '../write/refuse.ts'
import { attachToAnswer } from '../response/attach.ts'
import { permittedResponse } from '../response/subject.ts'
import { attach } from './attach.ts'
import { selectAttachment, selectBytes, type StoredFile } from './queries.ts'
import { isShown } from './shown.ts'
import type { FileStore } from './store.ts'
import type { FileMeans } from './take.ts'

/** `/attachments/applications/{id}?name=…` takes a file posted to it as it is, beside an application, and
 * `/attachments/inquiries/{id}/{municipality}/{key}?name=…` one that answers a prompt; `/attachments/{id}` gives
 * one to those who may read what it stands beside, to be stored and never shown as a page of the registry. */
export function attachmentRoutes(db: Kysely<Database>, actorOf: ActorOf, means: FileMeans): Hono {
  const app = new Hono()

  const tooLarge = (c: Context) =>
    Promise.reject(
      invalid({
        field: 'attachments',
        problem: 'fileSize',
        limit: attachmentLimits.bytes,
        value: c.req.query('name') ?? '',
      }),
    )
  const limited = bodyLimit({ maxSize: attachmentLimits.bytes, onError: tooLarge })
  app.post('/inquiries/:id{[1-9][0-9]{0,8}}/:municipality{[0-9]{6}}/:key', limited, async (c) => {
    const actor = await known(c, actorOf)
    const { municipality, key, id } = c.req.param()
    const ref = { inquiry: Number(id), municipality }
    await permittedResponse(db, actor, 'response.save', ref)
    const { data } = answerKey.safeParse(key)
    if (data === undefined) throw new Refused('notFound')
    const { name = '', request } = c.req.query()
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const about = { ...ref, key: data, request }
    return c.json(await attachToAnswer(db, actor, about, { name, bytes }, means))
  })
  app.post('/applications/:id{[1-9][0-9]{0,8}}', limited, async (c) => {
    const actor = await known(c, actorOf)
    const id = Number(c.req.param('id'))
    // Before the file is taken in: whoever may not, need not send it.
    await permittedApplication(db, actor, 'application.save', { id })
    const name = c.req.query('name') ?? ''
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await attach(db, actor, { id, name, bytes }, means))
  })

  app.get('/:id{[1-9][0-9]{0,8}}', async (c) => {
    const actor = await known(c, actorOf)
    const id = Number(c.req.param('id'))
    const found = await selectAttachment(db, id)
    if (!found) throw new Refused('attachmentNotFound')
    await expectReadable(db, actor, found)
    const { storedAs } = found
    const content = await (storedAs === null ? selectBytes(db, id) : storeOf(means).get(storedAs))
    if (!content) throw new Refused('attachmentNotFound')
    return c.body(content, 200, {
      'content-type': attachmentTypes[found.type],
      'content-disposition': `attachment; filename="attachment-${id}.${found.type}"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'cache-control': 'no-store',
    })
  })

  return app
}

/** Refuses whoever may not read what a file stands beside. Throws Refused. */
async function expectReadable(db: Db, actor: Actor, found: StoredFile): Promise<void> {
  if (found.response) {
    await permittedResponse(db, actor, 'response.get', found.response)
    return
  }
  const id = found.application ?? 0
  const { application } = await permittedApplication(db, actor, 'application.get', { id })
  const isOwn = application.municipality === actor.me.municipality?.code
  if (!isOwn && !isShown(application, found)) throw new Refused('attachmentNotFound')
}

function storeOf({ store }: FileMeans): FileStore {
  if (store) return store
  throw new UnavailableError('lost', new Error('No store is set, and a file is in one'))
}

async function known(c: Context, actorOf: ActorOf): Promise<Actor> {
  const actor = await actorOf(c)
  if (!actor) throw new Refused('signInRequired')
  return actor
}
