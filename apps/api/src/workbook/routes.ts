import { largestWorkbook, type WorkbookLine, type WorkbookRefusal } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { getResponse } from '../response/get.ts'
import { permittedResponse } from '../response/subject.ts'
import { frameOf } from '../vision/frame.ts'
import { buildWorkbook } from './build.ts'
import { runWorkbook } from './run.ts'

type ActorOf = (headers: Headers, requestId: string) => Promise<Actor | null>

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/workbook/inquiries/{id}/{municipality}.xlsx` gives the workbook of a response; a file posted to
 * the same address without `.xlsx` is read against it, answered line by line as `WorkbookLine`s, or
 * with `?as=remarks` as the workbook with what is wrong written into it. Nothing is ever written. */
export function workbookRoutes(db: Db, actorOf: ActorOf): Hono {
  const app = new Hono()

  app.get('/inquiries/:inquiry{[1-9][0-9]{0,8}}/:file{[0-9]{6}\\.xlsx}', async (c) => {
    const asked = refOf(c, c.req.param('file').slice(0, 6))
    const actor = await known(c, actorOf)
    const answers = await getResponse(db, actor, asked)
    const { frame } = await frameOf(db, answers.inquiry)
    const { name } = frame.municipalities.find(({ code }) => code === asked.municipality) ?? {
      name: asked.municipality,
    }
    const file = await buildWorkbook(answers, name)
    const title = encodeURIComponent(`${answers.inquiry.title}_${name}.xlsx`)
    return c.body(new Uint8Array(file), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${asked.municipality}.xlsx"; filename*=UTF-8''${title}`,
      'cache-control': 'no-store',
    })
  })

  app.post('/inquiries/:inquiry{[1-9][0-9]{0,8}}/:municipality{[0-9]{6}}', limit, async (c) => {
    const asked = refOf(c, c.req.param('municipality'))
    const actor = await known(c, actorOf)
    await permittedResponse(db, actor, 'response.save', asked)
    const answers = await getResponse(db, actor, asked)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const { inquiry, municipality } = asked
    const against = { inquiry, municipality, rule: answers.inquiry.rule, cells: answers.cells }
    const { frame } = await frameOf(db, answers.inquiry)
    // People know municipalities by name, not by code.
    const named = ({ code, found }: WorkbookRefusal): WorkbookRefusal => {
      const name = frame.municipalities.find((one) => one.code === found)?.name ?? found
      return name === undefined ? { code } : { code, found: name }
    }
    if (c.req.query('as') === 'remarks') {
      const outcome = await runWorkbook(bytes, against, { remarks: true })
      if ('refusal' in outcome) return c.json({ refusal: named(outcome.refusal) }, 400)
      return c.body(new Uint8Array(outcome.file ?? []), 200, {
        'content-type': xlsx,
        'content-disposition': `attachment; filename="${municipality}.xlsx"`,
        'cache-control': 'no-store',
      })
    }
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    c.header('cache-control', 'no-store')
    return stream(c, async (out) => {
      const tell = (line: WorkbookLine) => out.write(`${JSON.stringify(line)}\n`)
      const outcome = await runWorkbook(bytes, against, {
        remarks: false,
        tell: (progress) => void tell({ progress }),
      })
      await tell(
        'refusal' in outcome
          ? { refusal: named(outcome.refusal) }
          : { preview: { inquiry, municipality, ...outcome.done } },
      )
    })
  })
  return app
}

const limit = bodyLimit({
  maxSize: largestWorkbook,
  onError: (c) => c.json({ refusal: { code: 'tooLarge' } }, 400),
})

const refOf = (c: Context, municipality: string) => ({
  inquiry: Number(c.req.param('inquiry')),
  municipality,
})

async function known(c: Context, actorOf: ActorOf): Promise<Actor> {
  const actor = await actorOf(c.req.raw.headers, c.get('requestId'))
  if (!actor) throw new Refused('signInRequired')
  return actor
}
