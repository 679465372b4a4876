import { defineWords } from '../i18n.tsx'
import { words as shared } from '../project/words.ts'
import type { View } from './address.ts'

type Words = {
  title: Record<View, string>
  grid: Record<View, string>
  tab: Record<View, string>
  tabs: string
  download: string
  downloadCsv: string
  downloadJson: string
  print: string
  project: string
  search: string
  all: (projects: string) => string
  everyMunicipality: (n: number) => string
  any: string
  several: string
  roomy: string
  shown: (n: number) => string
  area: string
  number: string
  page: string
  sum: string
  projects: (n: number) => string
  pillar: (n: string, title: string) => string
  group: (n: string, title: string) => string
  none: string
  sureRows: (numbers: string) => string
  sureCounts: string
  sureOnly: string
  common: string
  commonFor: (n: number) => string
  total: string
  ofWhich: (basis: string) => string
  differs: (own: number, source: number) => string
  measure: (n: number, title: string) => string
  allMeasures: (first: string, last: string) => string
  legend: string
  from: string
  period: (from: string, to: string) => string
}

export const words = defineWords<Words>({
  ja: {
    title: {
      measures: '連携事業と重点施策のマトリックス',
      municipalities: '連携事業と市町村のマトリックス',
      coverage: '政策分野と重点施策の対応',
    },
    grid: {
      measures: '連携事業と重点施策',
      municipalities: '連携事業と市町村',
      coverage: '政策分野と重点施策',
    },
    tab: {
      measures: '事業 × 重点施策',
      municipalities: '事業 × 市町村',
      coverage: '政策分野 × 重点施策',
    },
    tabs: '列の切り替え',
    download: 'ダウンロード',
    downloadCsv: 'CSV（表計算ソフト用）',
    downloadJson: 'JSON（プログラム用）',
    print: '印刷（A3横）',
    project: '事業名',
    search: '検索',
    all: (projects) => `すべて（${projects}）`,
    everyMunicipality: (n) => `すべて（${n}市町村）`,
    any: 'すべて',
    several: '複数を選択中',
    roomy: '行を広くする',
    shown: (n) => `${n}事業`,
    area: '政策分野',
    number: 'No.',
    page: 'ページ',
    sum: '計',
    projects: (n) => `${n}事業`,
    pillar: (n, title) => `${n}　${title}`,
    group: (n, title) => `（${n}）${title}`,
    none: '印なし',
    sureRows: (numbers) =>
      `公表資料から確かなのは行ごとの●の数です。${numbers} のほかは、どの列の●かを推定しています。`,
    sureCounts: '公表資料から確かなのは行ごとの●の数です。○は、どの列の●かを推定したものです。',
    sureOnly: '推定を除き、出典どおりの●と職員が確認した●だけを数えています。',
    common: '共通施策',
    commonFor: (n) => `${n}事業すべてに共通するため、列にしていません。`,
    total: '●の合計',
    ofWhich: (basis) => `うち${basis}`,
    differs: (own, source) => `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}`,
    measure: (n, title) => `重点施策${n} ${title}`,
    allMeasures: (first, last) => `${first}〜${last}すべて`,
    legend: '凡例',
    from: '〜',
    period: (from, to) => `${from}〜${to}`,
  },
  en: {
    title: {
      measures: 'Projects and priority measures',
      municipalities: 'Projects and municipalities',
      coverage: 'Policy areas and priority measures',
    },
    grid: {
      measures: 'Projects and priority measures',
      municipalities: 'Projects and municipalities',
      coverage: 'Policy areas and priority measures',
    },
    tab: {
      measures: 'Projects × measures',
      municipalities: 'Projects × municipalities',
      coverage: 'Policy areas × measures',
    },
    tabs: 'Columns',
    download: 'Download',
    downloadCsv: 'CSV (for spreadsheets)',
    downloadJson: 'JSON (for programs)',
    print: 'Print (A3 landscape)',
    project: 'Project',
    search: 'Search',
    all: (projects) => `All (${projects})`,
    everyMunicipality: (n) => `All (${n})`,
    any: 'All',
    several: 'Several chosen',
    roomy: 'Wider rows',
    shown: (n) => (n === 1 ? '1 project' : `${n} projects`),
    area: 'Policy area',
    number: 'No.',
    page: 'Page',
    sum: 'Sum',
    projects: (n) => (n === 1 ? '1 project' : `${n} projects`),
    pillar: (n, title) => `${n}. ${title}`,
    group: (n, title) => `(${n}) ${title}`,
    none: 'No mark',
    sureRows: (numbers) =>
      `What the source makes certain is the number of marks in each row. Except for ${numbers}, their columns are inferred.`,
    sureCounts:
      'What the source makes certain is the number of marks in each row. A ring stands where the column was inferred.',
    sureOnly: 'Only marks that stand in the source or that officers confirmed are counted.',
    common: 'Common measure',
    commonFor: (n) => `Applies to all ${n} projects and so has no column.`,
    total: 'All marks',
    ofWhich: (basis) => `of these: ${basis.toLowerCase()}`,
    differs: (own, source) => `${own} recorded, ${source} in the source`,
    measure: (n, title) => `Priority measure ${n}: ${title}`,
    allMeasures: (first, last) => `All of ${first}–${last}`,
    legend: 'Legend',
    from: '–',
    period: (from, to) => `${from}–${to}`,
  },
})
