import { defineWords } from '../i18n.tsx'

/** Words of taking a region out as a workbook, and bringing one in. */
export const words = defineWords({
  ja: {
    title: '圏域のブック',
    lead: '圏域とそのビジョン（市町村、政策分野、施策、事業、参加、成果指標、出典）を、1つのブックで書き出します。新しい圏域は、ブックから取り込めます。確かめて取り込むまで、何も変わりません。',
    mayNot: '圏域のブックを使うのは、中枢都市の政策担当部とシステム管理者です。',
    which: '圏域',
    newRegion: '新しい圏域',
    bring: '新しい圏域を取り込む',
    change: 'いまの圏域を書き出す・見比べる',
    stepsNew: [
      'ひな形をダウンロードします。書き方は「はじめに」のシートにあります。',
      'ビジョンなどの資料から読み取ったことを、1つのセルに1つずつ記入します。書かれていないことは空欄のままにします。',
      '保存したブックを読み込み、誤りがあれば直して、もう一度読み込みます。',
      '加わるものを確かめて取り込みます。',
    ],
    stepsHeld: [
      'いまの内容が入ったブックをダウンロードします。',
      '改訂の案などを書き入れて読み込むと、台帳との違いが1行ずつ表示されます。',
      '登録されている圏域は、ブックでは変わりません。',
    ],
    fileHelp: 'Excelブック（.xlsx）かLibreOfficeのブック（.ods）を選んでください。10MBまでです。',
    template: 'ひな形をダウンロード',
    download: (title: string) => `${title}のブックをダウンロード`,
    lost: '読み込めませんでした。接続を確かめて、もう一度試してください。台帳は変わっていません。',
    wrong: (count: number) =>
      `誤りが${count}件あります。直してから、もう一度読み込んでください。台帳は変わっていません。`,
    same: 'ブックは台帳と同じ内容です。取り込むものはありません。',
    brings: {
      region: (region: string, vision: string) =>
        `新しい圏域「${region}」と「${vision}」が加わります。`,
      vision: (region: string, vision: string) =>
        `圏域「${region}」に「${vision}」はありません。いまのビジョンとは次のところが違います。`,
      revision: (region: string, vision: string) =>
        `圏域「${region}」の「${vision}」は、台帳と次のところが違います。`,
    },
    holds: '入っているもの',
    should: 'どうするか',
    empty: '空欄',
    colon: '：',
    more: (count: number) => `このほかに${count}件の誤りがあります。`,
    kept: (what: string) => `ブックにないため、台帳のままとするもの：${what}`,
    sheet: 'シート',
    outcome: { added: '加わる', changed: '変わる', ended: '外れる' },
    rows: {
      added: (count: number) => `加わるもの（${count}件）`,
      changed: (count: number) => `変わるもの（${count}件）`,
      ended: (count: number) => `外れるもの（${count}件）`,
    },
    listed: (count: number) => `シートごとに初めのもの、あわせて${count}件を示しています。`,
    compared:
      '登録されている圏域は、台帳との違いを確かめるだけです。変えるときは、事業は申請で、市町村は市町村のページで変えてください。',
    take: '取り込む',
    taking: '取り込んでいます…',
    taken: (region: string, vision: string) => `「${region}」の「${vision}」を取り込みました。`,
    look: '取り込んだ圏域を見る',
    stale:
      'この間に台帳が変わり、確かめた内容と違っています。何も取り込んでいません。もう一度読み込んでください。',
    history: 'これまでの取り込み',
    counts: (added: number, changed: number, ended: number) =>
      `加わった行 ${added}、変わった行 ${changed}、外れた行 ${ended}`,
  },
  en: {
    title: 'Workbook of a region',
    lead: 'A region and its vision (municipalities, policy areas, measures, projects, participation, indicators, sources) are taken out as one workbook, and a new region is brought in by one. Nothing changes before you have seen what it brings, and take it over.',
    mayNot: 'This is for the policy office of the core city and for system administrators.',
    which: 'Region',
    newRegion: 'A new region',
    bring: 'Bring in a new region',
    change: 'Take out a region, or compare it',
    stepsNew: [
      'Download the template. Its first sheet says, in Japanese, how to fill it in.',
      'Enter what you read from the vision and other documents, one datum a cell. Leave empty what they do not say.',
      'Read in the saved workbook; mend what is told to be wrong, and read it in again.',
      'Check what is added, and take it over.',
    ],
    stepsHeld: [
      'Download the workbook with what is held now.',
      'Enter a draft of a revision, say, and read it in: the differences are shown row by row.',
      'A region that is held is not changed by a workbook.',
    ],
    fileHelp: 'An Excel workbook (.xlsx) or a LibreOffice workbook (.ods), up to 10 MB.',
    template: 'Download the template',
    download: (title) => `Download the workbook of ${title}`,
    lost: 'It could not be read. Check the connection and try again. The registry is unchanged.',
    wrong: (count) =>
      `${count} ${count === 1 ? 'cell is' : 'cells are'} wrong. Mend the workbook and read it in again. The registry is unchanged.`,
    same: 'The workbook says what the registry holds. There is nothing to take over.',
    brings: {
      region: (region, vision) => `It adds a new region, ${region}, with ${vision}.`,
      vision: (region, vision) =>
        `${region} has no ${vision}. From the newest vision it differs in this:`,
      revision: (region, vision) => `From ${vision} of ${region} it differs in this:`,
    },
    holds: 'It holds',
    should: 'What to do',
    empty: 'empty',
    colon: ': ',
    more: (count) => `${count} more are wrong.`,
    kept: (what) => `Not in the workbook, and so left as they are: ${what}`,
    sheet: 'Sheet',
    outcome: { added: 'Added', changed: 'Changed', ended: 'Ended' },
    rows: {
      added: (count) => `Added (${count})`,
      changed: (count) => `Changed (${count})`,
      ended: (count) => `Ended (${count})`,
    },
    listed: (count) => `The first of each sheet, ${count} together.`,
    compared:
      'A region that is held is compared with the workbook, not changed by it. Projects change by applications, members on the page of municipalities.',
    take: 'Take it over',
    taking: 'Taking it over…',
    taken: (region, vision) => `${vision} of ${region} was taken over.`,
    look: 'Look at it',
    stale:
      'The registry changed meanwhile, and this is no longer what you saw. Nothing was taken over: read the workbook again.',
    history: 'Taken over before',
    counts: (added, changed, ended) => `Rows added ${added}, changed ${changed}, ended ${ended}`,
  },
})
