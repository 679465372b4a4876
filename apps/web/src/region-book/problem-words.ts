import type { RegionBookProblem } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Sentences = Record<RegionBookProblem, (limit: number, words: readonly string[]) => string>

/** What a cell of the workbook of a region should hold, by what is wrong with it. */
export const problemWords = defineWords<Sentences>({
  ja: {
    required: () => '必ず記入してください。',
    formula: () => '数式の結果がありません。値を入れてください。',
    struck: () =>
      '取り消し線が引かれています。取り消すなら文字を消し、残すなら線を外してください。',
    noteMark: () => '注の印（※や丸囲みの数字など）を除いて、数だけを入れてください。',
    shownOtherwise: () =>
      '見える値とセルに入っている値が違います。表示形式を標準に戻してください。',
    controlCharacters: () => '画面に表示できない文字か、改行が入っています。消してください。',
    notNumber: () => '数だけを入れてください。',
    notWhole: () => '1以上の整数にしてください（●の数は0以上）。',
    notYear: () => '年度にしてください。例：2024、令和6年度。',
    notDay: () => '日付にしてください。例：2024-03-29、令和6年3月29日。',
    notPartial: () => '年月日、年月、年のどれかにしてください。例：2024-03-29、2022-02、2022。',
    tooLong: (limit) => `${limit}字までにしてください。`,
    tooLarge: (limit) => `${limit}以下にしてください。`,
    notChoice: (_, words) => `${words.join('・')}のどれかにしてください。`,
    notCode: () => '全国地方公共団体コード（6けた）ではありません。市町村のコードにしてください。',
    notSlug: () => '英小文字で始まる、英小文字・数字・ハイフンの名前にしてください。例：sapporo。',
    notKey: () => '英小文字・数字・ハイフンの記号にしてください。例：vision-1。',
    notAreaCode: () => '分野コードにしてください。例：1a、3-2c、⑵-ア。',
    isMainArea: () => 'この事業の政策分野そのものです。ほかの分野を書くか、空欄にしてください。',
    unknown: (_, words) =>
      `「${words.join('')}」シートにありません。そこにあるものにしてください。`,
    otherName: (_, words) =>
      `左のコードや番号のものではありません（「${words.join('')}」です）。コードか名前を直してください。`,
    twice: () => '同じ行が上にもあります。1行にしてください。',
    overlaps: () => '同じ市町村の行が上にもあり、期間が重なっています。1行にしてください。',
    headingTwice: () => '同じ見出しの列が2つあります。1つにしてください。',
    lacksSheet: () => 'このシートがありません。ひな形のシートに記入してください。',
    lacksColumn: () =>
      'この列がありません。この見出しの列を加えるか、ダウンロードし直したブックに記入してください。',
    oneRow: () => 'このシートに記入するのは1行だけです。この行を消してください。',
    lacksRows: () => '1行も記入されていません。',
    endsBefore: () => '始まりより前になっています。',
    noCore: () => '中枢の市町村がありません。役割を「中枢」とする市町村を決めてください。',
    tooManyCores: (limit) => `中枢は${limit}市町村までです。`,
    coreStays: () => '中枢の市町村は離脱できません。空欄にしてください。',
    lacksReason: () => '推定の理由を記入してください。',
    lacksDocument: () =>
      '出典の記号を記入してください。資料にないことなら、根拠を「推定」とします。',
    needlessReason: () =>
      '資料に書かれていることに、理由は要りません。推定なら、根拠を「推定」とします。',
    notConfirmed: () =>
      '職員の確認は台帳で行います。根拠を「出典どおり」か「推定」にしてください。',
    fixed: () =>
      '登録されている圏域では、ブックでは変えられません。元の内容に戻すか、新しい行にしてください。',
    stays: () =>
      '台帳にある行は外せません。行を戻してください（市町村は「離脱日」、事業は状態の「廃止」で終わりを記入します）。',
    numberStays: () =>
      '事業番号はアドレスになるため変えられません。元に戻し、資料での新しい番号は「ビジョンでの番号」に記入してください。',
    numberTaken: (_, words) =>
      `この番号は、台帳の「${words.join('')}」のものです。同じ事業なら登録キーを戻し、別の事業なら新しい番号にしてください。`,
    lacksRevision: () =>
      '改訂日を記入してください。登録されているビジョンは、改訂の日から変わります。',
    inFuture: () => 'まだ来ていない日です。今日までの日にしてください。',
    notLater: (_, words) =>
      `前の改訂日（${words.join('')}）より後の日にしてください。この改訂の日を記入します。`,
    visionClosed: (_, words) =>
      `次のビジョンが${words.join('')}に始まったため、このビジョンは変えられません。次のビジョンのブックに記入してください。`,
    noPredecessor: () =>
      '前身がありません。台帳にある期と、そのビジョンの番号（指標は登録キー）にしてください。',
    ownPredecessor: () => 'その行自身は前身になりません。',
    otherPredecessor: (_, words) =>
      `左の番号の名前ではありません（「${words.join('')}」です）。番号か名前を直してください。`,
    formerKey: () =>
      '前のビジョンの登録キーです。空欄にし、引き継ぐものは「前身」のシートに記入してください。',
    regionThere: () =>
      'このアドレス名の圏域は、すでにあります。その圏域を選んで読み込むか、別の名前にしてください。',
    otherRegion: (_, words) =>
      `選んだ圏域（${words.join('')}）のブックではありません。アドレス名は変えられません。`,
    editionThere: () => 'この期のビジョンは、すでにあります。',
    unknownKey: () => '台帳にないキーです。新しい行なら空欄にしてください。',
    calledOtherwise: (_, words) =>
      `台帳では「${words.join('')}」です。ほかの圏域とも同じものなので、合わせてください。`,
    notMoney: () => '0以上の金額を、千円より細かくならないように入れてください。',
    notAsPrinted: () =>
      '資料の表記が、値の列の数（単位の欄の単位での数）と合わないか、読めません。表記か値を直してください。',
    oneOwner: () =>
      '指標が測るものは1つだけです。役割、分野、施策、事業のうち1つだけを残してください。',
    lacksCriteria: () =>
      '下限の点がありますが、評価の観点がありません。「評価の観点」シートに記入するか、点数をつけずに段階を選ぶなら、下限の点を空欄にしてください。',
    lacksGrades: () => '評価の段階が2つ以上ありません。「評価の段階」シートに記入してください。',
    notHundred: (_, words) =>
      `配点の合計が${words.join('')}点です。100点になるように直してください。`,
    sameGrade: () => '同じ名前の段階が上にもあります。別の名前にしてください。',
    notDescending: (_, words) =>
      `前の段階の下限（${words.join('')}）より小さくしてください。よい段階から順に記入します。`,
    notFromZero: () =>
      '最後の段階の下限は0にしてください。どの点数や達成率にも段階が付くようにします。',
    countedApart: () =>
      '割合に数える段階は、よいものから続けてください。前の段階が「数える」になっていません。',
    allBest: () => '最後の段階は、割合に数えられません。空欄にしてください。',
    oneOfTwo: () => '市町村のコードか、ほかの当事者の名前の、どちらか1つを記入してください。',
  },
  en: {
    required: () => 'Enter something.',
    formula: () => 'The formula has no result. Enter the value.',
    struck: () => 'It is struck out. Delete it, or take the line away to keep it.',
    noteMark: () => 'Enter the number only, without marks of notes.',
    shownOtherwise: () => 'What is shown is not what the cell holds. Set its format to General.',
    controlCharacters: () =>
      'It has characters that cannot be shown, or a line break. Delete them.',
    notNumber: () => 'Enter a number.',
    notWhole: () => 'Enter a whole number from 1 (a count of ● from 0).',
    notYear: () => 'Enter a fiscal year, such as 2024 or 令和6年度.',
    notDay: () => 'Enter a day, such as 2024-03-29.',
    notPartial: () => 'Enter a day, a month or a year: 2024-03-29, 2022-02, 2022.',
    tooLong: (limit) => `At most ${limit} characters.`,
    tooLarge: (limit) => `At most ${limit}.`,
    notChoice: (_, words) => `Use one of ${words.join(', ')}.`,
    notCode: () => 'This is no code of a municipality (six digits, the last a check digit).',
    notSlug: () => 'Use small letters, digits and hyphens, a letter first, such as sapporo.',
    notKey: () => 'Use small letters, digits and hyphens, such as vision-1.',
    notAreaCode: () => 'Enter a code of a policy area, such as 1a, 3-2c or ⑵-ア.',
    isMainArea: () => 'This is the area of the project itself: enter others, or leave it empty.',
    unknown: (_, words) => `The sheet ${words.join('')} does not have it. Use one that it has.`,
    otherName: (_, words) =>
      `This is not what the code or number beside it stands for (${words.join('')}). Mend one of them.`,
    twice: () => 'The row is there already, further up. Leave one.',
    overlaps: () => 'The municipality has a row further up, of the same time. Leave one.',
    headingTwice: () => 'Two columns have this heading. Leave one.',
    lacksSheet: () => 'The sheet is missing. Fill in that of the template.',
    lacksColumn: () =>
      'The column is missing. Add one with this heading, or fill in a workbook downloaded anew.',
    oneRow: () => 'This sheet has one row only. Delete this one.',
    lacksRows: () => 'It has no row.',
    endsBefore: () => 'This is before the beginning.',
    noCore: () => 'No municipality is a core (中枢). Say which one is.',
    tooManyCores: (limit) => `At most ${limit} municipalities are cores.`,
    coreStays: () => 'A core does not leave its region. Leave it empty.',
    lacksReason: () => 'Say why it was inferred.',
    lacksDocument: () =>
      'Name the document. What stands in none is inferred (推定), with its reason.',
    needlessReason: () =>
      'What stands in a document needs no reason. If it was inferred, say so (推定).',
    notConfirmed: () =>
      'Officers confirm in the registry. Say that a document has it (出典どおり), or that it was inferred (推定).',
    fixed: () =>
      'A workbook does not change this in a region that is held. Put back what was there, or add a new row.',
    stays: () =>
      'A row that the registry holds does not go. Put it back; a municipality leaves by its last day (離脱日), a project ends by its state (廃止).',
    numberStays: () =>
      'The number is the project’s address and stays. Put it back, and enter the document’s new number as ビジョンでの番号.',
    numberTaken: (_, words) =>
      `This is the number of ${words.join('')}. If it is that project, put its key (登録キー) back; otherwise use a new number.`,
    lacksRevision: () =>
      'Enter the day of the revision (改訂日). A vision that is held changes from that day on.',
    inFuture: () => 'This day is still to come. Use today or an earlier one.',
    notLater: (_, words) => `Use a day after the revision before (${words.join('')}).`,
    visionClosed: (_, words) =>
      `The next vision began on ${words.join('')}, and this one is closed. Use the workbook of the next.`,
    noPredecessor: () =>
      'There is no such predecessor. Use an edition that is held, and a number in it (of an indicator its 登録キー).',
    ownPredecessor: () => 'A row does not go on from itself.',
    otherPredecessor: (_, words) =>
      `This is not what the number beside it stands for (${words.join('')}). Mend one of them.`,
    formerKey: () =>
      'This is the key of a row of another vision. Leave it empty, and enter what goes on on the sheet of predecessors (前身).',
    regionThere: () => 'There is a region of this address. Choose it above, or use another name.',
    otherRegion: (_, words) =>
      `This is not the workbook of the region chosen (${words.join('')}). Its address stays.`,
    editionThere: () => 'The region has a vision of this number.',
    unknownKey: () => 'The registry does not know this key. Leave it empty in a new row.',
    calledOtherwise: (_, words) =>
      `The registry calls it ${words.join('')}, for other regions too. Use that.`,
    notMoney: () => 'An amount of 0 or more, in whole thousands of yen.',
    notAsPrinted: () =>
      'The words do not say the value beside them in its unit, or cannot be read. Mend the words or the value.',
    oneOwner: () =>
      'An indicator measures one thing: leave one of role, area, measure and project.',
    lacksCriteria: () =>
      'A grade begins at a score, and there are no criteria. Enter them on the sheet 評価の観点, or leave this empty where grades are chosen without points.',
    lacksGrades: () => 'There are fewer than two grades. Enter them on the sheet 評価の段階.',
    notHundred: (_, words) => `The points add up to ${words.join('')}. Change them to make 100.`,
    sameGrade: () => 'A grade further up has this name. Choose another.',
    notDescending: (_, words) =>
      `Enter less than the grade before it begins at (${words.join('')}). The best grade comes first.`,
    notFromZero: () => 'The last grade begins at 0, so that every score or attainment has a grade.',
    countedApart: () =>
      'Grades that shares count follow one another from the best on; the one before is not counted.',
    allBest: () => 'Shares cannot count the last grade. Leave it empty.',
    oneOfTwo: () => 'Enter a municipality’s code or the name of another party, one of the two.',
  },
})
