import { writeFile } from 'node:fs/promises'
import excel from 'exceljs'

/** Fills in a downloaded workbook as a person would: `answers` by key of the row, text by heading of
 * the column. Writes it to `to`. */
export async function fillWorkbook(
  from: string,
  to: string,
  answers: Record<string, Record<string, string>>,
): Promise<void> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(from)
  for (const sheet of book.worksheets) {
    const headings = new Map<string, number>()
    sheet.getRow(1).eachCell((cell, column) => headings.set(cell.text, column))
    sheet.eachRow((row) => {
      for (const [heading, text] of Object.entries(answers[row.getCell(1).text] ?? {})) {
        row.getCell(headings.get(heading) ?? 1).value = text
      }
    })
  }
  await writeFile(to, Buffer.from(await book.xlsx.writeBuffer()))
}
