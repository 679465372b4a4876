import type { BookStep, BookUse } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

/** Words of taking a region out as a workbook, and bringing one in. */
export const words = defineWords({
  ja: {
    title: '圏域のブック',
    lead: '圏域とそのビジョン（市町村、政策分野、施策、事業、参加、成果指標、出典）を、1つのブックで書き出します。新しい圏域、ビジョンの改訂と次のビジョンは、ブックから取り込めます。確かめて取り込むまで、何も変わりません。',
    mayNot: '圏域のブックを使うのは、中枢都市の政策担当部とシステム管理者です。',
    which: '圏域',
    newRegion: '新しい圏域',
    bring: '新しい圏域を取り込む',
    change: 'いまの圏域を書き出す・改訂する',
    stepsNew: [
      'ひな形をダウンロードします。書き方は「はじめに」のシートにあります。',
      'ビジョンなどの資料から読み取ったことを、1つのセルに1つずつ記入します。書かれていないことは空欄のままにします。',
      '保存したブックを読み込み、誤りがあれば直して、もう一度読み込みます。',
      '加わるものを確かめて取り込みます。',
    ],
    stepsHeld: [
      'いまの内容が入ったブックをダウンロードします。',
      '改訂するときは「ビジョン」シートに改訂日を記入し、事業などを書き換えます。新しい事業は行を加え、やめる事業は状態を「廃止」にします。加わる市町村は「市町村」シートに加入日とともに加えます。',
      '保存したブックを読み込み、台帳との違いを1行ずつ確かめて取り込みます。それまでの内容は履歴に残り、改訂日の前の日付で見られます。',
      '次のビジョンは、そのひな形に記入します。引き継ぐ事業と指標は「前身」のシートにあり、なくなるものは行を消します。',
    ],
    fileHelp: 'Excelブック（.xlsx）かLibreOfficeのブック（.ods）を選んでください。10MBまでです。',
    template: 'ひな形をダウンロード',
    download: (title: string) => `${title}のブックをダウンロード`,
    downloadNext: '次のビジョンのひな形をダウンロード',
    lost: '読み込めませんでした。接続を確かめて、もう一度試してください。台帳は変わっていません。',
    wrong: (count: number) =>
      `誤りが${count}件あります。直してから、もう一度読み込んでください。台帳は変わっていません。`,
    same: 'ブックは台帳と同じ内容です。取り込むものはありません。',
    brings: {
      region: (region: string, vision: string) =>
        `新しい圏域「${region}」と「${vision}」が加わります。`,
      vision: (region: string, vision: string) =>
        `圏域「${region}」に、次のビジョン「${vision}」が加わります。いまのビジョンはそのまま残ります。`,
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
    conflicts: (count: number) => `書き出したあとに台帳で変わった事業（${count}件）`,
    conflictsAsk: 'これらの事業をどうするか',
    conflictsBecome: {
      keep: '台帳のままにする（ブックのこれらの事業は取り込まない）',
      replace: 'ブックの内容にする（台帳の内容は前の版として残る）',
      choose: '事業ごとに選ぶ（印を付けた事業は台帳のまま、ほかはブックの内容にする）',
    },
    keepOne: (project: string) => `${project}は台帳のままにする`,
    hanging: 'まだ終わっていない申請と照会',
    despiteAsk: '申請と照会が残っていること',
    despite: '残っていることを確かめました。このまま廃止・離脱として取り込みます。',
    application: (title: string) => `審査中の申請：${title}`,
    inquiry: (title: string) => `公表前の照会：${title}`,
    take: '取り込む',
    taking: '取り込んでいます…',
    steps: {
      check: '台帳と照らし合わせています。',
      region: '市町村、協約、出典を書き込んでいます。',
      vision: '政策分野と施策を書き込んでいます。',
      projects: '事業を書き込んでいます。',
      indicators: '成果指標を書き込んでいます。',
      predecessors: '前身を書き込んでいます。',
      members: '市町村の加入と離脱を事業に反映しています。',
      alignments: '計画との対応の候補を探しています。',
      end: '取り込みを記録しています。',
    } satisfies Record<BookStep, string>,
    doneOf: (done: number, of: number) =>
      `${of.toLocaleString('ja')}件のうち${done.toLocaleString('ja')}件`,
    leaving:
      'すべてが入るか、何も変わらないかのどちらかです。このページを離れても最後まで続き、結果は「これまでの取り込み」に出ます。',
    connecting:
      '接続が切れました。始まった取り込みは続きます。つながり次第、どうなったかを確かめます。',
    brokeOff:
      '接続が切れ、取り込まれませんでした。台帳は変わっていません。もう一度取り込んでください。',
    notToTake: {
      taking:
        'この圏域のブックを、いま取り込んでいます。終わるまで待って、もう一度読み込んでください。',
      taken: 'このブックは取り込み済みです。「これまでの取り込み」を見てください。',
    },
    taken: (region: string, vision: string) => `「${region}」の「${vision}」を取り込みました。`,
    look: '取り込んだ圏域を見る',
    stale:
      'この間に台帳が変わり、確かめた内容と違っています。何も取り込んでいません。もう一度読み込んでください。',
    history: 'これまでの取り込み',
    counts: (added: number, changed: number, ended: number) =>
      `加わった行 ${added}、変わった行 ${changed}、外れた行 ${ended}`,
    undone: '取り消しました',
    unkept:
      '取り込む前の内容が残っていない、以前の取り込みのため、取り消せません。元に戻すには、前の内容に直したブックを取り込んでください。',
    undo: '取り込みを取り消す',
    undoOf: (region: string) => `「${region}」の取り込みを取り消す`,
    undoText: {
      region: '圏域が、そのビジョン、事業、市町村、出典とともに台帳からなくなります。',
      vision:
        'このビジョンが、その事業、成果指標とともに台帳からなくなります。前のビジョンは残ります。',
      revision:
        'この改訂で加わったものはなくなり、変わったもの（事業、成果指標、市町村、協約など）は改訂の前の内容に戻ります。',
    },
    undoKept: '元には戻せません。取り込みと取消しの記録は残り、同じブックをもう一度取り込めます。',
    cancel: 'やめる',
    undoDone: (region: string) => `「${region}」の取り込みを取り消しました。`,
    hangs:
      '取り消せません。取り込んだあとに、職員や利用者が次のものを加えています。何も変えていません。',
    uses: {
      imports: (count: number) => `あとの取り込み：${count}件`,
      nextVisions: (count: number) => `次のビジョンが前身として引き継いだ事業と指標：${count}件`,
      members: () => '構成市町村、協約、名称などの変更',
      applications: (count: number) => `申請：${count}件`,
      inquiries: (count: number) => `照会：${count}件`,
      revisions: (count: number) => `職員が確認・登録・変更した事業：${count}件`,
      indicators: (count: number) => `職員が登録・変更した成果指標と実績：${count}件`,
      alignments: (count: number) => `判断した計画との対応：${count}件`,
      opinions: (count: number) => `懇談会の意見：${count}件`,
      feedback: (count: number) => `寄せられたご意見：${count}件`,
      followers: (count: number) => `更新のお知らせの登録：${count}件`,
      files: (count: number) => `出典資料のファイル：${count}件`,
      settings: (count: number) => `言い換えと評価の決まり：${count}件`,
      people: (count: number) => `登録された職員：${count}人`,
      changed: (count: number) => `改訂のあとに変わったもの：${count}件`,
    } satisfies Record<BookUse, (count: number) => string>,
  },
  en: {
    title: 'Workbook of a region',
    lead: 'A region and its vision (municipalities, policy areas, measures, projects, participation, indicators, sources) are taken out as one workbook; a new region, a revision of the vision and the next vision are brought in by one. Nothing changes before you have seen what it brings, and take it over.',
    mayNot: 'This is for the policy office of the core city and for system administrators.',
    which: 'Region',
    newRegion: 'A new region',
    bring: 'Bring in a new region',
    change: 'Take out a region, or revise it',
    stepsNew: [
      'Download the template. Its first sheet says, in Japanese, how to fill it in.',
      'Enter what you read from the vision and other documents, one datum a cell. Leave empty what they do not say.',
      'Read in the saved workbook; mend what is told to be wrong, and read it in again.',
      'Check what is added, and take it over.',
    ],
    stepsHeld: [
      'Download the workbook with what is held now.',
      'For a revision, enter its day (改訂日) on the sheet of the vision, and change what it changes. New projects are new rows; projects end by their state (廃止). Municipalities that join are new rows with their first day.',
      'Read in the saved workbook, check the differences row by row, and take it over. What was there before stays in the history, and is shown for days before the revision.',
      'The next vision is filled in on its template. What goes on is on the sheets of predecessors (前身); delete the rows of what does not.',
    ],
    fileHelp: 'An Excel workbook (.xlsx) or a LibreOffice workbook (.ods), up to 10 MB.',
    template: 'Download the template',
    download: (title) => `Download the workbook of ${title}`,
    downloadNext: 'Download the template of the next vision',
    lost: 'It could not be read. Check the connection and try again. The registry is unchanged.',
    wrong: (count) =>
      `${count} ${count === 1 ? 'cell is' : 'cells are'} wrong. Mend the workbook and read it in again. The registry is unchanged.`,
    same: 'The workbook says what the registry holds. There is nothing to take over.',
    brings: {
      region: (region, vision) => `It adds a new region, ${region}, with ${vision}.`,
      vision: (region, vision) =>
        `It adds ${vision} to ${region}. The vision before stays as it is.`,
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
    conflicts: (count) => `Projects changed in the registry since (${count})`,
    conflictsAsk: 'What becomes of them',
    conflictsBecome: {
      keep: 'Leave them as they are; the workbook’s are not taken over',
      replace: 'Make them what the workbook says; what is there stays as an earlier version',
      choose:
        'Choose for each: those ticked stay as they are, the others become what the workbook says',
    },
    keepOne: (project) => `Leave ${project} as it is`,
    hanging: 'Applications and inquiries still open',
    despiteAsk: 'That they are still open',
    despite: 'I know that they are still open. Take it over all the same.',
    application: (title) => `Application: ${title}`,
    inquiry: (title) => `Inquiry: ${title}`,
    take: 'Take it over',
    taking: 'Taking it over…',
    steps: {
      check: 'Comparing it with the registry.',
      region: 'Writing municipalities, agreements and sources.',
      vision: 'Writing policy areas and measures.',
      projects: 'Writing projects.',
      indicators: 'Writing indicators.',
      predecessors: 'Writing predecessors.',
      members: 'Writing into projects who joined and left.',
      alignments: 'Looking for plans that projects may be aligned with.',
      end: 'Putting it on record.',
    },
    doneOf: (done, of) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    leaving:
      'All of it comes in, or nothing changes. It goes on to its end if you leave the page; what became of it is under “Taken over before”.',
    connecting:
      'The connection is lost. What was begun goes on; what became of it is asked once there is one.',
    brokeOff:
      'The connection broke off, and it was not taken over. The registry is unchanged. Take it over again.',
    notToTake: {
      taking:
        'A workbook of this region is being taken over. Wait for its end, and read this one in again.',
      taken: 'This workbook was taken over already: see “Taken over before”.',
    },
    taken: (region, vision) => `${vision} of ${region} was taken over.`,
    look: 'Look at it',
    stale:
      'The registry changed meanwhile, and this is no longer what you saw. Nothing was taken over: read the workbook again.',
    history: 'Taken over before',
    counts: (added, changed, ended) => `Rows added ${added}, changed ${changed}, ended ${ended}`,
    undone: 'Taken back',
    unkept:
      'It cannot be taken back: what stood before was not kept then. To go back, bring in a workbook that says what stood before.',
    undo: 'Take it back',
    undoOf: (region) => `Take back ${region}`,
    undoText: {
      region: 'The region goes, with its vision, projects, municipalities and sources.',
      vision: 'This vision goes, with its projects and indicators. The one before stays.',
      revision:
        'What this revision added goes, and what it changed (projects, indicators, municipalities, agreements) is again what it was before.',
    },
    undoKept:
      'This cannot be undone. It stays on record, and the same workbook can be brought in again.',
    cancel: 'Cancel',
    undoDone: (region) => `What was brought of ${region} was taken back.`,
    hangs: 'It cannot be taken back: since then people have added this. Nothing was changed.',
    uses: {
      imports: (count) => `Later imports: ${count}`,
      nextVisions: (count) => `Projects and indicators that the next vision goes on from: ${count}`,
      members: () => 'Changes of members, agreements or names',
      applications: (count) => `Applications: ${count}`,
      inquiries: (count) => `Inquiries: ${count}`,
      revisions: (count) => `Projects confirmed, registered or changed: ${count}`,
      indicators: (count) => `Indicators registered or changed, and actuals: ${count}`,
      alignments: (count) => `Decided alignments with plans: ${count}`,
      opinions: (count) => `Opinions of the council: ${count}`,
      feedback: (count) => `Comments received: ${count}`,
      followers: (count) => `People who follow it: ${count}`,
      files: (count) => `Files of sources: ${count}`,
      settings: (count) => `Synonyms and rules of evaluation: ${count}`,
      people: (count) => `People registered: ${count}`,
      changed: (count) => `What else changed since: ${count}`,
    },
  },
})
