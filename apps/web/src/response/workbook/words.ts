import { defineWords } from '../../i18n.tsx'

/** Words of answering by workbook. */
export const words = defineWords({
  ja: {
    title: '回答用ブック',
    lead: 'ブックに記入して読み込むと、何が変わるかを1行ずつ確かめてから取り込めます。確かめるまで、回答は変わりません。',
    back: '回答の画面',
    download: '回答用ブックをダウンロード',
    lost: '読み込めませんでした。接続を確かめて、もう一度試してください。回答は変わっていません。',
    all: 'すべて',
    filter: '表示する行',
    item: '項目',
    change: 'いまの回答 → ブック',
    problem: '結果',
    submittedRows: (count: number) =>
      `提出済みの種類で内容が違う${count}行は、取り込みません。取り込むときは、先に提出を取り下げてください。`,
    notice: {
      hiddenRows: (what: string) => `隠れた行も読みました：${what}`,
      missingRows: (what: string) => `ブックにない行は、いまの回答のままです：${what}`,
      unknownColumns: (what: string) => `読まなかった列：${what}`,
      copiedSheet: (_what: string) =>
        'ほかのシートの写しで、違うところがないため、読みませんでした。',
      unreadSheet: (what: string) =>
        `「${what}」の列がないため、このシートの回答は読みませんでした。ダウンロードしたブックの列に戻してください。`,
      passedRows: (what: string) => `照会キーのない行は読みませんでした：${what}`,
      unreadCells: (what: string) =>
        `回答の列の外にあるため、読まなかったセル：${what}。回答なら、その列に移してください。`,
      comments: (what: string) =>
        `セルに付けたメモ（コメント）は読みません：${what}。回答や備考なら、セルに入力してください。`,
      missingColumns: (what: string) => `ブックにない列は、いまの回答のままです：${what}`,
    },
    drafts: (count: number) => `書きかけの${count}行も、下書きとして取り込む`,
    choose: 'どちらにするか選んでください',
    keep: 'いまの回答のまま',
    useBook: 'ブックの内容にする',
    take: (count: number) => `${count}行を取り込む`,
    taking: (done: number, of: number) => `${of}行のうち${done}行を取り込みました`,
    taken: (count: number) => `${count}行を取り込みました。`,
    toAnswers: '回答の画面で確かめて提出する',
    notTaken: (count: number) => `${count}行は取り込んでいません。`,
    staleLeft: (count: number) =>
      `${count}行は、その間にほかの人が変更したため取り込んでいません。もう一度読み込んでください。`,
    refusedRows: '取り込めなかった行',
    none: '取り込む行はありません。',
    remarks: '指摘入りブックをダウンロード',
    readOnly: 'いまは取り込めません。受付中で提出前の照会だけに取り込めます。',
  },
  en: {
    title: 'Workbook',
    lead: 'Fill in the workbook and read it in: you see row by row what changes before anything is taken over.',
    back: 'Answers',
    download: 'Download the workbook',
    lost: 'It could not be read. Check the connection and try again. No answer was changed.',
    all: 'All',
    filter: 'Rows shown',
    item: 'Item',
    change: 'Now → workbook',
    problem: 'Result',
    submittedRows: (count) =>
      `${count} rows that differ are of a kind that is submitted and are not taken. Take it back first.`,
    notice: {
      hiddenRows: (what) => `Hidden rows were read too: ${what}`,
      missingRows: (what) => `Rows not in the workbook stay as they are: ${what}`,
      unknownColumns: (what) => `Columns not read: ${what}`,
      copiedSheet: () => 'A copy of another sheet that says nothing else: it was not read.',
      unreadSheet: (what) =>
        `The sheet lacks the column “${what}”, and its answers were not read. Put the columns back as they were downloaded.`,
      passedRows: (what) => `Rows without a key were not read: ${what}`,
      unreadCells: (what) =>
        `Cells beside the columns of answers were not read: ${what}. Move answers into their column.`,
      comments: (what) =>
        `Notes on cells are not read: ${what}. Enter what belongs to the answer in the cell itself.`,
      missingColumns: (what) => `Columns not in the workbook stay as they are: ${what}`,
    },
    drafts: (count) => `Also keep ${count} unfinished ${count === 1 ? 'row' : 'rows'} as drafts`,
    choose: 'Choose one',
    keep: 'Keep the answer as it is',
    useBook: 'Take the workbook’s',
    take: (count) => `Take over ${count} ${count === 1 ? 'row' : 'rows'}`,
    taking: (done, of) => `${done} of ${of} rows taken over`,
    taken: (count) => (count === 1 ? 'One row was taken over.' : `${count} rows were taken over.`),
    toAnswers: 'Check and submit them with the answers',
    notTaken: (count) => (count === 1 ? 'One row was not taken.' : `${count} rows were not taken.`),
    staleLeft: (count) =>
      `${count} rows were changed by others meanwhile and not taken over. Read the workbook again.`,
    refusedRows: 'Rows that were not taken over',
    none: 'There are no rows to take over.',
    remarks: 'Download the workbook with remarks',
    readOnly:
      'Nothing can be taken over now: only while the inquiry is open and not yet submitted.',
  },
})
