import { defineWords } from '../../i18n.tsx'

/** Words of registering actuals by workbook. */
export const words = defineWords({
  ja: {
    title: 'ブックで実績を登録',
    lead: 'いまの実績が入ったブックに記入して読み込むと、何が変わるかを1件ずつ確かめてから取り込めます。確かめるまで、何も変わりません。',
    steps: [
      'ブックをダウンロードします。指標・年度・市町村ごとに1行あり、いまの値が入っています。',
      '白い列「値」「出典」に記入します。公表されている値を変えるときは「訂正の理由」も書きます。',
      '保存したブックを読み込み、変わるところを確かめて取り込みます。',
    ],
    download: '実績のブックをダウンロード',
    none: '成果指標がまだ登録されていません。先に成果指標を登録してください。',
    register: '成果指標を登録する',
    mayNot: '実績を登録するのは、中枢都市の政策担当部です。',
    lost: '読み込めませんでした。接続を確かめて、もう一度試してください。実績は変わっていません。',
    item: '指標と年度',
    change: 'いまの登録 → ブック',
    result: '結果',
    counts: (changed: number, wrong: number, stale: number, unchanged: number) =>
      `変更 ${changed}件、誤り ${wrong}件、ほかの人が変更 ${stale}件、変更なし ${unchanged}件`,
    unnamed: '（どの指標か分からない行）',
    value: '実績',
    source: '出典',
    reason: '訂正の理由',
    nothing: 'なし',
    stale:
      'ブックをダウンロードしたあとに、ほかの人が変えました。ブックをダウンロードし直してください。',
    seemsTotal: (limit: string) =>
      `前年度までの累計（${limit}）を上回っています。累計ではなく、その年度だけの値にしてください。間違いなければ「訂正の理由」にその旨を書いてください。`,
    notNumber: '数値だけを入れ、ほかの言葉は出典か訂正の理由に書いてください。',
    left: (count: number) => `誤りなどのある${count}件は取り込みません。`,
    take: (count: number) => `${count}件を取り込む`,
    nothingToTake: '取り込むものはありません。',
    taken: (count: number) => `${count}件の実績を登録しました。`,
    toList: '成果指標を見る',
    refused: {
      stale:
        'この間に、ほかの人が実績を変えました。何も取り込んでいません。もう一度読み込んでください。',
      fieldsInvalid:
        'この間に登録が変わり、取り込めない値があります。何も取り込んでいません。もう一度読み込んでください。',
    },
  },
  en: {
    title: 'Actuals by workbook',
    lead: 'Fill in a workbook that holds the actuals as they are, and read it in: you see what changes before anything is taken over.',
    steps: [
      'Download the workbook. It has a row for every indicator, year and municipality, with the value held now.',
      'Fill in the white columns: value and source, and a reason where a published value changes.',
      'Read in the saved workbook, check what changes, and take it over.',
    ],
    download: 'Download the workbook of actuals',
    none: 'No indicator is registered yet. Register indicators first.',
    register: 'Register an indicator',
    mayNot: 'Actuals are registered by the policy office of the core city.',
    lost: 'It could not be read. Check the connection and try again. No actual was changed.',
    item: 'Indicator and year',
    change: 'Held now → workbook',
    result: 'Result',
    counts: (changed, wrong, stale, unchanged) =>
      `${changed} changed, ${wrong} wrong, ${stale} changed by others, ${unchanged} unchanged`,
    unnamed: '(a row of no known indicator)',
    value: 'Actual',
    source: 'Source',
    reason: 'Reason',
    nothing: 'none',
    stale: 'Somebody else changed it after the workbook was downloaded. Download it again.',
    seemsTotal: (limit) =>
      `More than everything before it (${limit}). Enter what the year alone brought; if it is right, say so as the reason.`,
    notNumber: 'Enter a number only, and other words as the source or the reason.',
    left: (count) => `${count} with mistakes or changed by others are not taken over.`,
    take: (count) => `Take over ${count}`,
    nothingToTake: 'There is nothing to take over.',
    taken: (count) =>
      count === 1 ? 'One actual was registered.' : `${count} actuals were registered.`,
    toList: 'Look at the indicators',
    refused: {
      stale:
        'Somebody else changed an actual meanwhile. Nothing was taken over: read the workbook again.',
      fieldsInvalid:
        'What is registered changed meanwhile, and a value cannot be taken. Nothing was taken over: read the workbook again.',
    },
  },
})
