import { type Catalogue, ibarakiKenou, rowsOf } from '@renkei/catalogue'
import {
  type RegionBookPreview,
  type TakeRegionBook,
  takingLine,
  type TakingLine,
  type WorkbookLine,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { buildRegionBook } from '../workbook/region/build.ts'
import { addPerson, enter, type Newcomer } from './people.ts'
import type { World } from './index.ts'
import { hiroshimaAsRead } from './regions.ts'

function rowsOfFirst(region: Catalogue): ReturnType<typeof rowsOf> {
  const [vision] = region.visions
  if (!vision) throw new Error('It has a vision')
  return rowsOf(region, vision)
}

/** A real region and its vision as rows. */
export const ibarakiRows = () => rowsOfFirst(ibarakiKenou)

/** Its workbook, and that of another. */
export const ibarakiBook = (): Promise<ArrayBuffer> => bookOf(ibarakiRows())
export const hiroshimaBook = (): Promise<ArrayBuffer> => bookOf(rowsOfFirst(hiroshimaAsRead))
const bookOf = async (rows: ReturnType<typeof rowsOf>): Promise<ArrayBuffer> =>
  new Uint8Array(await buildRegionBook({ title: '見本', rows })).buffer

/** Sets cells of a workbook of a region, as a person would: of the n-th row below the headings, by heading, or of
 * a new one below the others. */
export type Typed = {
  sheet: string
  row: number | 'new'
  cells: Record<string, string | number | null>
}

/** A workbook with something typed into it. */
export async function typedInto(bytes: ArrayBuffer, typed: readonly Typed[]): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  for (const { sheet: name, row, cells } of typed) {
    const sheet = book.getWorksheet(name)
    if (!sheet) throw new Error(`there is no sheet ${name}`)
    const headings = new Map<string, number>()
    sheet.getRow(1).eachCell((cell, column) => headings.set(cell.text, column))
    const at = row === 'new' ? sheet.actualRowCount + 1 : row + 1
    for (const [heading, value] of Object.entries(cells)) {
      const column = headings.get(heading)
      if (column === undefined) throw new Error(`${heading} heads no column of ${name}`)
      sheet.getRow(at).getCell(column).value = value
    }
  }
  return book.xlsx.writeBuffer()
}

/** A workbook as a version made it that knew less: without some sheets, and of others without some columns. */
export async function withoutNews(
  bytes: ArrayBuffer,
  { sheets, columns }: { sheets: readonly string[]; columns: Record<string, readonly string[]> },
): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  for (const name of sheets) book.removeWorksheet(name)
  for (const [name, headings] of Object.entries(columns)) {
    const sheet = book.getWorksheet(name)
    if (!sheet) throw new Error(`there is no sheet ${name}`)
    sheet.getRow(1).eachCell((cell, column) => {
      if (!headings.includes(cell.text)) return
      for (let row = 1; row <= sheet.rowCount; row++) sheet.getRow(row).getCell(column).value = null
    })
  }
  return book.xlsx.writeBuffer()
}

/** Somebody with the workbooks of regions before them. */
export async function bookkeeper(world: World, newcomer: Newcomer) {
  const { id } = await addPerson(world.db, newcomer)
  const cookie = await enter(world.db, id)
  const get = (path: string) =>
    world.app.request(`http://registry.test/workbook/regions/${path}.xlsx`, { headers: { cookie } })
  const send = (path: string, body: ArrayBuffer) =>
    world.app.request(`http://registry.test/workbook/regions/${path}`, {
      ...{ method: 'POST', headers: { cookie }, body },
    })
  return {
    get,
    send,
    /** The workbook of a region, or the template. */
    download: async (path: string) => (await get(path)).arrayBuffer(),
    /** The workbook of a response. */
    response: async (inquiry: number, municipality: string) =>
      (
        await world.app.request(
          `http://registry.test/workbook/inquiries/${inquiry}/${municipality}.xlsx`,
          { headers: { cookie } },
        )
      ).arrayBuffer(),
    /** What somebody hears while a workbook is taken over, line by line. */
    take: async ({ region, ...said }: TakeRegionBook): Promise<TakingLine[]> => {
      const answer = await world.app.request(
        `http://registry.test/workbook/regions/${region}/take`,
        { method: 'POST', headers: { cookie }, body: JSON.stringify(said) },
      )
      const lines = (await answer.text()).trim().split('\n')
      return lines.map((line) => takingLine.parse(JSON.parse(line)))
    },
    /** What a workbook would change. */
    preview: async (path: string, body: ArrayBuffer): Promise<RegionBookPreview> => {
      const lines = (await (await send(path, body)).text()).trim().split('\n')
      const line = JSON.parse(lines.at(-1) ?? '') as WorkbookLine
      if (!('regionBook' in line)) throw new Error(`It was not read: ${JSON.stringify(line)}`)
      return line.regionBook
    },
  }
}
