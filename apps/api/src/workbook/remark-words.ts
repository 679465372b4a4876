import { answerWords, type CellProblem, numberLimits, type WorkbookRow } from '@renkei/schema'

const anew = 'ブックをダウンロードし直して、その行に書き写してください。'

const sentences: Record<CellProblem['problem'], (problem: CellProblem) => string> = {
  unknownKey: ({ holds }) =>
    `「${holds}」は、この照会でたずねていません。行は足せません。この行を消してください。`,
  keyTwice: ({ holds }) =>
    `「${holds}」の行がほかにもあります（このシートか、写しのシート）。どれか1行にしてください。`,
  noKey: ({ holds }) =>
    `「${holds}」の行に照会キーがありません。行は足せません。ダウンロードしたときの行に入力してください。`,
  keyMoved: ({ holds }) =>
    `照会キー「${holds}」は、この行のものではありません（並べ替えや、コピーで入れ替わっています）。${anew}`,
  numberMoved: ({ holds }) => `No.「${holds}」は、この行のものではありません。${anew}`,
  titleMoved: ({ holds }) =>
    `「${holds}」は、この照会キーのものではありません（一部の列だけ並べ替えたか、書き換えています）。${anew}`,
  unitMoved: ({ holds }) =>
    `単位「${holds}」は、この指標の単位と違います。ダウンロードし直したブックの単位に合わせて入力してください。`,
  stampMoved: () => `版が、この行のものではありません（ほかの行からコピーされています）。${anew}`,
  otherInquiry: () => 'ほかの照会の行です。この照会のブックの行に入力してください。',
  otherMunicipality: () => 'ほかの市町村の行です。この行を消してください。',
  misplaced: ({ holds, column }) =>
    `「${holds}」が「${column}」の列に入っています。前年度の列は読みません。右の回答の列に入力し、ここは元に戻してください。`,
  headingTwice: ({ holds, column }) =>
    `「${column}」の列が2つあり、「${holds}」をどちらの回答とするか分かりません。列を1つにしてください。`,
  merged: ({ holds }) =>
    `「${holds}」のセルが下の行まで結合されています。結合を解き、行ごとに入力してください。`,
  shownOtherwise: ({ holds }) =>
    `「${holds}」と見えるものと、セルに入っている値が違います。表示形式を標準に戻し、この欄の単位の数で入力し直してください。`,
  struck: ({ holds }) =>
    `「${holds}」に取り消し線が引かれています。取り消すなら文字を消し、残すなら線を外してください。`,
  lostCharacter: ({ holds }) =>
    `「${holds}」には、CSVに保存したときに失われた文字（?のところ）があります。.xlsx の形式で保存するか、回答の画面で直してください。`,
  noVersion: () =>
    '版が変わっています。ブックをダウンロードし直して、その版の値を書き写してください。',
  notAnAnswer: ({ holds, options = Object.values(answerWords) }) =>
    `「${holds}」は回答として読めません。${options.join('・')}のどれかにしてください。`,
  noWords: ({ holds }) => `「${holds}」は数字や記号だけです。課の名前を入力してください。`,
  fileOnScreen: () =>
    'ファイルで答える設問です。ここには何も書かず、回答のページでファイルを添えてください。',
  // Of workbooks of actuals, which are given back without remarks.
  unknownIndicator: ({ holds }) => `「${holds}」という番号の成果指標はありません。`,
  unknownMunicipality: ({ holds }) => `「${holds}」は、この指標の市町村ではありません。`,
  notYear: ({ holds }) => `「${holds}」は年度として読めません。`,
  sourceDiffers: ({ holds }) => `出典「${holds}」が、同じ値のほかの行と違います。`,
  lacksWeight: () => '重みとする成果指標に、この市町村の値がありません。',
  notNumber: ({ holds }) => `「${holds}」は数値として読めません。数字だけを入力してください。`,
  noteMark: ({ holds }) =>
    `「${holds}」に注の印（※や、上付き・丸囲みの数字など）が付いています。印を除いて、数だけを入力してください。`,
  otherUnit: ({ holds, units = { told: '', wanted: '' } }) =>
    `「${holds}」の「${units.told}」を、この欄の単位「${units.wanted}」に直せません。「${units.wanted}」の数を、数字だけで入力してください。`,
  tooManyDigits: ({ holds }) =>
    `「${holds}」は桁が多すぎます。全体で${numberLimits.digits}桁、小数は${numberLimits.decimals}桁までにしてください。`,
  notWhole: ({ holds }) => `「${holds}」は整数ではありません。整数で入力してください。`,
  tooSmall: ({ holds, limit = 0 }) => `「${holds}」は小さすぎます。${limit}以上にしてください。`,
  required: ({ column }) => `${column}が空です。入力してください。`,
  controlCharacters: ({ holds }) =>
    `「${holds}」に、画面に表示できない文字（�のところ）が入っています。その文字を消してください。`,
  formula: ({ holds }) => `「${holds}」は計算できない式です。値を入力してください。`,
  tooLarge: ({ holds, limit = 0 }) => `「${holds}」は大きすぎます。${limit}以下にしてください。`,
  seemsTotal: ({ holds, limit = 0 }) =>
    `「${holds}」は、前年度までの累計${limit}を上回っています。累計ではなく、その年度だけの値を入力してください。その年度だけの値であれば、備考にその旨を書いてください。`,
  notBoth: () => '該当なしとしながら、回答も書かれています。どちらかを消してください。',
  seemsOff: ({ holds, limit = 0 }) =>
    `「${holds}」は、基準や目標から見込まれる大きさ（${limit}まで）を超えています。単位と桁を確かめてください。間違いなければ、備考にその旨を書いてください。`,
  tooLong: ({ limit = 0 }) => `${limit}字までです。短くしてください。`,
}

const stale =
  'ブックをつくったあとに、ほかの人がこの回答を変えました。画面で見比べて選んでください。'

/** What keeps a row from being taken, a line each. */
export const remarksOn = ({ problems, outcome }: WorkbookRow): string[] => [
  ...problems.map((problem) => `${problem.cell}：${sentences[problem.problem](problem)}`),
  ...(outcome === 'stale' ? [stale] : []),
]

/** Whether a text under 指摘 is what an earlier reading wrote there, and nobody's answer. */
export const isOwnRemark = (text: string): boolean =>
  text
    .trim()
    .split('\n')
    .every((line) => line === '' || line === stale || /^[A-Z]{1,3}\d+：.*ください。$/.test(line))
