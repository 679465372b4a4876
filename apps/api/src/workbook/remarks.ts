import { answerWords, type CellProblem, type WorkbookRow } from '@renkei/schema'
import type { Workbook } from 'exceljs'
import { remarkHeading } from './columns.ts'
import { headOf } from './read.ts'

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
  required: ({ column }) => `${column}が空です。入力してください。`,
  controlCharacters: ({ holds }) =>
    `「${holds}」に、画面に表示できない文字（�のところ）が入っています。その文字を消してください。`,
  formula: ({ holds }) => `「${holds}」は計算できない式です。値を入力してください。`,
  tooLarge: ({ holds, limit = 0 }) => `「${holds}」は大きすぎます。${limit}以下にしてください。`,
  tooLong: ({ limit = 0 }) => `${limit}字までです。短くしてください。`,
}

const stale =
  'ブックをつくったあとに、ほかの人がこの回答を変えました。画面で見比べて選んでください。'

/** Writes into the workbook, row by row, what keeps it from being taken; remarks of an earlier
 * reading go. */
export function writeRemarks(workbook: Workbook, rows: readonly WorkbookRow[]): void {
  for (const sheet of workbook.worksheets) {
    const head = headOf(sheet)
    if (!head) continue
    const column = head.columns.get(remarkHeading) ?? sheet.columnCount + 1
    sheet.getRow(head.at).getCell(column).value = remarkHeading
    for (const { row: at, problems, outcome } of rows.filter((row) => row.sheet === sheet.name)) {
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
