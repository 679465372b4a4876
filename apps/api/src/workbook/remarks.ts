import {
  answerWords,
  type CellProblem,
  numberLimits,
  printable,
  type WorkbookRow,
} from '@renkei/schema'
import { type Book, placeOf, type Sheet } from './book.ts'
import { remarkHeading } from './columns.ts'
import { type Head, headOf } from './read.ts'
import { type Mark, markedFile, type Marks } from './xlsx/mark.ts'

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
 * reading go. What is no Excel workbook comes back as one, with the texts of its cells. */
export async function withRemarks(book: Book, rows: readonly WorkbookRow[]): Promise<Buffer> {
  const marks = new Map<string, Marks>()
  for (const sheet of book.sheets) {
    const head = headOf(sheet)
    const own = rows.filter((row) => row.sheet === sheet.name)
    if (head) marks.set(sheet.name, marksOf(sheet, head, own))
  }
  if (book.source) return markedFile(book.source, marks)
  // It takes half a second to load, and is seldom needed here.
  const { copiedFile } = await import('./copied.ts')
  return copiedFile(book, marks)
}

function marksOf(sheet: Sheet, head: Head, rows: readonly WorkbookRow[]): Marks {
  const last = Math.max(...head.columns.values())
  const held = head.columns.get(remarkHeading)
  const isFree = held !== undefined && !holdsFormula(sheet, held)
  const column = isFree ? held : freeColumn(sheet, last + 1)
  const cells = new Map<number, Map<number, Mark>>()
  const mark = (row: number, at: number, made: Mark) => {
    const marked = cells.get(row) ?? new Map<number, Mark>()
    cells.set(row, marked.set(at, made))
  }
  if (!isFree) mark(head.at, column, { text: remarkHeading, red: false, like: last })
  for (const { row, problems, outcome } of rows) {
    const lines = problems.map(
      (problem) => `${problem.cell}：${sentences[problem.problem](problem)}`,
    )
    if (outcome === 'stale') lines.push(stale)
    for (const { cell } of lines.length > 0 ? problems : []) {
      mark(row, placeOf(cell).column, { red: true })
    }
    const text = printable(lines.join('\n'))
    mark(row, column, { text, red: text !== '', like: last })
  }
  return { cells, widths: new Map(isFree ? [] : [[column, 50]]) }
}

// A formula that others are copies of cannot be written over without harm to them.
const holdsFormula = ({ rows }: Sheet, column: number): boolean =>
  [...rows.values()].some(({ cells }) => cells.get(column)?.formula !== undefined)

function freeColumn({ rows }: Sheet, from: number): number {
  let column = from
  while ([...rows.values()].some(({ cells }) => cells.has(column))) column += 1
  return column
}
