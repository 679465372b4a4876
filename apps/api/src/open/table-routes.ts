import {
  type Frame,
  openColumns,
  openDatasets,
  type OpenLicence,
  type OpenTable,
  today,
} from '@renkei/schema'
import { type Context, Hono } from 'hono'
import { answerTexts } from '../answer-texts.ts'
import type { Db } from '../db/schema.ts'
import { etagOf, isHeld, promise } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { originOf } from '../session/origin.ts'
import { type About, licenceNamed } from '../table/about.ts'
import { bookOf, builtFile, type TableFormat, typeOf } from '../table/file.ts'
import { csvOf } from '../table/table.ts'
import { fileName } from './answer.ts'
import { isTable } from './describe-routes.ts'
import { takeEncoding } from './encoding.ts'
import { openTables } from './tables.ts'
import { versionOf } from './version.ts'

type Means = { url: string | undefined; licence: OpenLicence }

/** `/open/{region}/{table}.{csv,xlsx,ods}`: every table of open data as text, made while it is sent, and as a data workbook;
 * `?encoding=Shift_JIS` with any CSV. Revalidated by ETag. Throws Refused. */
export const openTableRoutes = (db: Db, means: Means): Hono =>
  new Hono().get('/:region/:file{[a-z-]+\\.(csv|xlsx|ods)}', async (c) => {
    const { region, file } = c.req.param()
    const [key, format] = file.split('.') as [string, TableFormat]
    const name = `${key}.csv`
    if (!isTable(name)) throw new Refused('notFound')
    const address = new URL(c.req.url)
    const inUtf8 = takeEncoding(address, format)
    const { frame, rows, of, asOf, ...found } = await openTables[name](
      db,
      region,
      address.searchParams,
    )
    const table = { columns: openColumns[name](frame), rows }
    const { edition } = frame.vision
    const parts = [frame.region.slug, takesVision(name) ? edition : undefined, key, of]
    const type = typeOf(format)
    const disposition = `attachment; filename="${fileName(parts, format)}"`
    if (format === 'csv') {
      const version = found.version ?? (await versionOf(db, frame))
      return answerTexts(c, () => csvOf(table), { type, disposition, version, inUtf8 })
    }
    const about = aboutOf(c, means, { name, frame, asOf })
    const given = await bookOf(format, table, about)
    const etag = etagOf(JSON.stringify(given))
    promise(c, etag)
    if (isHeld(c, etag)) return c.body(null, 304)
    c.header('content-disposition', disposition)
    return c.body(await builtFile(given), 200, { 'content-type': type })
  })

const datasetOf = (table: OpenTable) =>
  openDatasets.find(({ files }) => files.some((file) => file === table))
const takesVision = (table: OpenTable): boolean =>
  datasetOf(table)?.takes.some((one) => one === 'vision') === true

function aboutOf(
  c: Context,
  { url, licence }: Means,
  { name, frame, asOf }: { name: OpenTable; frame: Frame; asOf: string | undefined },
): About {
  const { origin, pathname, search } = new URL(c.req.url)
  return {
    title: datasetOf(name)?.title.ja ?? name,
    region: frame.region.name,
    vision: takesVision(name) ? frame.vision.title : null,
    asOf: asOf ?? null,
    madeOn: today(),
    address: `${originOf(c, url) ?? origin}${pathname}${search}`,
    licence: licenceNamed(licence),
  }
}
