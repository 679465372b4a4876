import {
  type BookRows,
  bookSheets,
  type Column,
  type Sheet,
  type Value,
} from '@renkei/catalogue/book'
import ExcelJS from 'exceljs'
import { addressOf } from '../book.ts'
import { heightOf } from '../heights.ts'
import { a3, a4 } from '../paper.ts'
import { fileOf } from '../written.ts'

const font = { name: '游ゴシック', size: 10.5 }
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const
const grey = fill('FFF2F2F2')
const needed = fill('FFD9E6FF')

export type RegionBookGiven = { title: string; rows: BookRows }

const listSheet = 'コード表'
// Rows to come that have lists to choose from as well.
const spare = 500

/** The workbook of a region: instructions, a sheet for each kind of thing with one datum a cell, and the words to
 * choose from. Without rows it is the template. */
export async function buildRegionBook({ title, rows }: RegionBookGiven): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = '連携 Renkei'
  addInstructions(book, title)
  const lists = listsOf()
  for (const sheet of bookSheets) addSheet(book, sheet, rows, lists)
  addLists(book, lists)
  return fileOf(book)
}

type Lists = Map<Column, { column: number; words: string[] }>

/** Columns of words to choose from, by the column they are for; the same words stand once. */
function listsOf(): Lists {
  const lists: Lists = new Map()
  const places = new Map<string, { column: number; words: string[] }>()
  for (const column of bookSheets.flatMap(({ columns }) => columns)) {
    if (!column.choices) continue
    const words = Object.values(column.choices)
    const name = words.join()
    const place = places.get(name) ?? { column: places.size + 1, words }
    places.set(name, place)
    lists.set(column, place)
  }
  return lists
}

function addLists(book: ExcelJS.Workbook, lists: Lists): void {
  const sheet = book.addWorksheet(listSheet)
  for (const [{ heading }, { column, words }] of lists) {
    sheet.getColumn(column).width = 20
    const head = sheet.getCell(1, column)
    head.value = typeof head.value === 'string' && head.value !== heading ? head.value : heading
    head.style = { font: { ...font, bold: true }, fill: grey }
    for (const [at, word] of words.entries()) {
      const cell = sheet.getCell(at + 2, column)
      cell.value = word
      cell.style = { font }
    }
  }
}

const textual = new Set<Column['kind']>(['line', 'lines', 'kana', 'code', 'key', 'day', 'partial'])

function addSheet(book: ExcelJS.Workbook, of: Sheet, rows: BookRows, lists: Lists): void {
  const { columns } = of
  const sheet = book.addWorksheet(of.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      ...{ paperSize: a3, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      printTitlesRow: '1:1',
    },
  })
  sheet.columns = columns.map(({ width, kind, shows }) => ({
    width,
    style: {
      font,
      alignment: { vertical: 'top' },
      // Text stays text: 007, 1-2 and a day must come back as they were typed.
      ...(textual.has(kind) ? { numFmt: '@' } : {}),
      ...(shows ? { fill: grey } : {}),
    },
  }))
  for (const [at, { heading, required }] of columns.entries()) {
    const cell = sheet.getCell(1, at + 1)
    cell.value = heading
    cell.style = {
      font: { ...font, bold: true },
      fill: required ? needed : grey,
      border: { bottom: { style: 'medium' } },
      alignment: { wrapText: true, vertical: 'middle' },
    }
  }
  const held = rows[of.key] ?? []
  for (const row of held) sheet.addRow(columns.map((column) => shownIn(column, row[column.key])))
  const last = held.length + spare + 1
  for (const [at, column] of columns.entries()) {
    const rule = ruleOf(column, rows, lists)
    if (rule) rulesOf(sheet).add(`${addressOf(2, at + 1)}:${addressOf(last, at + 1)}`, rule)
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
}

// The library's types leave these out.
type Rules = { add: (range: string, rule: ExcelJS.DataValidation) => void }
const rulesOf = (sheet: ExcelJS.Worksheet): Rules =>
  (sheet as unknown as { dataValidations: Rules }).dataValidations

/** A value as its cell shows it. */
const shownIn = ({ choices }: Column, value: Value | undefined): string | number | null =>
  typeof value === 'string' ? (choices?.[value] ?? value) : (value ?? null)

/** What may be chosen in a column: words, or what names the rows of another sheet. */
function ruleOf(column: Column, rows: BookRows, lists: Lists): ExcelJS.DataValidation | undefined {
  const { names } = column
  const place = lists.get(column)
  const from = names && !names.many && bookSheets.find(({ key }) => key === names.sheet)
  const at = from ? from.columns.findIndex(({ key }) => key === names?.by) + 1 : 0
  const range = place
    ? rangeIn(listSheet, place.column, place.words.length)
    : from && at > 0
      ? rangeIn(from.name, at, (rows[from.key]?.length ?? 0) + spare)
      : undefined
  if (range === undefined) return undefined
  return {
    ...{ type: 'list', allowBlank: true, formulae: [range], showErrorMessage: true },
    ...{ errorStyle: 'warning', errorTitle: column.heading, error: '一覧にない値です。' },
  }
}

const rangeIn = (sheet: string, column: number, count: number): string => {
  const fixed = (row: number) => addressOf(row, column).replace(/^([A-Z]+)/, '$$$1$$')
  return `'${sheet}'!${fixed(2)}:${fixed(count + 1)}`
}

function addInstructions(book: ExcelJS.Workbook, title: string): void {
  const sheet = book.addWorksheet('はじめに', {
    pageSetup: { paperSize: a4, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 18 }, { width: 30 }, { width: 76 }]
  const add = (cells: [string, string, string], isHead = false) => {
    const row = sheet.addRow(cells)
    row.eachCell((cell) => {
      cell.style = {
        font: { ...font, bold: isHead },
        alignment: { wrapText: true, vertical: 'top' },
        ...(isHead ? { fill: grey } : {}),
      }
    })
    row.height = heightOf(cells.map((text, at) => ({ text, width: [18, 30, 76][at] ?? 20 })))
  }
  add(['圏域のブック', title, ''], true)
  for (const [name, text] of guide) add([name, '', text])
  add(['', '', ''])
  add(['シート', '列', '記入すること'], true)
  for (const { name, holds, columns } of bookSheets) {
    add([name, '', holds])
    for (const column of columns) add(['', column.heading, saidOf(column)])
  }
}

const guide: readonly (readonly [string, string])[] = [
  [
    'このブック',
    '圏域とそのビジョンを、1つのセルに1つずつ書いた表です。台帳から書き出したままなら、読み込んでも何も変わりません。',
  ],
  [
    '記入するところ',
    '見出しが青い列は必ず記入します。灰色の列は、左のコードや番号の名前です。読み込むときは、コードや番号の行と合っているかだけを確かめます。',
  ],
  [
    '根拠',
    '資料に書かれていることは「出典どおり」とし、「出典」シートの記号とページを記入します。推定したことは「推定」とし、理由を記入します。「職員が確認」は台帳で確認した事項で、ブックでは新しく付けられません。',
  ],
  [
    '改訂するとき',
    '「ビジョン」シートに改訂日を記入します。新しい事業は行を加え、やめる事業は状態を「廃止」にして「廃止の理由」を記入します。資料での番号が変わった事業は「ビジョンでの番号」に記入します。市町村の加入は加入日とともに行を加え、離脱は離脱日を記入します。登録キーと台帳の版は書き換えません。',
  ],
  ['分からないこと', '資料に書かれていないことは空欄のままにします。'],
  ['行と列', '行や列の順は変えてもかまいません。政策分野と出典は、シートに並ぶ順に示されます。'],
  [
    '読み込み',
    '台帳の「圏域のブック」のページで読み込むと、誤りがセルごとに表示されます。台帳との違いを1行ずつ確かめてから取り込みます。',
  ],
]

const kinds: Partial<Record<Column['kind'], string>> = {
  kana: 'ひらがなで記入します。',
  code: '6けたの団体コードです。',
  whole: '1以上の整数です。',
  count: '0以上の整数です。',
  year: '西暦（2024）か和暦（令和6年度）の年度です。',
  value: '数値です。',
  day: '2024-03-29 や 令和6年3月29日 のように記入します。',
}

function saidOf({ required, shows, hint, choices, names, kind }: Column): string {
  if (shows) return '名前です（記入しなくてもかまいません）。'
  const from = names && bookSheets.find(({ key }) => key === names.sheet)
  return [
    required ? '必須。' : '',
    hint ?? '',
    choices ? `${Object.values(choices).join('・')}から選びます。` : '',
    from ? `「${from.name}」シートにあるものです。` : '',
    hint || choices || from ? '' : (kinds[kind] ?? ''),
  ].join('')
}
