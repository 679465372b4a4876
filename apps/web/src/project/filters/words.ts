import type { Facets, ProjectSort } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

type Words = {
  heading: string
  facet: Record<keyof Facets, string>
  sort: Record<ProjectSort, string>
  sorting: string
  pillar: (number: string, title: string) => string
  text: string
  search: string
  confirmed: string
  confirmedHelp: string
  matchAll: string
  count: (n: number) => string
  showEmpty: (n: number, name: keyof Facets) => string
  hideEmpty: string
  others: string
  close: string
  apply: (n: number) => string
  reset: string
  applied: string
  textChip: (text: string) => string
  remove: string
  droppedTitle: string
  dropped: (value: string, name: string) => string
  parameter: Record<string, string>
}

export const words = defineWords<Words>({
  ja: {
    heading: '絞り込み',
    facet: {
      measures: '重点施策',
      pillars: '役割',
      policyAreas: '政策分野',
      themes: 'テーマ',
      municipalities: '参加する市町村',
      participation: '市町村の回答',
      basis: '●の根拠',
      status: '状態',
      fiscalYears: '年度',
    },
    sort: { number: '番号', kana: '五十音', page: 'ビジョンのページ', updated: '更新日の新しい順' },
    sorting: '並び順',
    pillar: (number, title) => `${number}　${title}`,
    text: '言葉',
    search: '検索',
    confirmed: '確認された事実だけで数える',
    confirmedHelp: '推定を除き、出典どおりの事実と職員が確認した事実だけを数えます。',
    matchAll: '選んだ施策のすべてに当たる事業だけ',
    count: (n) => `${n}件`,
    showEmpty: (n, name) =>
      `該当のない${n}${name === 'policyAreas' ? '分野' : name === 'municipalities' ? '市町村' : '件'}も表示`,
    hideEmpty: '該当のあるものだけ表示',
    others: 'ほかの条件',
    close: '閉じる',
    apply: (n) => `${n}件の事業を見る`,
    reset: '条件をすべて外す',
    applied: '選んでいる条件',
    textChip: (text) => `言葉：${text}`,
    remove: 'を外す',
    droppedTitle: '使えない条件を外して表示しています。',
    dropped: (value, name) => `${name}「${value}」は、このビジョンにない値か、読み取れない値です。`,
    parameter: {
      q: '言葉',
      match: '施策の合わせ方',
      confirmed: '確認された事実だけ',
      sort: '並び順',
      page: 'ページ',
    },
  },
  en: {
    heading: 'Filters',
    facet: {
      measures: 'Priority measures',
      pillars: 'Roles',
      policyAreas: 'Policy areas',
      themes: 'Themes',
      municipalities: 'Municipality',
      participation: 'Answer',
      basis: 'Basis of the marks',
      status: 'Status',
      fiscalYears: 'Fiscal years',
    },
    sort: {
      number: 'Number',
      kana: 'Japanese reading',
      page: 'Page of the vision',
      updated: 'Latest change',
    },
    sorting: 'Order',
    pillar: (number, title) => `${number}. ${title}`,
    text: 'Words',
    search: 'Search',
    confirmed: 'Count confirmed facts only',
    confirmedHelp:
      'Leaves out inferred facts: what the source says and what officers confirmed is counted.',
    matchAll: 'Only projects that serve all chosen measures',
    count: (n) => (n === 1 ? '1 project' : `${n} projects`),
    showEmpty: (n) => `Show ${n} without projects`,
    hideEmpty: 'Show only those with projects',
    others: 'More filters',
    close: 'Close',
    apply: (n) => (n === 1 ? 'See 1 project' : `See ${n} projects`),
    reset: 'Remove all filters',
    applied: 'Chosen filters',
    textChip: (text) => `Words: ${text}`,
    remove: ' – remove',
    droppedTitle: 'Filters that cannot be used were left out.',
    dropped: (value, name) => `${name} “${value}” is not part of this vision or cannot be read.`,
    parameter: {
      q: 'Words',
      match: 'Matching of measures',
      confirmed: 'Confirmed only',
      sort: 'Order',
      page: 'Page',
    },
  },
})
