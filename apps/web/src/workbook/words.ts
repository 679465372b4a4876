import {
  answerWords,
  type RowOutcome,
  type WorkbookNotice,
  type WorkbookProblem,
} from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  back: string
  download: string
  file: string
  fileHelp: string
  read: string
  progress: string
  sending: string
  waiting: (ahead: number) => string
  opening: string
  reading: (read: number, of: number) => string
  stop: string
  lost: string
  chooseFile: string
  preview: string
  nothingYet: string
  all: string
  outcome: Record<RowOutcome, string>
  filter: string
  place: string
  item: string
  change: string
  problem: string
  row: (row: number) => string
  cell: (sheet: string, cell: string, column: string) => string
  holds: (holds: string) => string
  should: Record<WorkbookProblem, (limit: number) => string>
  notice: Record<WorkbookNotice['notice'], (what: string) => string>
  choose: string
  keep: string
  useBook: string
  take: (count: number) => string
  taking: (done: number, of: number) => string
  taken: (count: number) => string
  staleLeft: (count: number) => string
  none: string
  remarks: string
  readOnly: string
}

/** Words of answering by workbook. */
export const words = defineWords<Words>({
  ja: {
    title: '回答用ブック',
    lead: 'ブックに記入して読み込むと、何が変わるかを1行ずつ確かめてから取り込めます。確かめるまで、回答は変わりません。',
    back: '回答の画面',
    download: '回答用ブックをダウンロード',
    file: '記入したブック',
    fileHelp: 'Excelブック（.xlsx）か、CSVを選んでください。10MBまでです。',
    read: '読み込んで確かめる',
    progress: '読み込み',
    sending: 'ブックを送っています。',
    waiting: (ahead) => `あと${ahead}件のあとに読みます。`,
    opening: 'ブックを開いています。',
    reading: (read, of) =>
      `${of.toLocaleString('ja')}行のうち${read.toLocaleString('ja')}行を読みました。`,
    stop: '読み込みをやめる',
    lost: '読み込めませんでした。接続を確かめて、もう一度試してください。回答は変わっていません。',
    chooseFile: 'ブックを選んでください。',
    preview: '取り込む内容の確認',
    nothingYet: '当てはまる行はありません。',
    all: 'すべて',
    outcome: {
      changed: '変更',
      unchanged: '変更なし',
      wrong: '誤り',
      stale: 'ほかの人が変更',
    },
    filter: '表示する行',
    place: '場所',
    item: '項目',
    change: 'いまの回答 → ブック',
    problem: '結果',
    row: (row) => `${row}行`,
    cell: (sheet, cell, column) => `${sheet} ${cell}（${column}）`,
    holds: (holds) => (holds === '' ? '空欄です。' : `「${holds}」と入っています。`),
    should: {
      unknownKey: () => '行を足すことはできません。ダウンロードしたときの行に記入してください。',
      keyTwice: () => '同じ行が2つあります。どちらかを消してください。',
      noVersion: () => '版の印がありません。もう一度ダウンロードしたブックに記入してください。',
      notAnAnswer: () => `${Object.values(answerWords).join('、')}のどれかにしてください。`,
      notNumber: () => '数値だけを入れ、ほかの言葉は備考に書いてください。',
      required: () => '記入してください。',
      controlCharacters: () =>
        '画面に表示できない文字（�のところ）が入っています。その文字を消してください。',
      formula: () => '数式の結果がありません。値を入れてください。',
      tooLarge: (limit) => `${limit}以下の数値にしてください。`,
      tooLong: (limit) => `${limit}字までにしてください。`,
    },
    notice: {
      hiddenRows: (what) => `隠れた行も読みました：${what}`,
      missingRows: (what) => `ブックにない行は、いまの回答のままです：${what}`,
      unknownColumns: (what) => `読まなかった列：${what}`,
      missingColumns: (what) => `ブックにない列は、いまの回答のままです：${what}`,
    },
    choose: 'どちらにするか選んでください',
    keep: 'いまの回答のまま',
    useBook: 'ブックの内容にする',
    take: (count) => `${count}行を取り込む`,
    taking: (done, of) => `${of}行のうち${done}行を取り込みました`,
    taken: (count) => `${count}行を取り込みました。提出は、回答の画面で行います。`,
    staleLeft: (count) =>
      `${count}行は、その間にほかの人が変更したため取り込んでいません。もう一度読み込んでください。`,
    none: '取り込む行はありません。',
    remarks: '指摘入りブックをダウンロード',
    readOnly: 'いまは取り込めません。受付中で提出前の照会だけに取り込めます。',
  },
  en: {
    title: 'Workbook',
    lead: 'Fill in the workbook and read it in: you see row by row what changes before anything is taken over.',
    back: 'Answers',
    download: 'Download the workbook',
    file: 'Workbook filled in',
    fileHelp: 'An Excel workbook (.xlsx) or CSV, up to 10 MB.',
    read: 'Read and check',
    progress: 'Reading',
    sending: 'The workbook is being sent.',
    waiting: (ahead) =>
      `Waiting: it is read after ${ahead} other ${ahead === 1 ? 'workbook' : 'workbooks'}.`,
    opening: 'The workbook is being opened.',
    reading: (read, of) => `${read.toLocaleString('en')} of ${of.toLocaleString('en')} rows read.`,
    stop: 'Stop reading',
    lost: 'It could not be read. Check the connection and try again. No answer was changed.',
    chooseFile: 'Choose a workbook.',
    preview: 'What would be taken over',
    nothingYet: 'No such rows.',
    all: 'All',
    outcome: {
      changed: 'Changed',
      unchanged: 'Unchanged',
      wrong: 'Wrong',
      stale: 'Changed by others',
    },
    filter: 'Rows shown',
    place: 'Place',
    item: 'Item',
    change: 'Now → workbook',
    problem: 'Result',
    row: (row) => `row ${row}`,
    cell: (sheet, cell, column) => `${sheet} ${cell} (${column})`,
    holds: (holds) => (holds === '' ? 'It is empty.' : `It holds “${holds}”.`),
    should: {
      unknownKey: () => 'Rows cannot be added. Fill in the rows that were downloaded.',
      keyTwice: () => 'The row is there twice. Delete one.',
      noVersion: () => 'The version stamp is missing. Download the workbook again.',
      notAnAnswer: () => `Use one of ${Object.values(answerWords).join(', ')}.`,
      notNumber: () => 'Enter a number only, and other words in the remarks.',
      required: () => 'Fill it in.',
      controlCharacters: () => 'A character in it cannot be shown (where � stands). Delete it.',
      formula: () => 'The formula has no result. Enter a value.',
      tooLarge: (limit) => `Enter at most ${limit}.`,
      tooLong: (limit) => `At most ${limit} characters.`,
    },
    notice: {
      hiddenRows: (what) => `Hidden rows were read too: ${what}`,
      missingRows: (what) => `Rows not in the workbook stay as they are: ${what}`,
      unknownColumns: (what) => `Columns not read: ${what}`,
      missingColumns: (what) => `Columns not in the workbook stay as they are: ${what}`,
    },
    choose: 'Choose one',
    keep: 'Keep the answer as it is',
    useBook: 'Take the workbook’s',
    take: (count) => `Take over ${count} ${count === 1 ? 'row' : 'rows'}`,
    taking: (done, of) => `${done} of ${of} rows taken over`,
    taken: (count) => `${count} rows taken over. Submit them on the page of answers.`,
    staleLeft: (count) =>
      `${count} rows were changed by others meanwhile and not taken over. Read the workbook again.`,
    none: 'There are no rows to take over.',
    remarks: 'Download the workbook with remarks',
    readOnly:
      'Nothing can be taken over now: only while the inquiry is open and not yet submitted.',
  },
})
