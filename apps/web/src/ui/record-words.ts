import { defineWords } from '../i18n.tsx'

/** Words that the pages of measures, areas and municipalities share. */
export const words = defineWords({
  ja: {
    project: '連携事業',
    projects: '事業',
    page: 'ページ',
    measures: '重点施策',
    policyArea: '政策分野',
    byBasis: '根拠の内訳',
    address: 'このページのアドレス',
    list: '一覧で条件を加えて探す',
    count: (projects: number) => `${projects}事業`,
    markOf: (number: number, basis: string) => `重点施策${number} ${basis}`,
    none: '当たる事業はまだありません。',
  },
  en: {
    project: 'Joint project',
    projects: 'Projects',
    page: 'Page',
    measures: 'Measures',
    policyArea: 'Policy area',
    byBasis: 'By basis',
    address: 'Address of this page',
    list: 'Search these projects further',
    count: (projects) => `${projects} ${projects === 1 ? 'project' : 'projects'}`,
    markOf: (number, basis) => `measure ${number}, ${basis}`,
    none: 'No project so far.',
  },
})
