import { printable } from '@renkei/schema'
import ExcelJS from 'exceljs'
import type { Book } from './book.ts'
import { fileOf } from './written.ts'
import { red } from './xlsx/reds.ts'
import type { Marks } from './xlsx/mark.ts'

/** A book as an Excel workbook, what stands in its cells only, with marks in sheets by name. */
export function copiedFile({ sheets }: Book, marks: ReadonlyMap<string, Marks>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const { number, cells } of rows.values()) {
      for (const { column, kind, text, format } of cells.values()) {
        const cell = sheet.getCell(number, column)
        cell.value = kind === 'number' ? Number(text) : text
        if (kind === 'number') cell.numFmt = format
      }
    }
    for (const [number, row] of marks.get(name)?.cells ?? []) {
      for (const [column, { text, red: isRed }] of row) {
        const cell = sheet.getCell(number, column)
        if (text !== undefined) cell.value = printable(text)
        cell.alignment = { wrapText: true, vertical: 'top' }
        if (isRed) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: red } }
      }
    }
    for (const [column, width] of marks.get(name)?.widths ?? [])
      sheet.getColumn(column).width = width
  }
  return fileOf(workbook)
}
