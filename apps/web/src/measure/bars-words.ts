import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    measuresCaption: '重点施策ごとの事業数と根拠の内訳',
    number: '番号',
    measure: '重点施策',
    theme: 'テーマ',
    count: '事業',
    chart: 'グラフ',
    commonMeasure: '共通施策　',
    commonToAll: (projects: number) => `　${projects}事業すべてに共通します。`,
  },
  en: {
    measuresCaption: 'Number of projects for each priority measure, by basis',
    number: 'Number',
    measure: 'Priority measure',
    theme: 'Theme',
    count: 'Projects',
    chart: 'Chart',
    commonMeasure: 'Common measure: ',
    commonToAll: (projects) => `. It applies to all ${projects} projects.`,
  },
})
