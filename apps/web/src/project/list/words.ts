import { defineWords } from '../../i18n.tsx'

type Words = {
  title: string
  searchLabel: string
  search: string
  searchName: string
  found: (n: number) => string
  narrow: string
  caption: string
  number: string
  name: string
  area: string
  page: string
  pageLong: (page: number) => string
  measure: (n: number, title: string) => string
  allMeasures: (first: string, last: string) => string
  kana: string
  otherTitle: string
  withSame: string
  matrix: string
  empty: string
  emptyPage: string
  firstPage: string
  reset: string
  failed: string
  failedHelp: string
  retry: string
  pages: string
  pageOf: (page: number, last: number) => string
  previous: string
  next: string
  ended: string
  planHits: (count: number) => string
  allPlanHits: (count: number) => string
}

export const words = defineWords<Words>({
  ja: {
    title: '連携事業',
    searchLabel: '言葉で探す',
    search: '検索',
    searchName: '連携事業',
    found: (n) => `${n}件の事業`,
    narrow: '絞り込み',
    caption: '検索結果。重点施策のどれに当たるかを右の列に示します。',
    number: 'No.',
    name: '事業名',
    area: '政策分野',
    page: 'ページ',
    pageLong: (page) => `ビジョン${page}ページ`,
    measure: (n, title) => `重点施策${n} ${title}`,
    allMeasures: (first, last) => `${first}〜${last}すべて`,
    kana: '読み',
    otherTitle: '英語名',
    withSame: 'この条件で：',
    matrix: 'マトリックスで見る',
    empty: '条件に合う事業はありません。言葉を短くするか、条件を1つ外してください。',
    emptyPage: 'このページに事業はありません。',
    firstPage: '最初のページを見る',
    reset: '条件をすべて外す',
    failed: '連携事業を読み込めませんでした。',
    failedHelp: '選んだ条件は残っています。少し待ってから、もう一度読み込んでください。',
    retry: 'もう一度読み込む',
    pages: 'ページ',
    pageOf: (page, last) => `${last}ページのうち${page}ページ目`,
    previous: '前のページ',
    next: '次のページ',
    ended: '廃止',
    planHits: (count) => `計画の項目 ${count}件`,
    allPlanHits: (count) => (count > 1 ? `${count}件すべてを見る` : '計画の中で見る'),
  },
  en: {
    title: 'Joint projects',
    searchLabel: 'Search by words',
    search: 'Search',
    searchName: 'Joint projects',
    found: (n) => (n === 1 ? '1 project' : `${n} projects`),
    narrow: 'Filters',
    caption: 'Results. The columns on the right show which priority measures a project serves.',
    number: 'No.',
    name: 'Project',
    area: 'policy area',
    page: 'Page',
    pageLong: (page) => `Page ${page} of the vision`,
    measure: (n, title) => `Priority measure ${n}: ${title}`,
    allMeasures: (first, last) => `All of ${first}–${last}`,
    kana: 'Reading',
    otherTitle: 'Japanese title',
    withSame: 'With these filters:',
    matrix: 'See in the matrix',
    empty: 'No project matches these filters. Use fewer words or remove a filter.',
    emptyPage: 'There are no projects on this page.',
    firstPage: 'Go to the first page',
    reset: 'Remove all filters',
    failed: 'The projects could not be loaded.',
    failedHelp: 'Your filters are kept. Wait a moment, then load again.',
    retry: 'Load again',
    pages: 'Pages',
    pageOf: (page, last) => `Page ${page} of ${last}`,
    previous: 'Previous page',
    next: 'Next page',
    ended: 'Ended',
    planHits: (count) => (count === 1 ? '1 item of a plan' : `${count} items of plans`),
    allPlanHits: (count) => (count > 1 ? `See all ${count}` : 'See it among the plans'),
  },
})
