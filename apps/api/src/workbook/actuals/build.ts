import {
  type Actual,
  actualAskedOf,
  eraOfYear,
  type Frame,
  type Indicator,
  isComputed,
  terms,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { a3, a4 } from '../paper.ts'
import { fileOf } from '../written.ts'
import { headings, wholeName } from './columns.ts'

const font = { name: '游ゴシック', size: 10.5 }
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const

export type ActualsGiven = {
  title: string
  indicators: readonly Indicator[]
  municipalities: readonly Pick<Frame['municipalities'][number], 'code' | 'name'>[]
  /** Fiscal years, oldest first. */
  years: readonly number[]
}

const columns: readonly { heading: string; width: number; isOpen?: true; isText?: true }[] = [
  { heading: headings.indicator, width: 9 },
  { heading: headings.project, width: 6 },
  { heading: headings.title, width: 36 },
  { heading: headings.unit, width: 8 },
  { heading: headings.asked, width: 22 },
  { heading: headings.totalling, width: 18 },
  { heading: headings.year, width: 11 },
  { heading: headings.yearName, width: 12 },
  { heading: headings.municipality, width: 12 },
  { heading: headings.municipalityName, width: 12 },
  { heading: headings.value, width: 14, isOpen: true },
  { heading: headings.source, width: 30, isOpen: true, isText: true },
  { heading: headings.reason, width: 30, isOpen: true, isText: true },
  { heading: headings.revision, width: 6 },
]

/** 実績の記入用ブック: a row for every indicator, year and municipality, with what the registry holds; one datum a
 * cell, codes beside names. What names a row is locked. */
export async function buildActuals(given: ActualsGiven): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = '連携 Renkei'
  addInstructions(book, given.title)
  const sheet = book.addWorksheet('実績', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 1 }],
    pageSetup: {
      ...{ paperSize: a3, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      printTitlesRow: '1:1',
    },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  sheet.addRow(columns.map(({ heading }) => heading))
  sheet.getRow(1).eachCell((cell) => {
    cell.style = {
      font: { ...font, bold: true },
      fill: grey,
      border: { bottom: { style: 'medium' } },
    }
  })
  for (const cells of rowsOf(given)) {
    const row = sheet.addRow(cells)
    for (const [at, { isOpen, isText }] of columns.entries()) {
      const cell = row.getCell(at + 1)
      const wrap = { alignment: { wrapText: true, vertical: 'top' } as const }
      cell.style = isOpen
        ? { font, ...wrap, protection: { locked: false }, ...(isText ? { numFmt: '@' } : {}) }
        : { font, ...wrap, fill: grey, protection: { locked: true } }
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  await sheet.protect('', {
    ...{ selectLockedCells: true, selectUnlockedCells: true, formatColumns: true },
    ...{ formatRows: true, sort: true, autoFilter: true },
  })
  return fileOf(book)
}

function addInstructions(book: ExcelJS.Workbook, title: string): void {
  const sheet = book.addWorksheet('はじめに', {
    pageSetup: { paperSize: a4, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 16 }, { width: 84 }]
  const rows = [
    ['実績の記入用ブック', title],
    ['記入するところ', '白い列「値」「出典」「訂正の理由」に記入してください。'],
    ['値', 'その年度の値を、単位の数で記入してください。累計の指標も、その年度だけの値です。'],
    [
      '',
      '集計する指標は、市町村ごとの行に記入してください。全体の値は、集計方法から計算されます。',
    ],
    ['出典', '1つの値（指標と年度）に1つです。市町村ごとの行では、どれか1行に書けば足ります。'],
    ['訂正の理由', '公表されている値を変えるときに記入してください。履歴に残り、公開されます。'],
    ['行', '並べ替えたり消したりしてもかまいません。ない行の値は変わりません。'],
    [
      '出し方',
      '成果指標のページの「ブックで実績を登録」から読み込みます。確かめて取り込むまで、何も変わりません。',
    ],
  ]
  for (const [name = '', text = ''] of rows) {
    const row = sheet.addRow([name, text])
    row.eachCell((cell) => (cell.style = { font, alignment: { wrapText: true, vertical: 'top' } }))
  }
}

type Cells = (string | number)[]

function* rowsOf({ indicators, municipalities, years }: ActualsGiven): Generator<Cells> {
  for (const indicator of indicators) {
    const own = new Set([...years, ...indicator.actuals.map(({ fiscalYear }) => fiscalYear)])
    for (const year of [...own].toSorted((a, b) => a - b)) {
      yield* rowsOfYear(indicator, year, municipalities)
    }
  }
}

function rowsOfYear(
  indicator: Indicator,
  year: number,
  municipalities: ActualsGiven['municipalities'],
): Cells[] {
  const { totalling, municipality: reporter } = indicator
  const actual = indicator.actuals.find(({ fiscalYear }) => fiscalYear === year)
  const nameOf = (code: string) => municipalities.find((one) => one.code === code)?.name ?? code
  const row = (code: string, name: string, value: number | undefined): Cells => [
    ...[indicator.id, indicator.project ?? '', indicator.title, indicator.unit],
    ...[actualAskedOf('ja', indicator), terms.ja.totalling[totalling]],
    ...[year, eraOfYear(year, indicator.yearKind), code, name],
    ...[value ?? '', actual?.source ?? '', '', actual?.revision ?? 0],
  ]
  if (totalling === 'single') return [row(reporter, nameOf(reporter), actual?.value)]
  return [
    ...(isComputed(totalling) ? [] : [row('', wholeName, actual?.value)]),
    ...municipalities.map(({ code, name }) => row(code, name, partOf(actual, code))),
  ]
}

const partOf = (actual: Actual | undefined, code: string): number | undefined =>
  actual?.parts.find(({ municipality }) => municipality === code)?.value
