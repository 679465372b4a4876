import { type TakeRegionBook, takeRegionBook, type TakingLine } from '@renkei/schema'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Actor } from '../../actor.ts'
import type { Db } from '../../db/schema.ts'
import { permit, permitRole } from '../../permit.ts'
import { heldRows } from '../../region-book/held.ts'
import { nextRows } from '../../region-book/next.ts'
import { previewBook, takeBook } from '../../region-book/take.ts'
import type { Tell } from '../../region-book/telling.ts'
import { Refused } from '../../refusal.ts'
import { limitBody } from '../../session/readable.ts'
import { refusalOf } from '../../trpc.ts'
import { frameOf } from '../../vision/frame.ts'
import { answerLines } from '../lines.ts'
import { answerUpload, type Entered, limit, type Upload, xlsx } from '../upload.ts'
import { regionBookFile } from './download.ts'
import type { ReadBook } from './read.ts'

type Means = {
  db: Db
  known: (c: Context) => Promise<Actor>
  /** Gives whoever may ask a place before the file is taken in. */
  enter: (permit: (actor: Actor, c: Context) => Promise<unknown>) => MiddlewareHandler<Entered>
  shared: Pick<Upload, 'log' | 'limits' | 'entry'>
}

const held = '/regions/:region{[a-z0-9-]{1,50}}'

/** `/workbook/regions/template.xlsx` gives the workbook of a region empty, `…/{region}/{vision}.xlsx` one that is held, and
 * `…/{region}/next.xlsx` that of its next vision, to be filled in.
 * Posted to `/workbook/regions/new` it is read as a new region's, and to `…/{region}/{vision}` as what that one is to
 * become; answered by `regionBook`. Nothing is written but the workbook as it was read. What was seen
 * so is taken over by a `TakeRegionBook` posted to `…/{region}/take`, which tells how far it is, `TakingLine` by line. */
export function regionBookPaths(app: Hono, { db, known, enter, shared }: Means): void {
  const file = (c: Context, bytes: Uint8Array<ArrayBuffer>, plain: string, name: string) =>
    c.body(bytes, 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
      'cache-control': 'no-store',
    })

  app.get('/regions/template.xlsx', async (c) => {
    permitRole(await known(c), 'regionBook.list')
    return file(
      c,
      await regionBookFile({ title: '新しい圏域', rows: {} }),
      'region',
      '圏域のブック',
    )
  })

  app.get(`${held}/:file{[1-9][0-9]?\\.xlsx}`, async (c) => {
    const [region, edition] = [c.req.param('region'), Number.parseInt(c.req.param('file'), 10)]
    permit(await known(c), 'regionBook.list', { region })
    const framed = await frameOf(db, { region, vision: edition })
    const { title } = framed.frame.vision
    const bytes = await regionBookFile({ title, rows: await heldRows(db, framed) })
    return file(c, bytes, `${region}-${edition}`, `${title}_圏域のブック`)
  })

  app.get(`${held}/next.xlsx`, async (c) => {
    const region = c.req.param('region')
    permit(await known(c), 'regionBook.list', { region })
    const framed = await frameOf(db, { region })
    const { title } = framed.frame.vision
    const rows = nextRows(await heldRows(db, framed))
    const bytes = await regionBookFile({ title: `${title}の次のビジョン`, rows })
    return file(c, bytes, `${region}-next`, `${title}の次_圏域のブック`)
  })

  const answer = (c: Context<Entered>, region: string | undefined) =>
    answerUpload(c, {
      ...{ ...shared, ...c.var },
      subject: () => Promise.resolve({ isRegion: true }),
      settle: async (line) => {
        const read = JSON.parse(line) as { region: ReadBook }
        return { regionBook: await previewBook(db, c.var.actor, read.region, region) }
      },
      told: (refusal) => Promise.resolve(refusal),
    })

  const mayBring = async (actor: Actor) => permit(actor, 'regionBook.take', {})
  app.post('/regions/new', enter(mayBring), limit, (c) => answer(c, undefined))

  const regionOf = (c: Context) => c.req.param('region') ?? ''
  const mayChange = async (actor: Actor, c: Context) => {
    permit(actor, 'regionBook.take', { region: regionOf(c) })
    await frameOf(db, { region: regionOf(c) })
  }
  app.post(held, enter(mayChange), limit, (c) => answer(c, regionOf(c)))

  const { log } = shared
  app.post(`${held}/take`, limitBody, async (c) => {
    const actor = await known(c)
    const region = regionOf(c)
    permit(actor, 'regionBook.take', { region })
    const said: unknown = await c.req.json().catch(() => undefined)
    const asked = takeRegionBook.safeParse({ ...Object(said), region })
    if (!asked.success) throw new Refused('inputInvalid')
    // Whoever leaves ends nothing: what is begun goes on to its end.
    return answerLines(c, async (tell) =>
      JSON.stringify(
        await taking(actor, asked.data, (progress) =>
          tell({ taking: progress } satisfies TakingLine),
        ),
      ),
    )
  })
  const taking = async (...[actor, asked, tell]: Taking): Promise<TakingLine> => {
    try {
      return { taken: await takeBook(db, actor, asked, tell) }
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) log.error({ id: actor.requestId, err: error }, 'region book')
      return { error: refused ?? { code: 'unexpected' } }
    }
  }
}

type Taking = [Actor, TakeRegionBook, Tell]
