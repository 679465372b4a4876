import type { Frame, ProjectItem } from '@renkei/schema'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { fileOf } from '../workbook/written.ts'
import { projectTable } from './csv.ts'

// The same facts are the same file, whose hash the catalogue tells; exceljs dates the parts of a file by the clock.
const mtime = new Date(1980, 0, 1)

/** What the thread is given. */
export type Given = { frame: Frame; items: readonly ProjectItem[]; recordedAt: Date }

/** The table of `projects.csv` as a workbook: data to sort and filter, a datum a cell; the same of the same facts, byte
 * for byte. */
export async function projectsWorkbook({ frame, items, recordedAt }: Given): Promise<Uint8Array> {
  const [header = [], ...rows] = projectTable(frame, items)
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  workbook.created = recordedAt
  workbook.modified = recordedAt
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
  return zipSync(unzipSync(await fileOf(workbook)), { mtime })
}
