import { writeFile } from 'node:fs/promises'
import excel from 'exceljs'

/** Types into a workbook as a person would: text by key of the row and heading of the column. */
export function fillIn(
  book: excel.Workbook,
  answers: Record<string, Record<string, string>>,
): void {
  for (const sheet of book.worksheets) {
    const headings = new Map<string, number>()
    sheet.getRow(1).eachCell((cell, column) => headings.set(cell.text, column))
    sheet.eachRow((row) => {
      for (const [heading, text] of Object.entries(answers[row.getCell(1).text] ?? {})) {
        const column = headings.get(heading)
        if (column === undefined) throw new Error(`${heading} heads no column of ${sheet.name}`)
        row.getCell(column).value = text
      }
    })
  }
}

/** Fills in a downloaded workbook, and writes it to `to`. */
export async function fillWorkbook(
  from: string,
  to: string,
  answers: Record<string, Record<string, string>>,
): Promise<void> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(from)
  fillIn(book, answers)
  await writeFile(to, Buffer.from(await book.xlsx.writeBuffer()))
}
