import {
  frameOn,
  openColumns,
  type OpenLicence,
  openLicences,
  type OpenTable,
  type VisionDay,
} from '@renkei/schema'
import { Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import type { Db } from '../db/schema.ts'
import { revalidated } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { originOf } from '../session/origin.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import { changesAsked } from './change-routes.ts'
import { encoding } from './encoding.ts'
import { dayIn, refIn } from './plan-routes.ts'
import { openQuestion } from './questions.ts'
import { hasSchema, schemaOf } from './schemas.ts'
import { tableMetadata } from './table-metadata.ts'

/** Whether a file is a table of open data. */
export const isTable = (file: string): file is OpenTable => Object.hasOwn(openColumns, file)

/** Where a file's own address says what it is made of (RFC 8288): table metadata, or a JSON Schema. */
export const linkDescription: MiddlewareHandler = async (c, next) => {
  await next()
  const { pathname, search, searchParams } = new URL(c.req.url)
  // What describes a CSV says that it is UTF-8.
  if (searchParams.has(encoding)) return
  const file = pathname.slice(pathname.lastIndexOf('/') + 1)
  if (c.res.status >= 300) return
  if (isTable(file))
    c.header(
      'link',
      `<${file}-metadata.json${search}>; rel="describedby"; type="application/csvm+json"`,
    )
  else if (hasSchema(file))
    c.header('link', `<${schemaNamed(file)}>; rel="describedby"; type="application/schema+json"`)
}

/** Where the schema of a JSON file is. */
export const schemaNamed = (file: string): string => file.replace(/\.json$/, '.schema.json')

/** The vision and the day that the address of a table asks about. Throws Refused as the table does. */
async function askedOf(
  db: Db,
  table: OpenTable,
  region: string,
  params: URLSearchParams,
): Promise<VisionDay> {
  if (table === 'projects.csv') return openQuestion(region, params)
  if (table === 'costs.csv') return dayIn(region, params)
  if (table === 'changes.csv') return changesAsked(db, region, params)
  return refIn(region, params)
}

/** `/open/{region}/{file}.csv-metadata.json`: CSV on the Web for each table, by the parameters of the table, and
 * `{file}.schema.json`: the JSON Schema of each JSON. Throws Refused. */
export const openDescriptionRoutes = (
  db: Db,
  { url, licence }: { url: string | undefined; licence: OpenLicence },
): Hono =>
  new Hono()
    .get('/:region/:file{[a-z-]+\\.csv-metadata\\.json}', etag({ weak: true }), async (c) => {
      const { region, file } = c.req.param()
      const table = file.replace('-metadata.json', '')
      if (!isTable(table)) throw new Refused('notFound')
      const { searchParams, search: query } = new URL(c.req.url)
      const { asOf, ...ref } = await askedOf(db, table, region, searchParams)
      const { frame } = await frameOf(db, ref)
      checkDay(frame.vision, asOf)
      c.header('cache-control', revalidated)
      const metadata = tableMetadata(table, frameOn(frame, asOf), {
        query,
        licence: openLicences[licence].url,
      })
      return c.body(JSON.stringify(metadata), 200, { 'content-type': 'application/csvm+json' })
    })
    .get('/:region/:file{[a-z-]+\\.schema\\.json}', etag({ weak: true }), async (c) => {
      const { region, file } = c.req.param()
      await frameOf(db, refIn(region, new URL(c.req.url).searchParams))
      const { origin, pathname } = new URL(c.req.url)
      const schema = schemaOf(
        file.replace('.schema', ''),
        `${originOf(c, url) ?? origin}${pathname}`,
      )
      if (schema === undefined) throw new Refused('notFound')
      c.header('cache-control', revalidated)
      return c.body(JSON.stringify(schema), 200, { 'content-type': 'application/schema+json' })
    })
