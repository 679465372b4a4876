import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Actor, ActorOf } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import type { Log } from '../log.ts'
import { Refused } from '../refusal.ts'
import { getResponse } from '../response/get.ts'
import { permittedResponse } from '../response/subject.ts'
import { frameOf } from '../vision/frame.ts'
import { permittedVision } from '../write/permitted.ts'
import { actualsAgainst, actualsFile } from './actuals/download.ts'
import { answersAgainst, byName } from './answers.ts'
import { workbookFile } from './download.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { createQueue } from './queue.ts'
import { regionBookPaths } from './region/routes.ts'
import { reader } from './run.ts'
import { answerUpload, drain, type Entered, limit, xlsx } from './upload.ts'

/** How uploaded workbooks are read: within which limits, and by which module. */
export type ReadingOptions = Partial<ReadingLimits> & { entry?: URL }

/** `/workbook/indicators/{region}/{vision}.xlsx` gives the workbook of the actuals of a vision's indicators, and reads
 * one likewise, answered by `book`. `/workbook/inquiries/{id}/{municipality}.xlsx` gives the workbook of a response; a file posted to
 * the same address without `.xlsx` is read against it, answered line by line as `WorkbookLine`s; with
 * `?as=remarks` the last one holds the workbook with what is wrong written into it. 429 where too many
 * wait. Nothing is ever written. */
export function workbookRoutes(
  db: Db,
  actorOf: ActorOf,
  log: Log,
  options: ReadingOptions = {},
): Hono {
  const app = new Hono()

  app.get('/inquiries/:inquiry{[1-9][0-9]{0,8}}/:file{[0-9]{6}\\.xlsx}', async (c) => {
    const asked = refOf(c, c.req.param('file').slice(0, 6))
    const actor = await known(c, actorOf)
    const answers = await getResponse(db, actor, asked)
    const { frame } = await frameOf(db, answers.inquiry)
    const { name } = frame.municipalities.find(({ code }) => code === asked.municipality) ?? {
      name: asked.municipality,
    }
    const file = await workbookFile(answers, name)
    const title = encodeURIComponent(`${answers.inquiry.title}_${name}.xlsx`)
    return c.body(file, 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${asked.municipality}.xlsx"; filename*=UTF-8''${title}`,
      'cache-control': 'no-store',
    })
  })

  const limits = { ...readingLimits, ...options }
  const queue = createQueue(limits)
  // Whoever may ask gets a place before the file is taken in: only so many lie in memory.
  const enter = (permit: (actor: Actor, c: Context) => Promise<unknown>) =>
    createMiddleware<Entered>(async (c, next) => {
      const actor = await known(c, actorOf)
      await permit(actor, c)
      const place = queue.enter(actor.me.id)
      if (typeof place === 'string') {
        await drain(c)
        const most = place === 'busy' ? limits.waiting : limits.each
        return c.json({ refusal: { code: place, limit: most } }, 429, { 'retry-after': '60' })
      }
      c.set('actor', actor)
      c.set('place', place)
      await next()
      // Once the answer has begun, it leaves the place at its end.
      if (!c.res.ok) place.leave()
      return undefined
    })
  const shared = { log, limits, entry: options.entry ?? reader }
  regionBookPaths(app, { db, known: (c) => known(c, actorOf), enter, shared })
  app.post(
    '/inquiries/:inquiry{[1-9][0-9]{0,8}}/:municipality{[0-9]{6}}',
    enter((actor, c) =>
      permittedResponse(db, actor, 'response.save', refOf(c, c.req.param('municipality') ?? '')),
    ),
    limit,
    (c) => {
      const asked = refOf(c, c.req.param('municipality'))
      const remarks = c.req.query('as') === 'remarks'
      return answerUpload(c, {
        ...{ ...shared, ...c.var },
        subject: async () => ({ against: await answersAgainst(db, c.var.actor, asked), remarks }),
        told: (refusal) => byName(db, asked, refusal),
      })
    },
  )

  const ofVision = '/indicators/:region{[a-z0-9-]{1,50}}'
  app.get(`${ofVision}/:file{[1-9][0-9]{0,3}\\.xlsx}`, async (c) => {
    const actor = await known(c, actorOf)
    const ref = visionOf(c, c.req.param('file').replace('.xlsx', ''))
    const { framed } = await permittedVision(db, actor, 'indicator.take', ref)
    const file = await actualsFile(db, framed)
    const name = encodeURIComponent(`${framed.frame.vision.title}_成果指標の実績.xlsx`)
    return c.body(file, 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="actuals.xlsx"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    })
  })
  app.post(
    `${ofVision}/:vision{[1-9][0-9]{0,3}}`,
    enter((actor, c) =>
      permittedVision(db, actor, 'indicator.take', visionOf(c, c.req.param('vision') ?? '')),
    ),
    limit,
    (c) =>
      answerUpload(c, {
        ...{ ...shared, ...c.var },
        subject: async () => ({
          actuals: await actualsAgainst(db, await frameOf(db, visionOf(c, c.req.param('vision')))),
        }),
        told: (refusal) => Promise.resolve(refusal),
      }),
  )
  return app
}

const visionOf = (c: Context, vision: string) => ({
  region: c.req.param('region') ?? '',
  vision: Number(vision),
})

const refOf = (c: Context, municipality: string) => ({
  inquiry: Number(c.req.param('inquiry')),
  municipality,
})

async function known(c: Context, actorOf: ActorOf): Promise<Actor> {
  const actor = await actorOf(c)
  if (!actor) throw new Refused('signInRequired')
  return actor
}
