import { createHash } from 'node:crypto'
import {
  type Frame,
  openColumns,
  openDatasets,
  type OpenLicence,
  type OpenTable,
  type ProjectItem,
  today,
} from '@renkei/schema'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { originOf } from '../session/origin.ts'
import { type About, licenceNamed } from '../table/about.ts'
import { tableFile, type TableFormat, typeOf } from '../table/file.ts'
import { csvOf, csvRowsOf, type Table, tableOf } from '../table/table.ts'
import { answerProjects } from './answer.ts'
import { isTable } from './describe-routes.ts'
import { projectRows } from './project-rows.ts'
import { openQuestion } from './questions.ts'
import { openTables } from './tables.ts'

type Means = { url: string | undefined; licence: OpenLicence }

/** `/open/{region}/{table}.{csv,xlsx,ods}`: every table of open data as text and as a data workbook, revalidated by ETag:
 * what did not change is not made again. Throws Refused. */
export const openTableRoutes = (db: Db, means: Means): Hono =>
  new Hono().get('/:region/:file{[a-z-]+\\.(csv|xlsx|ods)}', async (c) => {
    const { region, file } = c.req.param()
    const [key, format] = file.split('.') as [string, TableFormat]
    const name = `${key}.csv`
    if (!isTable(name)) throw new Refused('notFound')
    const params = new URL(c.req.url).searchParams
    if (name === 'projects.csv') {
      const question = openQuestion(region, params)
      const kind = { paper: key, extension: format, type: typeOf(format) }
      const tableWith = (frame: Frame, items: readonly ProjectItem[]) =>
        tableOf(openColumns[name](frame), projectRows(frame, items))
      if (format === 'csv')
        return answerProjects(c, db, question, {
          ...kind,
          write: async function* (frame, portions) {
            yield csvOf(tableWith(frame, []))
            for await (const items of portions) yield csvRowsOf(tableWith(frame, items))
          },
        })
      const madeOn = today()
      return answerProjects(c, db, question, {
        ...kind,
        // A workbook says where and when it was fetched.
        of: JSON.stringify(aboutOrigin(c, means, madeOn)),
        render: (frame, items, asOf) =>
          tableFile(
            format,
            tableWith(frame, items),
            aboutOf(c, means, { name, frame, asOf, madeOn }),
          ),
      })
    }
    const { frame, rows, of, asOf } = await openTables[name](db, region, params)
    const table = tableOf(openColumns[name](frame), rows)
    const about = aboutOf(c, means, { name, frame, asOf, madeOn: today() })
    const etag = etagOf(format, table, about)
    c.header('etag', etag)
    c.header('cache-control', 'public, max-age=0, must-revalidate')
    if (
      c.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(etag)
    )
      return c.body(null, 304)
    const { edition } = frame.vision
    const parts = [
      frame.region.slug,
      ...(takesVision(name) ? [edition] : []),
      key,
      ...(of ? [of] : []),
    ]
    c.header('content-disposition', `attachment; filename="${parts.join('-')}.${format}"`)
    return c.body(await tableFile(format, table, about), 200, { 'content-type': typeOf(format) })
  })

const datasetOf = (table: OpenTable) =>
  openDatasets.find(({ files }) => files.some((file) => file === table))
const takesVision = (table: OpenTable): boolean =>
  datasetOf(table)?.takes.some((one) => one === 'vision') === true

function etagOf(format: TableFormat, table: Table, about: About): string {
  const tagged = JSON.stringify([
    format,
    table.columns.map(({ title }) => title),
    table.rows,
    format === 'csv' ? '' : about,
  ])
  return `W/"${createHash('sha256').update(tagged).digest('base64url').slice(0, 27)}"`
}

function aboutOrigin(c: Context, { url, licence }: Means, madeOn: string) {
  const { origin, pathname, search } = new URL(c.req.url)
  return {
    madeOn,
    address: `${originOf(c, url) ?? origin}${pathname}${search}`,
    licence: licenceNamed(licence),
  }
}

const aboutOf = (
  c: Context,
  means: Means,
  of: { name: OpenTable; frame: Frame; asOf?: string | undefined; madeOn: string },
): About => ({
  title: datasetOf(of.name)?.title.ja ?? of.name,
  region: of.frame.region.name,
  vision: takesVision(of.name) ? of.frame.vision.title : null,
  asOf: of.asOf ?? null,
  ...aboutOrigin(c, means, of.madeOn),
})
