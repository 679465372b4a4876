import type { Frame, ProjectItem } from '@renkei/schema'
import ExcelJS from 'exceljs'
import { fileOf } from '../workbook/written.ts'
import { projectTable } from './csv.ts'

/** What the thread is given. */
export type Given = { frame: Frame; items: readonly ProjectItem[] }

/** The table of `projects.csv` as a workbook: data to sort and filter, a datum a cell. */
export function projectsWorkbook({ frame, items }: Given): Promise<Buffer> {
  const [header = [], ...rows] = projectTable(frame, items)
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  const sheet = workbook.addWorksheet('連携事業', {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 1 }],
  })
  sheet.addRow(header).font = { bold: true }
  for (const row of rows) sheet.addRow(row)
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: header.length },
  }
  for (const [at, name] of header.entries()) {
    sheet.getColumn(at + 1).width =
      name === '事業名' ? 44 : Math.min(24, 2 * String(name).length + 2)
  }
  return fileOf(workbook)
}
