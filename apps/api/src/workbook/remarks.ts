import { answerWords, type CellProblem, numberLimits, type WorkbookRow } from '@renkei/schema'
import ExcelJS, { type Workbook } from 'exceljs'
import type { Book } from './book.ts'
import { remarkHeading } from './columns.ts'
import { headOf } from './read.ts'
import { UnreadableError } from './unreadable.ts'
import { fileOf } from './written.ts'

const red = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDEEEE' } } as const

const sentences: Record<CellProblem['problem'], (problem: CellProblem) => string> = {
  unknownKey: ({ holds }) =>
    `「${holds}」は、この照会でたずねていません。行は足せません。この行を消してください。`,
  keyTwice: ({ holds }) => `「${holds}」の行が上にもあります。どちらか1行にしてください。`,
  noVersion: () =>
    '版が変わっています。ブックをダウンロードし直して、その版の値を書き写してください。',
  notAnAnswer: ({ holds }) =>
    `「${holds}」は回答として読めません。${Object.values(answerWords).join('・')}のどれかにしてください。`,
  notNumber: ({ holds }) => `「${holds}」は数値として読めません。数字だけを入力してください。`,
  noteMark: ({ holds }) =>
    `「${holds}」に注の印（※や、上付き・丸囲みの数字など）が付いています。印を除いて、数だけを入力してください。`,
  otherUnit: ({ holds }) =>
    `「${holds}」は、この欄の単位の数として読めません。この欄の単位に直して、数だけを入力してください。`,
  tooManyDigits: ({ holds }) =>
    `「${holds}」は桁が多すぎます。全体で${numberLimits.digits}桁、小数は${numberLimits.decimals}桁までにしてください。`,
  notWhole: ({ holds }) => `「${holds}」は整数ではありません。整数で入力してください。`,
  tooSmall: ({ holds, limit = 0 }) => `「${holds}」は小さすぎます。${limit}以上にしてください。`,
  required: ({ column }) => `${column}が空です。入力してください。`,
  controlCharacters: ({ holds }) =>
    `「${holds}」に、画面に表示できない文字（�のところ）が入っています。その文字を消してください。`,
  formula: ({ holds }) => `「${holds}」は計算できない式です。値を入力してください。`,
  tooLarge: ({ holds, limit = 0 }) => `「${holds}」は大きすぎます。${limit}以下にしてください。`,
  tooLong: ({ limit = 0 }) => `${limit}字までです。短くしてください。`,
}

const stale =
  'ブックをつくったあとに、ほかの人がこの回答を変えました。画面で見比べて選んでください。'

/** The file with what keeps a row from being taken written into it, row by row; remarks of an earlier
 * reading go. A table of texts comes back as a workbook. */
export async function withRemarks(
  file: Buffer,
  book: Book,
  rows: readonly WorkbookRow[],
): Promise<Buffer> {
  const workbook = file.toString('latin1', 0, 2) === 'PK' ? await loaded(file) : copied(book)
  writeRemarks(workbook, book, rows)
  return fileOf(workbook)
}

async function loaded(file: Buffer): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(new Uint8Array(file).buffer)
  } catch {
    throw new UnreadableError('damaged')
  }
  return workbook
}

function copied({ sheets }: Book): Workbook {
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const { number, cells } of rows.values()) {
      for (const { column, text } of cells.values()) sheet.getCell(number, column).value = text
    }
  }
  return workbook
}

function writeRemarks(workbook: Workbook, book: Book, rows: readonly WorkbookRow[]): void {
  for (const read of book.sheets) {
    const sheet = workbook.getWorksheet(read.name)
    const head = headOf(read)
    if (!head || !sheet) continue
    const column = head.columns.get(remarkHeading) ?? sheet.columnCount + 1
    sheet.getRow(head.at).getCell(column).value = remarkHeading
    for (const { row: at, problems, outcome } of rows.filter((row) => row.sheet === read.name)) {
      const row = sheet.getRow(at)
      const lines = problems.map(
        (problem) => `${problem.cell}：${sentences[problem.problem](problem)}`,
      )
      if (outcome === 'stale') lines.push(stale)
      const remark = row.getCell(column)
      remark.value = lines.length > 0 ? lines.join('\n') : null
      for (const address of lines.length > 0
        ? [remark.address, ...problems.map((one) => one.cell)]
        : []) {
        const cell = sheet.getCell(address)
        // Cells of a row share their style object: only these are to turn red.
        cell.style = { ...cell.style, fill: red }
      }
    }
  }
}
