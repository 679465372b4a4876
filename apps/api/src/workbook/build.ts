import {
  answerLimits,
  answerWords,
  eraYear,
  formatDate,
  isPrintable,
  type Response,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { columnsOf, sheetNames } from './columns.ts'
import { a4 } from './paper.ts'
import { stampOf } from './stamp.ts'
import { fileOf } from './written.ts'

const font = { name: '游ゴシック', size: 10.5 }
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const
const line = { style: 'thin', color: { argb: 'FFB3B3B3' } } as const

/** The workbook of a municipality: a sheet with instructions, and one per kind with one datum per
 * cell. What identifies a row is locked; answers are open, with lists to choose from. */
export async function buildWorkbook(response: Response, municipality: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  await addInstructions(workbook, response, municipality)
  for (const kind of response.inquiry.kinds) await addSheet(workbook, response, kind)
  return fileOf(workbook)
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
    ['提出期限', formatDate(deadline, 'ja')],
    ['説明', inquiry.explanation],
    ['', ''],
    ['答え方', '白いセルに入力してください。灰色のセルは変えられません。'],
    ['', '「回答」は一覧から選びます。主担当のときは担当課も入力してください。'],
    [
      '',
      '行や列の順は変えてもかまいませんが、行を足したり「照会キー」「版」を変えたりしないでください。',
    ],
    ['', '右の「前年度」の列は、公表された前年度の回答です。'],
    ['出し方', '保存したこのブックを、回答のページの「回答用ブック」から読み込みます。'],
    ['', '読み込むと、変わるところが1行ずつ表示されます。確かめて取り込むまで、何も変わりません。'],
    ['', '誤りのある行は、指摘を書き込んだ同じブックで受け取れます。'],
  ]
  for (const [at, [name = '', text = '']] of rows.entries()) {
    const row = sheet.getRow(at + 1)
    row.getCell(1).value = name
    row.getCell(2).value = text
    row.font = at === 0 ? { ...font, size: 14, bold: true } : font
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' }
  }
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true })
}

async function addSheet(
  workbook: ExcelJS.Workbook,
  response: Response,
  kind: Response['cells'][number]['kind'],
): Promise<void> {
  const { inquiry, cells: answers, departments } = response
  const place = { inquiry: inquiry.id, municipality: response.municipality }
  const columns = columnsOf(kind, inquiry.rule, stampOf(place, inquiry.rule))
  const sheet = workbook.addWorksheet(sheetNames[kind], {
    views: [{ state: 'frozen', xSplit: 4, ySplit: 1 }],
    pageSetup: {
      paperSize: a4,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  const head = sheet.getRow(1)
  for (const [at, { heading }] of columns.entries()) {
    const cell = head.getCell(at + 1)
    cell.value = heading
    cell.fill = grey
    cell.border = { bottom: { style: 'medium' } }
    cell.alignment = { wrapText: true, vertical: 'middle' }
  }
  head.font = { ...font, bold: true }
  for (const answer of answers.filter((one) => one.kind === kind)) {
    const row = sheet.addRow(columns.map(({ text }) => text(answer)))
    row.font = font
    for (const [at, { field }] of columns.entries()) {
      const cell = row.getCell(at + 1)
      // Text stays text: 007 and 1-2 must come back as they were typed.
      cell.numFmt = '@'
      cell.border = { bottom: line }
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (field === undefined) cell.fill = grey
      else {
        cell.protection = { locked: false }
        const choice = choiceOf(field, departments)
        if (choice) cell.dataValidation = choice
      }
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

function choiceOf(
  field: string,
  departments: readonly string[],
): ExcelJS.DataValidation | undefined {
  const list = (words: readonly string[], strict: boolean): ExcelJS.DataValidation => ({
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: strict,
    errorTitle: '回答',
    error: '一覧から選んでください。',
  })
  if (field === 'answer') return list(Object.values(answerWords), true)
  // Excel keeps 255 characters of a list written into the cell, and a comma parts its entries.
  const named = departments.filter((name) => !/[",]/.test(name) && isPrintable(name))
  const fits = named.length > 0 && named.join(',').length <= 255
  if (field === 'department' && fits) return list(named, false)
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
