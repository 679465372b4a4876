import { answerWords, type CellProblem, numberLimits } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Units = CellProblem['units'] | undefined
type Options = CellProblem['options'] | undefined

/** Words of reading a workbook in, whatever it holds. */
export const words = defineWords({
  ja: {
    file: '記入したブック',
    fileHelp:
      'Excelブック（.xlsx）、LibreOfficeのブック（.ods）、CSVのどれかを選んでください。10MBまでです。',
    read: '読み込んで確かめる',
    progress: '読み込み',
    sending: 'ブックを送っています。',
    checking: '台帳と照らし合わせています…',
    waiting: (ahead: number) => `あと${ahead}件のあとに読みます。`,
    opening: 'ブックを開いています。',
    reading: (read: number, of: number) =>
      `${of.toLocaleString('ja')}行のうち${read.toLocaleString('ja')}行を読みました。`,
    stop: '読み込みをやめる',
    chooseFile: 'ブックを選んでください。',
    preview: '取り込む内容の確認',
    nothingYet: '当てはまる行はありません。',
    outcome: {
      changed: '変更',
      unchanged: '変更なし',
      wrong: '誤り',
      stale: 'ほかの人が変更',
    },
    place: '場所',
    row: (row: number) => `${row}行目`,
    cell: (sheet: string, cell: string, column: string) => `${sheet} ${cell}（${column}）`,
    holds: (holds: string) => (holds === '' ? '空欄です。' : `「${holds}」と入っています。`),
    should: {
      unknownKey: (_limit: number) =>
        '行を足すことはできません。ダウンロードしたときの行に記入してください。',
      keyTwice: (_limit: number) =>
        '同じ行がほかにもあります（このシートか、写しのシート）。どれか1行にしてください。',
      noKey: (_limit: number) =>
        '照会キーのない行です。行を足すことはできません。ダウンロードしたときの行に記入してください。',
      keyMoved: (_limit: number) =>
        '照会キーが、この行のものではありません（並べ替えや、コピーで入れ替わっています）。ダウンロードし直したブックに、この行の回答を書き写してください。',
      numberMoved: (_limit: number) =>
        '番号が、この行のものではありません。ダウンロードし直したブックに、この行の回答を書き写してください。',
      titleMoved: (_limit: number) =>
        'この照会キーの事業や指標ではありません（一部の列だけ並べ替えたか、書き換えています）。ダウンロードし直したブックに、この行の回答を書き写してください。',
      unitMoved: (_limit: number) =>
        'この指標の単位ではありません。ダウンロードし直したブックの単位に合わせて記入してください。',
      stampMoved: (_limit: number) =>
        '版が、この行のものではありません（ほかの行からコピーされています）。ダウンロードし直したブックに、この行の回答を書き写してください。',
      otherInquiry: (_limit: number) =>
        'ほかの照会の行です。この照会のブックの行に記入してください。',
      otherMunicipality: (_limit: number) => 'ほかの市町村の行です。この行を消してください。',
      misplaced: (_limit: number) =>
        '前年度の列は読みません。右の回答の列に記入し、ここは元に戻してください。',
      headingTwice: (_limit: number) =>
        '同じ見出しの列が2つあり、どちらを回答とするか分かりません。列を1つにしてください。',
      merged: (_limit: number) =>
        '上の行から結合されています。結合を解き、行ごとに記入してください。',
      shownOtherwise: (_limit: number) =>
        '見える数と、セルに入っている値が違います。表示形式を標準に戻し、この欄の単位の数で入れ直してください。',
      struck: (_limit: number) =>
        '取り消し線が引かれています。取り消すなら文字を消し、残すなら線を外してください。',
      lostCharacter: (_limit: number) =>
        'CSVに保存したときに失われた文字（?のところ）があります。.xlsx の形式で保存するか、回答の画面で直してください。',
      noVersion: (_limit: number) =>
        '版の印がありません。もう一度ダウンロードしたブックに記入してください。',
      notAnAnswer: (_limit: number, _units: Units, options: Options) =>
        `${(options ?? Object.values(answerWords)).join('、')}のどれかにしてください。`,
      noWords: (_limit: number) => '数字や記号だけです。課の名前を入れてください。',
      fileOnScreen: (_limit: number) =>
        'ファイルで答える設問です。ここには何も書かず、回答のページでファイルを添えてください。',
      unknownIndicator: (_limit: number) =>
        'この番号の成果指標はありません。ダウンロードしたブックの番号にしてください。',
      unknownMunicipality: (_limit: number) =>
        'この指標の市町村ではありません。ダウンロードしたブックの団体コードにしてください。',
      notYear: (_limit: number) => '年度として読めません。2025 のように入れてください。',
      sourceDiffers: (_limit: number) =>
        '同じ値のほかの行と出典が違います。出典は1つの値に1つです。',
      lacksWeight: (_limit: number) =>
        '重みとする成果指標に、この市町村の値がありません。先にその値を登録してください。',
      notNumber: (_limit: number) => '数値だけを入れ、ほかの言葉は備考に書いてください。',
      noteMark: (_limit: number) =>
        '注の印（※や、上付き・丸囲みの数字など）を除いて、数だけを入れてください。',
      otherUnit: (_limit: number, units: Units) =>
        `「${units?.told}」を、この欄の単位「${units?.wanted}」に直せません。「${units?.wanted}」の数を、数字だけで入れてください。`,
      tooManyDigits: (_limit: number) =>
        `桁が多すぎます。全体で${numberLimits.digits}桁、小数は${numberLimits.decimals}桁までにしてください。`,
      notWhole: (_limit: number) => '整数にしてください。',
      required: (_limit: number) => '記入してください。',
      controlCharacters: (_limit: number) =>
        '画面に表示できない文字（�のところ）が入っています。その文字を消してください。',
      formula: (_limit: number) => '数式の結果がありません。値を入れてください。',
      tooSmall: (limit: number) => `${limit}以上の数値にしてください。`,
      tooLarge: (limit: number) => `${limit}以下の数値にしてください。`,
      tooLong: (limit: number) => `${limit}字までにしてください。`,
      notBoth: () => '該当なしとしながら、回答も書かれています。どちらかを消してください。',
      seemsOff: (limit: number) =>
        `基準や目標から見込まれる大きさ（${limit}まで）を超えています。単位と桁を確かめてください。間違いなければ、備考にその旨を書いてください。`,
      seemsTotal: (limit: number) =>
        `前年度までの累計（${limit}）を上回っています。累計ではなく、その年度だけの値にしてください。間違いなければ、備考にその旨を書いてください。`,
    },
  },
  en: {
    file: 'Workbook filled in',
    fileHelp: 'An Excel workbook (.xlsx), a LibreOffice workbook (.ods) or CSV, up to 10 MB.',
    read: 'Read and check',
    progress: 'Reading',
    sending: 'The workbook is being sent.',
    checking: 'Comparing it with the registry…',
    waiting: (ahead) =>
      `Waiting: it is read after ${ahead} other ${ahead === 1 ? 'workbook' : 'workbooks'}.`,
    opening: 'The workbook is being opened.',
    reading: (read, of) => `${read.toLocaleString('en')} of ${of.toLocaleString('en')} rows read.`,
    stop: 'Stop reading',
    chooseFile: 'Choose a workbook.',
    preview: 'What would be taken over',
    nothingYet: 'No such rows.',
    outcome: {
      changed: 'Changed',
      unchanged: 'Unchanged',
      wrong: 'Wrong',
      stale: 'Changed by others',
    },
    place: 'Place',
    row: (row) => `row ${row}`,
    cell: (sheet, cell, column) => `${sheet} ${cell} (${column})`,
    holds: (holds) => (holds === '' ? 'It is empty.' : `It holds “${holds}”.`),
    should: {
      unknownKey: () => 'Rows cannot be added. Fill in the rows that were downloaded.',
      keyTwice: () => 'The row is there again, in this sheet or a copy of it. Leave one.',
      noKey: () =>
        'The row has no key. Rows cannot be added: fill in the rows that were downloaded.',
      keyMoved: () =>
        'This key is another row’s (rows were sorted or copied in part). Copy the row’s answers into a workbook downloaded anew.',
      numberMoved: () =>
        'This number is another row’s. Copy the row’s answers into a workbook downloaded anew.',
      titleMoved: () =>
        'This is not what the key stands for (some columns were sorted alone, or written over). Copy the row’s answers into a workbook downloaded anew.',
      unitMoved: () =>
        'This is not the indicator’s unit. Answer in the unit of a workbook downloaded anew.',
      stampMoved: () =>
        'The version stamp is another row’s. Copy the row’s answers into a workbook downloaded anew.',
      otherInquiry: () => 'This row is of another inquiry. Fill in the workbook of this one.',
      otherMunicipality: () => 'This row is of another municipality. Delete it.',
      misplaced: () =>
        'Columns of the year before are not read. Answer in the column to the right, and put this one back.',
      headingTwice: () =>
        'Two columns have this heading, and which one is the answer is not clear. Leave one.',
      merged: () => 'The cell is merged from the row above. Unmerge it and answer each row.',
      shownOtherwise: () =>
        'What is shown is not what the cell holds. Set its format to General and enter the number in the unit of this field.',
      struck: () => 'It is struck out. Delete it, or take the line away to keep it.',
      lostCharacter: () =>
        'Saving as CSV has lost characters (where ? stands). Save it as .xlsx, or answer on screen.',
      noVersion: () => 'The version stamp is missing. Download the workbook again.',
      notAnAnswer: (_limit, _units, options) =>
        `Use one of ${(options ?? Object.values(answerWords)).join(', ')}.`,
      noWords: () => 'Digits and signs only. Enter the department’s name.',
      fileOnScreen: () =>
        'This is answered by files. Leave the cell as it is, and attach files on the page of answers.',
      unknownIndicator: () =>
        'There is no indicator of this number. Put back the number of the downloaded workbook.',
      unknownMunicipality: () =>
        'This is no municipality of the indicator. Put back the code of the downloaded workbook.',
      notYear: () => 'This is no year. Enter it as 2025.',
      sourceDiffers: () =>
        'Another row of the same value gives another source. One value has one source.',
      lacksWeight: () =>
        'The indicator that weighs has no value of this municipality. Register that first.',
      notNumber: () => 'Enter a number only, and other words in the remarks.',
      noteMark: () =>
        'Take out the mark of a note (※, raised or circled digits), and leave the number alone.',
      otherUnit: (_limit, units) =>
        `It is told in “${units?.told}”, which cannot be put into the unit of this field, “${units?.wanted}”. Enter the number in that unit, in digits only.`,
      tooManyDigits: () =>
        `Too many digits: at most ${numberLimits.digits} in all, and ${numberLimits.decimals} behind the point.`,
      notWhole: () => 'Enter a whole number.',
      required: () => 'Fill it in.',
      controlCharacters: () => 'A character in it cannot be shown (where � stands). Delete it.',
      formula: () => 'The formula has no result. Enter a value.',
      tooSmall: (limit) => `Enter at least ${limit}.`,
      tooLarge: (limit) => `Enter at most ${limit}.`,
      tooLong: (limit) => `At most ${limit} characters.`,
      notBoth: () => 'Not applicable and answered at once. Clear one of the two.',
      seemsOff: (limit) =>
        `More than baseline and target let expect (up to ${limit}). Check the unit and the digits; if it is right, say so in the remarks.`,
      seemsTotal: (limit) =>
        `More than everything before it (${limit}). Enter what the year alone brought; if it is right, say so in the remarks.`,
    },
  },
})
