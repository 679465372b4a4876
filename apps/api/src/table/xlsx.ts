import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { a3 } from '../workbook/paper.ts'
import { isFitted, type Kind, type Sheet } from './sheet.ts'

// The same sheets are the same file; exceljs dates the parts of a file by the clock.
const mtime = new Date(1980, 0, 1)

const formats: Record<Kind, string | undefined> = {
  ...{ text: '@', number: undefined, day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm:ss' },
}

/** Sheets as an Excel workbook, row by row. `day`: on which it is made (ISO). */
export async function xlsxOf(sheets: readonly Sheet[], day: string): Promise<Uint8Array> {
  const stream = new PassThrough()
  const file = buffer(stream)
  const options = { stream, useStyles: true, useSharedStrings: true }
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options)
  const made = new Date(`${day}T00:00:00Z`)
  Object.assign(workbook, { creator: '連携 Renkei', created: made, modified: made })
  for (const { name, columns, rows, head, fixed, isFiltered } of sheets) {
    const sheet = workbook.addWorksheet(name, {
      ...(isFiltered ? { views: [{ state: 'frozen', xSplit: fixed, ySplit: head }] } : {}),
      pageSetup: {
        ...{ paperSize: a3, orientation: 'landscape', printTitlesRow: `${head}:${head}` },
        ...(isFitted(columns) ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      },
    })
    sheet.columns = columns.map(({ kind, width }) => {
      const numFmt = formats[kind]
      return { width, ...(numFmt === undefined ? {} : { style: { numFmt } }) }
    })
    if (isFiltered)
      sheet.autoFilter = {
        from: { row: head, column: 1 },
        to: { row: rows.length, column: columns.length },
      }
    for (const [at, values] of rows.entries()) {
      const row = sheet.addRow([...values])
      if (at + 1 === head) row.font = { bold: true }
      row.commit()
    }
    sheet.commit()
  }
  await workbook.commit()
  return zipSync(unzipSync(await file), { mtime })
}
