import { listColumns, type OpenLicence, today, withoutForeign } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import type { Actor } from '../actor.ts'
import { answerTexts } from '../answer-texts.ts'
import type { Db } from '../db/schema.ts'
import { encoding, takeEncoding } from '../open/encoding.ts'
import { Refused } from '../refusal.ts'
import { licenceNamed } from '../table/about.ts'
import { bookOf, builtFile, type TableFormat, typeOf } from '../table/file.ts'
import { csvOf, type Table } from '../table/table.ts'
import type { Caller } from './caller.ts'
import { siteLists, visionLists } from './lists.ts'

/** Who asks, the procedures as they may call them, and where people reach the registry. */
type Asking = { actor: Actor | null; call: Caller; origin: string }
type Means = { asking: (c: Context) => Promise<Asking>; licence: OpenLicence }

const files = ':file{[a-z-]+\\.(csv|xlsx|ods)}'

/** `/export/{region}/{edition}/{list}.{csv,xlsx,ods}`, and `/export/people.*` and `audit.*`: the list that a page shows,
 * with its filters, for whoever may see it; `?encoding=Shift_JIS` with any CSV. Throws Refused. */
export const listRoutes = (db: Db, { asking, licence }: Means): Hono =>
  new Hono()
    .get(`/:region/:vision{[0-9]{1,4}}/${files}`, async (c) => {
      const { region, vision, file } = c.req.param()
      const [name, format] = parted(file)
      if (!isIn(visionLists, name)) throw new Refused('notFound')
      const list = visionLists[name]
      const { actor, call, origin } = await asking(c)
      const params = paramsOf(c, list.takes)
      const ref = { region, vision: Number(vision) }
      const frame = await call.vision.frame(ref)
      const rows = await list.rows({ db, actor, call, ref, frame, params, origin })
      return answer(c, { columns: listColumns[name](frame), rows }, list.most, {
        ...{ format, title: list.title, name: `${region}-${vision}-${name}`, origin },
        ...{ region: frame.region.name, vision: frame.vision.title },
        // Whoever is signed in may see more than is published.
        licence: actor === null ? licence : null,
      })
    })
    .get(`/${files}`, async (c) => {
      const [name, format] = parted(c.req.param('file'))
      if (!isIn(siteLists, name)) throw new Refused('notFound')
      const list = siteLists[name]
      const { actor, call, origin } = await asking(c)
      const rows = await list.rows({ db, actor, call, params: paramsOf(c, list.takes) })
      return answer(c, { columns: listColumns[name](), rows }, list.most, {
        ...{ format, title: list.title, name: `${name}-${today()}`, origin },
        ...{ region: null, vision: null, licence: null },
      })
    })

const parted = (file: string) => file.split('.') as [string, TableFormat]

const isIn = <Of extends object>(lists: Of, name: string): name is keyof Of & string =>
  Object.hasOwn(lists, name)

function paramsOf(c: Context, takes: readonly string[]): URLSearchParams {
  const params = withoutForeign(new URL(c.req.url).searchParams)
  params.delete(encoding)
  for (const [parameter, value] of params)
    if (!takes.includes(parameter)) throw new Refused('filterInvalid', { parameter, value })
  return params
}

type Given = {
  format: TableFormat
  title: string
  name: string
  origin: string
  region: string | null
  vision: string | null
  licence: OpenLicence | null
}

async function answer(
  c: Context,
  table: Table,
  most: number | undefined,
  { format, name, origin, licence, ...of }: Given,
): Promise<Response> {
  const address = new URL(c.req.url)
  const inUtf8 = takeEncoding(address, format)
  const type = typeOf(format)
  const disposition = `attachment; filename="${name}.${format}"`
  if (format === 'csv') return answerTexts(c, () => csvOf(table), { type, disposition, inUtf8 })
  const given = await bookOf(
    format,
    table,
    {
      ...{ ...of, asOf: null, madeOn: today() },
      address: `${origin}${address.pathname}${address.search}`,
      licence: licence && licenceNamed(licence),
    },
    most,
  )
  const headers = { 'content-disposition': disposition, 'content-type': type }
  return c.body(await builtFile(given), 200, headers)
}
