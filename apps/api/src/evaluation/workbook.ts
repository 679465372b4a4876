import {
  bestGrades,
  eraYear,
  type EvaluationReport,
  type Frame,
  indicatorCounts,
  legendOf,
  middleOf,
  type Opinion,
  percentOf,
  terms,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import {
  cellOf,
  gradeStep,
  judgedNote,
  measureWord,
  type Names,
  namesOf,
  scaleText,
} from '../paper/names.ts'
import { rowsThatFit } from '../workbook/heights.ts'
import { a4 } from '../workbook/paper.ts'
import { fileOf } from '../workbook/written.ts'
import { dataRows } from './workbook-data.ts'
import { sheetRows } from './workbook-sheet.ts'

const ruled: Partial<ExcelJS.Borders> = { bottom: { style: 'thin', color: { argb: 'FF999999' } } }
const page: Partial<ExcelJS.PageSetup> = {
  paperSize: a4,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}

/** The council paper as .xlsx: 総括表, データ with one datum a cell, and one printable sheet a project. */
export async function reportWorkbook(
  paper: EvaluationReport,
  frame: Frame,
  opinions: readonly Opinion[],
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const names = namesOf(frame)
  const { inquiry } = paper
  const grades = inquiry.rule.grades.map(({ grade }) => grade)
  const summary = add(book, '総括表', [6, 40, 10, ...grades.map(() => 8), 10, 10])
  const draft = inquiry.state === 'published' ? '' : '（公表前）'
  title(summary, `${eraYear(inquiry.fiscalYear)}　${inquiry.title}${draft}`)
  const asked = paper.municipalities
  const submitted = asked.filter((one) => one.submitted).length
  const partly = asked.filter((one) => one.partly).length
  const more = partly > 0 ? `、ほかに一部を提出 ${partly}市町村` : ''
  summary.addRow([`提出 ${submitted}／${asked.length}市町村${more}`])
  const legend = legendOf(inquiry.rule)
  for (const one of legend ?? []) summary.addRow([one.grade, gradeStep(one)])
  summary.addRow([])
  const head = ['No.', '事業名', '政策担当部の評価', ...grades, '中央値']
  header(summary, head)
  for (const { project, title: name, office, spread } of paper.sheets) {
    const counts = grades.map((_, at) => spread?.counts[at]?.count)
    body(summary, [
      cellOf(names.sign(project)),
      name,
      office?.grade,
      ...counts,
      spread && middleOf(spread),
    ])
  }
  const shares = [
    ['市町村別', paper.shares.municipalities, names.municipality],
    [`${measureWord(frame)}別`, paper.shares.measures, names.measure],
    ['分野別', paper.shares.policyAreas, names.policyArea],
  ] as const
  for (const [label, rows, nameOf] of shares) {
    if (rows.length === 0) continue
    summary.addRow([])
    const best = bestGrades(inquiry.rule).join('・')
    header(summary, ['', `${best}の割合　${label}`, '', ...grades, '件数', '割合（％）'])
    for (const { key, counts, ...share } of rows) {
      const percent = Number(percentOf(share))
      body(summary, ['', nameOf(key), '', ...counts, share.of, percent])
      summary.getRow(summary.rowCount).getCell(grades.length + 5).numFmt = '0.0'
    }
  }
  addJudged(summary, paper)
  const data = add(book, 'データ', [6, 40, 10, 12, 14, 16, 40])
  header(data, ['No.', '事業名', '市町村コード', '市町村', '種類', '項目', '値'])
  data.views = [{ state: 'frozen', ySplit: 1 }]
  for (const row of dataRows(paper, names)) data.addRow(row)
  if (opinions.length > 0) addOpinions(book, opinions, names)
  for (const one of paper.sheets) {
    const sheet = add(
      book,
      sheetName(names.no(one.project), one.project, book),
      [14, 10, 24, 24, 24],
    )
    title(sheet, `${names.no(one.project)}　${one.title}`.trim())
    for (const { cells, isHead } of sheetRows(one, names, measureWord(frame))) {
      if (isHead) header(sheet, cells)
      else body(sheet, cells)
    }
  }
  return new Uint8Array(await fileOf(book))
}

/** How many indicators have each grade. */
function addJudged(
  summary: ExcelJS.Worksheet,
  { sheets, indicators, inquiry: { rule } }: EvaluationReport,
): void {
  const all = [...sheets.flatMap((sheet) => sheet.indicators), ...indicators]
  const counts = indicatorCounts(all, rule.indicators)
  if (counts === null || rule.indicators === null) return
  summary.addRow([])
  header(summary, ['', '成果指標の判定', '件数'])
  for (const { grade, count } of counts) body(summary, ['', grade ?? '判定できない', count])
  summary.addRow(['', `${scaleText(rule.indicators)}。${judgedNote}`])
}

/** 懇談会の意見 of the year, one a row. */
function addOpinions(book: ExcelJS.Workbook, opinions: readonly Opinion[], names: Names): void {
  const sheet = add(book, '懇談会の意見', [12, 30, 8, 30, 10, 40, 40, 12, 30, 20])
  const head = [
    '開催日',
    '会議',
    'No.',
    '対象',
    '発言者',
    '意見',
    '回答',
    '対応',
    '対応の内容',
    '出典',
  ]
  header(sheet, head)
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  for (const { project, indicator, outcome, ...one } of opinions) {
    body(sheet, [
      ...[one.heldOn, one.meeting, project && cellOf(names.sign(project.number))],
      ...[project?.title ?? indicator?.title, one.speaker, one.text, one.answer],
      ...[terms.ja.opinionOutcome[outcome], one.outcomeNote, one.source],
    ])
  }
}

// What a document prints may be no name for a sheet, or stand twice.
const sheetName = (no: string, project: number, book: ExcelJS.Workbook): string =>
  /^[^[\]:*?/\\']+$/.test(no) && !book.getWorksheet(no) ? no : `(${project})`

function add(book: ExcelJS.Workbook, name: string, widths: readonly number[]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { pageSetup: page })
  sheet.columns = widths.map((width) => ({ width }))
  return sheet
}

function title(sheet: ExcelJS.Worksheet, text: string): void {
  sheet.addRow([text]).font = { bold: true, size: 14 }
}

function header(sheet: ExcelJS.Worksheet, cells: Cells): void {
  for (const row of added(sheet, cells)) row.font = { bold: true }
}

function body(sheet: ExcelJS.Worksheet, cells: Cells): void {
  added(sheet, cells)
}

type Cells = Parameters<typeof rowsThatFit>[0]

function added(sheet: ExcelJS.Worksheet, cells: Cells): ExcelJS.Row[] {
  const widths = sheet.columns.map(({ width }) => width ?? 0)
  return rowsThatFit(cells, widths).map(({ cells: some, height }) => {
    const row = sheet.addRow(some)
    row.height = height
    row.eachCell((cell) => {
      cell.border = ruled
      cell.alignment = { vertical: 'top', wrapText: true }
    })
    return row
  })
}
