import type ExcelJS from 'exceljs'
import { addressOf } from '../workbook/book.ts'
import { heightOf } from '../workbook/heights.ts'
import { a3 } from '../workbook/paper.ts'

const font = { name: '游ゴシック', size: 10.5 }
const thin = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
const blue = { argb: 'FF0017C1' }

/** A cell of a grid; `blue` where somebody stands behind it. */
export type Sign = { text: string | number; blue?: boolean }
/** Columns under one head; those without a common one have none. */
export type Group = {
  title?: string
  /** `left`: its texts begin at the left, others stand in the middle. */
  columns: { title: string; width: number; upright?: boolean; left?: boolean }[]
}
export type Grid = {
  name: string
  title: string
  /** Lines under the title: of when, of which projects, what the signs mean. */
  notes: readonly string[]
  groups: readonly Group[]
  rows: readonly (readonly Sign[])[]
  /** Columns, from 1, whose cells stand merged over rows that say the same. */
  merged?: readonly number[]
  /** What stands, pale, in empty cells of a PDF, if not `·`. */
  blank?: string
  /** The last row is one of sums. */
  hasSums?: boolean
}

/** Adds a sheet as it is read on paper: A3 landscape, all columns on one page, the heads on each. */
export function addGrid(workbook: ExcelJS.Workbook, grid: Grid): void {
  const { groups, notes, rows } = grid
  const columns = groups.flatMap((group) => group.columns)
  const head = notes.length + 2
  const sheet = workbook.addWorksheet(grid.name, {
    views: [{ state: 'frozen', ySplit: head + 1 }],
    pageSetup: {
      paperSize: a3,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${head}:${head + 1}`,
      printArea: `A1:${addressOf(head + 1 + rows.length, columns.length)}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const [at, text] of [grid.title, ...notes].entries()) {
    const cell = sheet.getCell(at + 1, 1)
    cell.value = text
    cell.style = { font: at === 0 ? { ...font, size: 14, bold: true } : font }
  }
  addHeads(sheet, grid, head)
  for (const [at, cells] of rows.entries()) {
    const isSum = grid.hasSums === true && at === rows.length - 1
    const row = sheet.getRow(head + 2 + at)
    for (const [before, { text, blue: isBlue }] of cells.entries()) {
      const cell = row.getCell(before + 1)
      cell.value = text
      const horizontal = columns[before]?.left === true ? 'left' : 'center'
      cell.style = {
        font: { ...font, bold: isSum, ...(isBlue ? { color: blue } : {}) },
        border,
        ...(isSum ? { fill: grey } : {}),
        alignment: { wrapText: true, vertical: 'middle', horizontal },
      }
    }
    const texts = cells.map(({ text }, before) => ({
      ...{ text: String(text), width: columns[before]?.width ?? 8 },
    }))
    // What stands merged has the height of several.
    row.height = heightOf(texts.filter((_, before) => !grid.merged?.includes(before + 1)))
  }
  for (const column of grid.merged ?? []) mergeSame(sheet, grid, { column, from: head + 2 })
}

function addHeads(sheet: ExcelJS.Worksheet, { groups }: Grid, at: number): void {
  let column = 1
  for (const { title, columns } of groups) {
    const last = column + columns.length - 1
    for (const [before, { title: own, upright }] of columns.entries()) {
      for (const row of [at, at + 1]) {
        const cell = sheet.getCell(row, column + before)
        cell.style = {
          font: { ...font, bold: true },
          fill: grey,
          border,
          alignment: {
            wrapText: true,
            vertical: 'middle',
            horizontal: 'center',
            ...(upright && row > at ? { textRotation: 'vertical' as const } : {}),
          },
        }
      }
      sheet.getCell(title === undefined ? at : at + 1, column + before).value = own
      if (title === undefined) sheet.mergeCells(at, column + before, at + 1, column + before)
    }
    if (title !== undefined) {
      sheet.getCell(at, column).value = title
      if (last > column) sheet.mergeCells(at, column, at, last)
    }
    column = last + 1
  }
  const all = groups.flatMap(({ columns }) => columns)
  const longest = Math.max(...all.map(({ title, upright }) => (upright ? title.length : 0)))
  const titles = groups.flatMap(({ title, columns }) =>
    title === undefined
      ? []
      : [{ text: title, width: columns.reduce((sum, { width }) => sum + width, 0) }],
  )
  sheet.getRow(at).height = heightOf(titles)
  const broken = all.filter(({ upright }) => !upright)
  sheet.getRow(at + 1).height = Math.max(
    longest * 15,
    heightOf(broken.map(({ title: text, width }) => ({ text, width }))),
  )
}

function mergeSame(
  sheet: ExcelJS.Worksheet,
  { rows, hasSums }: Grid,
  { column, from }: { column: number; from: number },
): void {
  const count = rows.length - (hasSums ? 1 : 0)
  const textAt = (at: number) => rows[at]?.[column - 1]?.text
  let start = 0
  for (let at = 1; at <= count; at += 1) {
    if (at < count && textAt(at) === textAt(start)) continue
    if (at - start > 1) sheet.mergeCells(from + start, column, from + at - 1, column)
    start = at
  }
}
