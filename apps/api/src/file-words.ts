import type { Refusal } from '@renkei/schema'

/** What a browser shows in place of a file that was not made: whoever followed a link is a person. */
export function fileWords({ code, value = '' }: Refusal): string | undefined {
  if (code === 'paperFailed')
    return (
      'PDFを作れませんでした。前の画面に戻り、Excelで保存するか、画面を印刷してください。続くときは、管理者に知らせてください。\n' +
      'The PDF could not be made. Go back, and save as Excel or print the page. If it goes on, tell an administrator.\n'
    )
  if (code === 'tableTooLarge')
    return (
      `ExcelとODSに入るのは、この表では${value}行までです。前の画面に戻り、条件で絞り込むか、CSVで保存してください。\n` +
      `An Excel or ODS file holds up to ${value} rows of this table. Go back, and narrow it by filters or save as CSV.\n`
    )
  return undefined
}
