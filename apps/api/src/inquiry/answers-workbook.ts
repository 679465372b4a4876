import { eraYear, type Frame, type InquiryAnswers, terms } from '@renkei/schema'
import ExcelJS from 'exceljs'
import { cellOf } from '../paper/names.ts'
import { heightOf } from '../workbook/heights.ts'
import { a3 } from '../workbook/paper.ts'
import { fileOf } from '../workbook/written.ts'

const { answer: answers, inquiryKind: kinds } = terms.ja

/** 回答の一覧 as .xlsx: a sheet for each kind, what is asked down, municipalities across. */
export async function answersWorkbook(
  { inquiry, municipalities, rows }: InquiryAnswers,
  frame: Pick<Frame, 'municipalities'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const nameOf = (code: string) =>
    frame.municipalities.find((one) => one.code === code)?.name ?? code
  for (const kind of inquiry.kinds) {
    const sheet = book.addWorksheet(kinds[kind], {
      pageSetup: { paperSize: a3, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      views: [{ state: 'frozen', xSplit: 2, ySplit: 2 }],
    })
    sheet.pageSetup.printTitlesRow = '1:2'
    sheet.columns = [{ width: 6 }, { width: 44 }, ...municipalities.map(() => ({ width: 12 }))]
    sheet.addRow([`${eraYear(inquiry.fiscalYear)}　${inquiry.title}　${kinds[kind]}`])
    const head = municipalities.map(({ municipality, submitted }) =>
      submitted.includes(kind) ? nameOf(municipality) : `${nameOf(municipality)}（未提出）`,
    )
    const isIndicator = kind === 'indicators'
    sheet.addRow([
      'No.',
      isIndicator ? '成果指標（単位）' : kind === 'prompts' ? '設問' : '事業名',
      ...head,
    ])
    for (const row of [1, 2]) sheet.getRow(row).font = { bold: true }
    for (const { project, printed, prompt, title, unit, cells } of rows.filter(
      (one) => one.kind === kind,
    )) {
      const texts = municipalities.map(({ municipality }) => {
        const cell = cells.find((one) => one.municipality === municipality)
        if (!cell || cell.state === 'none') return ''
        if (cell.answer !== null) return answers[cell.answer]
        if (cell.grade !== null)
          return [cell.grade, cell.score === null ? '' : `${cell.score}点`].join(' ').trim()
        if (cell.value !== null) return cell.value
        if (cell.notApplicable !== null) return `該当なし（${cell.notApplicable}）`
        return cell.state === 'drafting' ? '記入中' : '未回答'
      })
      const name = prompt !== null && project !== null ? `${prompt}：${title}` : title
      sheet.addRow([cellOf(printed), unit === null ? name : `${name}（${unit}）`, ...texts])
    }
    const widths = sheet.columns.map(({ width }) => width ?? 0)
    sheet.eachRow((row, number) => {
      // The title runs over the columns beside it.
      if (number === 1) return
      row.alignment = { vertical: 'top', wrapText: true }
      row.height = heightOf(widths.map((width, at) => ({ width, text: row.getCell(at + 1).text })))
    })
  }
  return new Uint8Array(await fileOf(book))
}
