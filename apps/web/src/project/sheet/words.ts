import { defineWords } from '../../i18n.tsx'
import { words as shared } from '../words.ts'

type Words = {
  projectsOf: (edition: string) => string
  number: (n: number) => string
  kana: string
  measures: string
  countUnknown: string
  countSame: (n: number) => string
  countDiffers: (source: number, own: number) => string
  because: (reason: string) => string
  noMeasure: string
  measure: (n: number) => string
  waiting: string
  read: string
  source: string
  common: string
  commonFor: string
  facts: string
  titleFact: string
  numberFact: string
  pageFact: string
  sameSource: string
  pageValue: (n: number) => string
  countFact: string
  countValue: (n: number) => string
  area: string
  period: string
  periodBasis: string
  from: string
  status: string
  active: string
  ended: string
  summary: string
  summaryEmpty: string
  summaryPage: (page: number) => string
  who: string
  whoUnknown: string
  whoTable: string
  municipality: string
  answer: string
  basis: string
  neighbours: string
  previous: string
  next: string
  about: string
  byBasisHelp: string
  address: string
  addressHelp: string
  copy: string
  copied: string
  selected: string
  data: string
  dataHelp: string
  dataCsv: string
  related: string
  sameArea: string
  noSameArea: string
  allOf: (signs: string[]) => string
  others: (n: number) => string
  noOthers: string
}

export const words = defineWords<Words>({
  ja: {
    projectsOf: (edition) => `第${edition}期の連携事業`,
    number: (n) => `No.${n}`,
    kana: '読み',
    measures: '重点施策',
    countUnknown: '●の数を示す公表資料はありません。',
    countSame: (n) => `公表資料の●は${shared.ja.many(n)}。登録している●も同じ数です。`,
    countDiffers: (source, own) =>
      `公表資料の●は${shared.ja.many(source)}、登録している●は${shared.ja.many(own)}で、数が合いません。`,
    because: (reason) => `理由：${reason}`,
    noMeasure: '当たる重点施策は、まだ登録されていません。',
    measure: (n) => `重点施策${n}`,
    waiting: '推定・確認待ち',
    read: '公表資料の表に●があります。',
    source: '出典：',
    common: '共通施策',
    commonFor: 'すべての事業に共通します。',
    facts: '登録されている事実',
    titleFact: '事業名',
    numberFact: '番号',
    pageFact: '掲載ページ',
    sameSource: '事業名と同じ資料',
    pageValue: (n) => `ビジョン${n}ページ`,
    countFact: '●の数',
    countValue: shared.ja.many,
    area: '政策分野',
    period: '期間',
    periodBasis: 'ビジョンの計画期間',
    from: '〜',
    status: '状態',
    active: '実施',
    ended: '廃止',
    summary: '概要',
    summaryEmpty: '概要はまだ登録されていません。',
    summaryPage: (page) => `事業の内容は、ビジョンの${page}ページに書かれています。`,
    who: '関係市町村',
    whoUnknown: '公表資料に事業ごとの記載はありません。',
    whoTable: '市町村ごとの一覧を表で見る',
    municipality: '市町村',
    answer: '参加',
    basis: '根拠',
    neighbours: '前後の事業',
    previous: '前の事業',
    next: '次の事業',
    about: 'この事業の情報',
    byBasisHelp:
      '番号・事業名・ページ・●の数、政策分野、重点施策、市町村ごとの参加を数えています。',
    address: 'この事業のアドレス',
    addressHelp: 'このアドレスは変わりません。資料や通知に書けます。',
    copy: 'アドレスをコピー',
    copied: 'コピーしました',
    selected: 'アドレスを選択しました。Ctrl+C でコピーできます。',
    data: 'データ',
    dataHelp: 'すべての事業',
    dataCsv: '1つの欄に1つの値',
    related: '関わりのある事業',
    sameArea: '同じ政策分野の事業',
    noSameArea: '同じ政策分野の事業は、ほかにありません。',
    allOf: (signs) =>
      signs.length > 2
        ? `${signs.join('')}のすべてに当たる事業`
        : `${signs.join('と')}${signs.length === 2 ? 'の両方' : ''}に当たる事業`,
    others: (n) => `は、ほかに${n}件あります。`,
    noOthers: 'は、ほかにありません。',
  },
  en: {
    projectsOf: (edition) => `Joint projects of vision ${edition}`,
    number: (n) => `No. ${n}`,
    kana: 'Reading',
    measures: 'Priority measures',
    countUnknown: 'No public document gives a number of marks.',
    countSame: (n) =>
      `The source gives ${n === 1 ? 'one mark' : `${n} marks`}, and as many are recorded.`,
    countDiffers: (source, own) => `The source gives ${source} marks, but ${own} are recorded.`,
    because: (reason) => `Reason: ${reason}`,
    noMeasure: 'No priority measure has been recorded yet.',
    measure: (n) => `Measure ${n}`,
    waiting: 'Inferred, to be confirmed',
    read: 'The table of the source has a mark here.',
    source: 'Source: ',
    common: 'Common measure',
    commonFor: 'Applies to every project.',
    facts: 'Recorded facts',
    titleFact: 'Title',
    numberFact: 'Number',
    pageFact: 'Page',
    sameSource: 'the same document as the title',
    pageValue: (n) => `Page ${n} of the vision`,
    countFact: 'Marks in the source',
    countValue: shared.en.many,
    area: 'Policy area',
    period: 'Period',
    periodBasis: 'the period of the vision',
    from: '–',
    status: 'Status',
    active: 'Active',
    ended: 'Ended',
    summary: 'Summary',
    summaryEmpty: 'No summary has been recorded yet.',
    summaryPage: (page) => `Page ${page} of the vision describes the project.`,
    who: 'Municipalities',
    whoUnknown: 'The source names none for single projects.',
    whoTable: 'See every municipality in a table',
    municipality: 'Municipality',
    answer: 'Participation',
    basis: 'Basis',
    neighbours: 'Neighbouring projects',
    previous: 'Previous project',
    next: 'Next project',
    about: 'About this project',
    byBasisHelp:
      'Counts number, title, page and marks in the source, the policy area, measures and municipalities.',
    address: 'Address of this project',
    addressHelp: 'This address stays. It can be cited in papers and notices.',
    copy: 'Copy the address',
    copied: 'Copied',
    selected: 'The address is selected. Press Ctrl+C to copy it.',
    data: 'Data',
    dataHelp: 'All projects',
    dataCsv: 'One value per cell',
    related: 'Related projects',
    sameArea: 'In the same policy area',
    noSameArea: 'No other project is in this policy area.',
    allOf: (signs) =>
      `Projects that serve ${signs.length > 2 ? 'all of ' : ''}${signs.join(signs.length === 2 ? ' and ' : ' ')}`,
    others: (n) => `: ${n} more.`,
    noOthers: ': no other.',
  },
})
