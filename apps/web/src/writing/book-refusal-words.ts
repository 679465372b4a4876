import { defineWords, useWords } from '../i18n.tsx'
import { useRefusalText } from './refusal.ts'
import type { RefusalWords } from './refusal-words.ts'
import type { Uploaded } from './book-upload.ts'

const megabytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)}MB`
const count = (number: number): string => number.toLocaleString('ja')

const ja = {
  slim: '使っていない行・列・シートや画像、列や行の全体にかけた書式と入力規則を取り除いて保存し直すか、ダウンロードし直したブックに回答を写してください。回答の画面でも答えられます。',
  table:
    'ダウンロードしたブックのシートを1枚だけ、CSVとして保存し直してください。回答の画面でも答えられます。',
  choose: 'ダウンロードして記入したブックを選んでください。',
  kept: '回答は変わっていません。',
}
const en = {
  slim: 'Remove unused rows, columns, sheets and pictures, and formats and rules set on whole columns or rows, and save it again; or copy your answers into a workbook downloaded anew. You can also answer on screen.',
  table:
    'Save one sheet of the downloaded workbook as CSV, and nothing else. You can also answer on screen.',
  choose: 'Choose the workbook that you downloaded and filled in.',
  kept: 'No answer was changed.',
}

/** Why a file was not read, and what to do next. */
const words = defineWords({
  ja: {
    why: {
      oldExcel: (_limit: number, _large: string) =>
        '古い形式（.xls）です。Excelで開き、.xlsx の形式で保存してから選んでください。',
      binaryExcel: (_limit: number, _large: string) =>
        'バイナリ形式（.xlsb）です。Excelで開き、.xlsx の形式で保存してから選んでください。',
      pdf: (_limit: number, _large: string) => `PDFです。${ja.choose}`,
      word: (_limit: number, _large: string) => `Wordなどの文書です。${ja.choose}`,
      powerPoint: (_limit: number, _large: string) => `PowerPointなどのスライドです。${ja.choose}`,
      image: (_limit: number, _large: string) => `画像です。${ja.choose}`,
      webPage: (_limit: number, _large: string) =>
        `名前はブックでも、中身はウェブページかXMLです。Excelで開き、.xlsx の形式で保存してから選んでください。`,
      archive: (_limit: number, _large: string) =>
        '圧縮フォルダー（ZIP）です。展開して、中のブックを選んでください。',
      empty: (_limit: number, _large: string) => `中身のないファイルです。${ja.choose}`,
      encrypted: (_limit: number, _large: string) =>
        'パスワードがかかっています。パスワードを外して保存してから選んでください。',
      damaged: (_limit: number, _large: string) =>
        'ファイルが壊れているか、途中までしかありません。Excelで開けることを確かめ、名前を付けて保存し直してから選んでください。',
      notWorkbook: (_limit: number, _large: string) =>
        `Excelブック（.xlsx）、LibreOfficeのブック（.ods）、CSVのどれとしても読めません。${ja.choose}`,
      otherInquiry: (_limit: number, _large: string) =>
        'ほかの照会のブックです。この照会のブックを選んでください。',
      otherMunicipality: (_limit: number, _large: string) =>
        'ほかの市町村のブックです。この市町村のブックを選んでください。',
      noSheet: (_limit: number, _large: string) =>
        '回答のシートがありません。ダウンロードしたブックに記入してください。',
      tooLarge: (_limit: number, large: string) => large,
      tooSlow: (limit: number, _large: string) =>
        `${count(limit)}秒で読みきれなかったため、途中でやめました。${ja.kept}${ja.slim}`,
      tooMuchMemory: (limit: number, _large: string) =>
        `読むのに${count(limit)}MBを超えるメモリが要るため、途中でやめました。${ja.kept}${ja.slim}`,
      brokeOff: (_limit: number, _large: string) =>
        `読む処理が途中で止まりました。${ja.kept}もう一度読み込んで同じことになるときは、ダウンロードし直したブックに回答を写すか、回答の画面で答えてください。`,
      busy: (limit: number, _large: string) =>
        `ほかに${count(limit)}件のブックが順番を待っているため、受け付けられませんでした。${ja.kept}数分たってから、もう一度試してください。`,
      ownWaiting: (limit: number, _large: string) =>
        `あなたのブックを、すでに${count(limit)}件受け付けています。${ja.kept}ほかの画面での読み込みが終わるか、それをやめてから、もう一度試してください。`,
    },
    large: {
      file: (limit: number) => `${megabytes(limit)}を超えています。${ja.slim}`,
      parts: (limit: number) =>
        `ブックの中の部品（シート、画像など）が${count(limit)}個を超えています。${ja.slim}`,
      part: (limit: number) =>
        `ブックの中に、広げると${megabytes(limit)}を超える部品（シート、画像など）があります。${ja.slim}`,
      unfolded: (limit: number) =>
        `ブックの中身を広げると、${megabytes(limit)}を超えます。${ja.slim}`,
      lines: (limit: number) => `${count(limit)}行を超えています。${ja.table}`,
      line: (limit: number) => `${count(limit)}字を超える行があります。${ja.table}`,
      cells: (limit: number) => `値が${count(limit)}個を超えています。${ja.table}`,
    },
    found: (found: string) => `（${found}）`,
  },
  en: {
    why: {
      oldExcel: () => 'This is the old format (.xls). Save it as .xlsx in Excel first.',
      binaryExcel: () => 'This is the binary format (.xlsb). Save it as .xlsx in Excel first.',
      pdf: () => `This is a PDF. ${en.choose}`,
      word: () => `This is a document of Word or the like. ${en.choose}`,
      powerPoint: () => `These are slides of PowerPoint or the like. ${en.choose}`,
      image: () => `This is a picture. ${en.choose}`,
      webPage: () =>
        'It is named like a workbook, but is a web page or XML. Open it in Excel and save it as .xlsx.',
      archive: () => 'This is a ZIP archive. Unpack it and choose the workbook in it.',
      empty: () => `The file is empty. ${en.choose}`,
      encrypted: () => 'It has a password. Save it without one first.',
      damaged: () =>
        'The file is damaged or incomplete. Check that Excel opens it, and save it anew.',
      notWorkbook: () =>
        `Neither an Excel workbook (.xlsx), a LibreOffice workbook (.ods) nor CSV. ${en.choose}`,
      otherInquiry: () => 'This is the workbook of another inquiry.',
      otherMunicipality: () => 'This is the workbook of another municipality.',
      noSheet: () => 'It has no sheet of answers. Fill in the workbook you downloaded.',
      tooLarge: (_limit, large) => large,
      tooSlow: (limit) =>
        `It was not read within ${count(limit)} seconds, and reading was stopped. ${en.kept} ${en.slim}`,
      tooMuchMemory: (limit) =>
        `Reading it takes more than ${count(limit)} MB of memory, and was stopped. ${en.kept} ${en.slim}`,
      brokeOff: () =>
        `Reading broke off. ${en.kept} Read it in again; if that happens again, copy your answers into a workbook downloaded anew, or answer on screen.`,
      busy: (limit) =>
        `${count(limit)} other workbooks are waiting, and no more are taken. ${en.kept} Try again in a few minutes.`,
      ownWaiting: (limit) =>
        `${count(limit)} workbooks of yours are waiting or being read already. ${en.kept} Let them end or stop them on the other page, and try again.`,
    },
    large: {
      file: (limit) => `It is larger than ${megabytes(limit)}. ${en.slim}`,
      parts: (limit) => `It has more than ${count(limit)} parts (sheets, pictures). ${en.slim}`,
      part: (limit) =>
        `A part of it (a sheet, a picture) unfolds to more than ${megabytes(limit)}. ${en.slim}`,
      unfolded: (limit) => `It unfolds to more than ${megabytes(limit)}. ${en.slim}`,
      lines: (limit) => `It has more than ${count(limit)} lines. ${en.table}`,
      line: (limit) => `A line has more than ${count(limit)} characters. ${en.table}`,
      cells: (limit) => `It has more than ${count(limit)} values. ${en.table}`,
    },
    found: (found) => ` (${found})`,
  },
})

/** Says why a file was not read, or why nothing was done, in the `own` words where there are any; undefined where it
 * was. */
export function useWhyText(
  own: RefusalWords,
): (done: Uploaded<object> | undefined) => string | undefined {
  const word = useWords(words)
  const explain = useRefusalText(own)
  return (done) => {
    if (done && 'error' in done) return explain(done.error)
    if (!done || !('refusal' in done)) return undefined
    const { code, what = 'file', limit = 0, found } = done.refusal
    return word.why[code](limit, word.large[what](limit)) + (found ? word.found(found) : '')
  }
}
