import { type OpenCell, type OpenColumn, withEras } from '@renkei/schema'
import { csvText } from '../csv.ts'
import { Refused } from '../refusal.ts'

export type Row = readonly OpenCell[]

/** Rows in portions, made anew from the first each time it is called. */
export type Rows = () => AsyncIterable<readonly Row[]>

/** What a file holds: columns, and a row for each fact, one datum a cell; '' where there is nothing. What the columns say in
 * 和暦 its makers leave to them. */
export type Table = { columns: readonly OpenColumn[]; rows: Rows }

/** Rows that are there already. */
export const rowsOf = (rows: readonly Row[]): Rows =>
  async function* () {
    yield rows
  }

/** The rows of what is read in portions. */
export const rowsFrom = <Found>(
  portions: () => AsyncIterable<Found>,
  rows: (found: Found) => readonly Row[] | Promise<readonly Row[]>,
): Rows =>
  async function* () {
    for await (const found of portions()) yield await rows(found)
  }

// Rows a text: making it takes a few milliseconds.
const few = 250

/** UTF-8 with BOM, as spreadsheets expect, in texts to be sent one after the other. */
export async function* csvOf({ columns, rows }: Table): AsyncGenerator<string> {
  yield csvText([columns.map(({ title }) => title)])
  for await (const some of rows())
    for (let at = 0; at < some.length; at += few)
      yield csvText(withEras(columns, some.slice(at, at + few)), false)
}

/** All rows, where they are no more than `most`. Throws Refused (`tableTooLarge`) as soon as there are more. */
export async function allRows({ columns, rows }: Table, most: number): Promise<OpenCell[][]> {
  const all: OpenCell[][] = []
  for await (const some of rows()) {
    if (all.length + some.length > most) throw new Refused('tableTooLarge', { value: String(most) })
    for (const row of withEras(columns, some)) all.push(row)
  }
  return all
}
