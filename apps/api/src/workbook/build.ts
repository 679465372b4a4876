import {
  answerLimits,
  answerWords,
  eraYear,
  type EvaluationRule,
  formatDeadline,
  hasPoints,
  isPrintable,
  legendOf,
  promptField,
  type Response,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { gradeStep } from '../paper/names.ts'
import { addressOf } from './book.ts'
import { columnsOf, keyHeading, sheetNames, stampHeading } from './columns.ts'
import { heightOf } from './heights.ts'
import { readingLimits } from './limits.ts'
import { a3, a4 } from './paper.ts'
import { stampOf } from './stamp.ts'
import { fileOf } from './written.ts'
import { openArchive } from './xlsx/archive.ts'
import { repacked } from './xlsx/pack.ts'

const font = { name: '游ゴシック', size: 10.5 }
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
const line = { style: 'thin', color: { argb: 'FFB3B3B3' } } as const

const headStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true },
  fill: grey,
  border: { bottom: { style: 'medium' } },
  alignment: { wrapText: true, vertical: 'middle' },
}
const openStyle: Partial<ExcelJS.Style> = {
  font,
  // Text stays text: 007 and 1-2 must come back as they were typed.
  numFmt: '@',
  border: { bottom: line },
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: false },
}
const lockedStyle: Partial<ExcelJS.Style> = {
  ...openStyle,
  fill: grey,
  protection: { locked: true },
}

// Nobody reads these, and a row need not be high for them.
const stampStyle: Partial<ExcelJS.Style> = { ...lockedStyle, alignment: { vertical: 'top' } }
const isStamp = (heading: string) => heading === keyHeading || heading === stampHeading

/** The workbook of a municipality: a sheet with instructions, and one per kind with one datum per
 * cell. What identifies a row is locked; answers are open, with lists to choose from. */
export async function buildWorkbook(response: Response, municipality: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  await addInstructions(workbook, response, municipality)
  for (const kind of response.inquiry.kinds) await addSheet(workbook, response, kind)
  return growing(await fileOf(workbook))
}

/** The file with rows that grow with what is typed into them: the library writes every height as one that
 * somebody set and wants kept. */
async function growing(file: Buffer): Promise<Buffer> {
  const archive = await openArchive(file, readingLimits.unfold)
  const sheets = archive.packed.filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
  const parts = sheets.map(({ name }): [string, Buffer] => {
    const text = archive.part(name)?.toString() ?? ''
    return [name, Buffer.from(text.replaceAll(' customHeight="1"', ''))]
  })
  return repacked(archive, new Map(parts))
}

async function addInstructions(
  workbook: ExcelJS.Workbook,
  { inquiry, deadline }: Response,
  municipality: string,
): Promise<void> {
  const sheet = workbook.addWorksheet('はじめに', {
    pageSetup: { paperSize: a4, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 18 }, { width: 80 }]
  const rows = [
    ['照会', inquiry.title],
    ['年度', eraYear(inquiry.fiscalYear)],
    ['市町村', municipality],
    ['提出期限', formatDeadline(deadline, 'ja')],
    ['説明', inquiry.explanation],
    ['', ''],
    ['答え方', '白いセルに入力してください。灰色のセルは変えられません。'],
    ['', '「回答」は一覧から選びます。主担当のときは担当課も入力してください。'],
    [
      '',
      '行や列の順は変えてもかまいませんが、行を足したり、隠してある列「照会キー」「版」を変えたりしないでください。',
    ],
    ...gradeRows(inquiry),
    ['', '右の「前年度」の列は、公表された前年度の回答です。'],
    ['出し方', '保存したこのブックを、回答のページの「回答用ブック」から読み込みます。'],
    ['', '読み込むと、変わるところが1行ずつ表示されます。確かめて取り込むまで、何も変わりません。'],
    ['', '誤りのある行は、指摘を書き込んだ同じブックで受け取れます。'],
  ]
  for (const [at, [name = '', text = '']] of rows.entries()) {
    const row = sheet.getRow(at + 1)
    row.getCell(1).value = name
    row.getCell(2).value = text
    // A row's own font would be its empty cells' as well, to the last column.
    const style = { font: at === 0 ? { ...font, size: 14, bold: true } : font }
    row.getCell(1).style = style
    row.getCell(2).style = { ...style, alignment: { wrapText: true, vertical: 'top' } }
    row.height = heightOf([{ text, width: at === 0 ? 60 : 80 }])
  }
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true })
}

/** What the grades mean, where they are chosen or anybody says so. */
function gradeRows({ kinds, rule }: Response['inquiry']): [string, string][] {
  if (!kinds.includes('selfEvaluation')) return []
  const choose = hasPoints(rule) ? [] : ['「評価」は一覧から選びます。']
  const steps = (legendOf(rule) ?? []).map((one) => `${one.grade}：${gradeStep(one)}`)
  return [...choose, ...steps].map((text) => ['', text])
}

async function addSheet(
  workbook: ExcelJS.Workbook,
  response: Response,
  kind: Response['cells'][number]['kind'],
): Promise<void> {
  const { inquiry, cells: answers } = response
  const departments = response.departments.map(({ name }) => name)
  const place = { inquiry: inquiry.id, municipality: response.municipality }
  const asked = answers.filter((one) => one.kind === kind)
  const hasFormer = asked.some(({ previous }) => previous?.from)
  const columns = columnsOf(kind, inquiry.rule, stampOf(place, inquiry.rule), hasFormer)
  const sheet = workbook.addWorksheet(sheetNames[kind], {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 1 }],
    pageSetup: {
      paperSize: a3,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  // What only the registry reads is neither in sight nor in print; it is copied and sorted with its row all the same.
  sheet.columns = columns.map(({ width, heading }) => ({ width, hidden: isStamp(heading) }))
  const head = sheet.getRow(1)
  for (const [at, { heading }] of columns.entries()) {
    const cell = head.getCell(at + 1)
    cell.value = heading
    cell.style = headStyle
  }
  head.height = heightOf(columns.map(({ heading: text, width }) => ({ text, width })))
  for (const answer of asked) {
    const row = sheet.addRow(columns.map(({ text }) => text(answer)))
    for (const [at, { field, heading }] of columns.entries()) {
      const locked = isStamp(heading) ? stampStyle : lockedStyle
      const isOpen = field !== undefined && answer.prompt?.type !== 'file'
      row.getCell(at + 1).style = isOpen ? openStyle : locked
    }
    const shown = columns.filter(({ heading }) => !isStamp(heading))
    row.height = heightOf(shown.map(({ text, width }) => ({ text: text(answer), width })))
  }
  for (const [at, { field }] of columns.entries()) {
    const choice = field === undefined ? undefined : choiceOf(field, departments, inquiry.rule)
    if (choice && asked.length > 0) setRule(sheet, at + 1, { to: asked.length + 1, rule: choice })
    if (field !== promptField) continue
    for (const [row, { prompt }] of asked.entries()) {
      const words = prompt?.type === 'choice' ? prompt.options : []
      const rule = listFits(words) && list(words, true)
      if (rule) setRule(sheet, at + 1, { from: row + 2, to: row + 2, rule })
    }
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  })
}

/** Gives a column's rows, from the second, one rule: written cell by cell, the library makes of it rules
 * that overlap, which Excel does not allow. */
function setRule(
  sheet: ExcelJS.Worksheet,
  column: number,
  { from = 2, to, rule }: { from?: number; to: number; rule: ExcelJS.DataValidation },
): void {
  const range = `${addressOf(from, column)}:${addressOf(to, column)}`
  const { dataValidations } = sheet as unknown as { dataValidations: Rules }
  dataValidations.add(range, rule)
}
// The library's types leave these out.
type Rules = { add: (range: string, rule: ExcelJS.DataValidation) => void }

// A list that says nothing of other words would be lost where Gnumeric saves it.
const list = (words: readonly string[], isStrict: boolean): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${words.join(',')}"`],
  showErrorMessage: true,
  errorStyle: isStrict ? 'stop' : 'information',
  errorTitle: isStrict ? '回答' : '担当課',
  error: isStrict ? '一覧から選んでください。' : '一覧にない課も入力できます。',
})

// Excel keeps 255 characters of a list written into the cell, and a comma parts its entries.
const listFits = (words: readonly string[]): boolean =>
  words.length > 0 && words.every((one) => !/[",]/.test(one)) && words.join(',').length <= 255

function choiceOf(
  field: string,
  departments: readonly string[],
  { grades }: Pick<EvaluationRule, 'grades'>,
): ExcelJS.DataValidation | undefined {
  if (field === 'answer') return list(Object.values(answerWords), true)
  const names = grades.map(({ grade }) => grade)
  if (field === 'grade') return listFits(names) ? list(names, true) : undefined
  const named = departments.filter((name) => !/[",]/.test(name) && isPrintable(name))
  if (field === 'department' && listFits(named)) return list(named, false)
  if (field === 'note') {
    return {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      allowBlank: true,
      formulae: [answerLimits.note],
      showErrorMessage: true,
      error: `${answerLimits.note}字までで入力してください。`,
    }
  }
  return undefined
}
