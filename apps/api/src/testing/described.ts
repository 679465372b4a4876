import { z } from 'zod'
import { readCsv } from './read-csv.ts'

/** Asks an address, as a program does. */
export type Get = (path: string) => Response | Promise<Response>

/** Where an answer says by `Link` that it is described, and as what. */
export function describedBy(path: string, answer: Response): { at: string; type: string } {
  const [, at = '', type = ''] =
    /^<([^>]+)>; rel="describedby"; type="([^"]+)"$/.exec(answer.headers.get('link') ?? '') ?? []
  const { pathname, search } = new URL(at, `http://registry.test${path}`)
  return { at: pathname + search, type }
}

const spoken = z
  .array(z.object({ '@value': z.string().min(1), '@language': z.enum(['ja', 'en']) }))
  .length(2)
const tableMetadata = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.object({ '@language': z.literal('ja') }),
  ]),
  url: z.string(),
  'dc:title': spoken,
  'dc:description': spoken,
  'dc:license': z.object({ '@id': z.url() }),
  dialect: z.object({
    header: z.literal(true),
    encoding: z.literal('utf-8'),
    lineTerminators: z.array(z.string()),
  }),
  tableSchema: z.object({
    columns: z.array(
      z.strictObject({
        // What RFC 6570 takes as a variable.
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/),
        titles: z.object({ ja: z.string() }),
        'dc:description': spoken,
        datatype: z.union([z.string(), z.object({ base: z.string(), format: z.string() })]),
        required: z.literal(true).optional(),
        separator: z.string().optional(),
        'schema:unitText': z.string().optional(),
      }),
    ),
  }),
})
type Column = z.infer<typeof tableMetadata>['tableSchema']['columns'][number]

// A date is one that there is: 2026-04-31 is none.
const isDay = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toISOString().startsWith(value)
const readers: Record<string, (value: string, format: string) => boolean> = {
  string: (value, format) => format === '' || new RegExp(format, 'u').test(value),
  integer: (value) => /^-?\d+$/.test(value),
  number: (value) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value),
  date: isDay,
  dateTime: (value) =>
    isDay(value.slice(0, 10)) && /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}$/.test(value),
}

function isRight(cell: string, { datatype, required, separator }: Column): boolean {
  if (cell === '') return required !== true
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: '' } : datatype
  const values = separator === undefined ? [cell] : cell.split(separator)
  return values.every((value) => readers[base]?.(value, format) === true)
}

/** The columns of a CSV, as its address says. */
export async function columnsOf(get: Get, path: string): Promise<Column[]> {
  const metadata: unknown = await (await get(describedBy(path, await get(path)).at)).json()
  return tableMetadata.parse(metadata).tableSchema.columns
}

/** The rows of a CSV, and what is wrong with it by the table metadata that its address links to: a heading, a cell. */
export async function readByMetadata(get: Get, path: string) {
  const answer = await get(path)
  const address = describedBy(path, answer).at
  const { url, tableSchema } = tableMetadata.parse(await (await get(address)).json())
  const { columns } = tableSchema
  const [headings = [], ...rows] = readCsv(await answer.text())
  const titles = columns.map((column) => column.titles.ja)
  const wrong = rows.flatMap((row, at) =>
    columns.flatMap((column, i) =>
      isRight(row[i] ?? '', column) ? [] : [`row ${at + 1}, ${column.titles.ja}: ${row[i]}`],
    ),
  )
  const { pathname, search } = new URL(url, `http://registry.test${address}`)
  const complaints = [
    ...(pathname + search === path ? [] : [`it is of ${pathname + search}`]),
    ...(new Set(columns.map(({ name }) => name)).size === columns.length ? [] : ['a name twice']),
    ...(JSON.stringify(titles) === JSON.stringify(headings)
      ? []
      : [`${String(headings)} are ${String(titles)}`]),
    ...wrong,
  ]
  return { rows, complaints }
}
