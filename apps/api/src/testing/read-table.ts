import type { Sheet } from '../workbook/book.ts'
import { openBook } from '../workbook/file.ts'
import { readCsv } from './read-csv.ts'

type Read = { rows: string[][]; kinds: (readonly string[])[] }

/** A data workbook as the registry reads any: the cells of its first sheet, what kinds of values each column has below the
 * head, and what its second sheet says. */
export async function readTable(answer: Response): Promise<Read & { about: string[][] }> {
  const { sheets } = await openBook(Buffer.from(await answer.arrayBuffer()))
  const [data, about] = sheets.map(cellsOf)
  if (!data || !about) throw new Error('It has not two sheets')
  const [, ...below] = [...(sheets[0]?.rows.values() ?? [])]
  const kinds = (data[0] ?? []).map((_, at) => [
    ...new Set(below.flatMap(({ cells }) => cells.get(at + 1)?.kind ?? [])),
  ])
  return { rows: data, kinds, about }
}

function cellsOf({ rows, lastRow }: Sheet): string[][] {
  const width = Math.max(0, ...[...rows.values()].flatMap(({ cells }) => [...cells.keys()]))
  return Array.from({ length: lastRow }, (_, row) =>
    Array.from(
      { length: width },
      (__, column) => rows.get(row + 1)?.cells.get(column + 1)?.text ?? '',
    ),
  )
}

/** The cells of a CSV as a workbook says them: nothing is a formula there, and the last zeros of an instant are left out. */
export const cellsOfCsv = (text: string): string[][] =>
  readCsv(text).map((row) =>
    row.map((cell) =>
      cell
        .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
        .replace(/\r\n?/g, '\n')
        .replace(
          /^(\d{4}-\d\d-\d\d)( 00:00:00| (\d\d:\d\d):00)$/,
          (_, day: string, __, clock?: string) => (clock === undefined ? day : `${day} ${clock}`),
        ),
    ),
  )
