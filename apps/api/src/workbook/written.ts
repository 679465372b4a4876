import { printable } from '@renkei/schema'
import type { Cell, CellValue, Workbook } from 'exceljs'

/** A workbook as a file. A character that XML forbids would make the whole file unreadable, and exceljs
 * leaves some out without a word: each is written as �, where it can be seen. */
export async function fileOf(workbook: Workbook): Promise<Buffer> {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => makePrintable(cell)))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function makePrintable(cell: Cell): void {
  const clean = cleaned(cell.value)
  if (clean !== undefined) cell.value = clean
}

/** A cell's value made printable; undefined where it is that already. */
function cleaned(value: CellValue): CellValue | undefined {
  if (typeof value === 'string') return changed(value, printable(value))
  if (typeof value !== 'object' || value === null) return undefined
  if ('richText' in value) {
    const richText = value.richText.map((run) => ({ ...run, text: printable(run.text) }))
    const isSame = richText.every(({ text }, at) => text === value.richText[at]?.text)
    return isSame ? undefined : { richText }
  }
  if ('text' in value && typeof value.text === 'string') {
    const text = changed(value.text, printable(value.text))
    return text === undefined ? undefined : { ...value, text }
  }
  if ('result' in value && typeof value.result === 'string') {
    const result = changed(value.result, printable(value.result))
    return result === undefined ? undefined : { ...value, result }
  }
  return undefined
}

const changed = (before: string, after: string) => (before === after ? undefined : after)
