import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  preview: string
  published: (date: string) => string
  submitted: (count: number, asked: number) => string
  download: string
  print: string
  summary: string
  median: string
  area: string
  measures: string
  evaluations: string
  municipality: string
  grade: string
  done: string
  improve: string
  next: string
  indicators: string
  indicator: string
  actual: string
  source: string
  noEvaluation: string
}

export const words = defineWords<Words>({
  ja: {
    title: '連携事業の年次報告',
    preview: '公表前の下書きです。公表するまで、市町村や市民には見えません。',
    published: (date) => `${date} 公表`,
    submitted: (count, asked) => `${asked}市町村のうち${count}市町村が提出`,
    download: 'Excelでダウンロード',
    print: '印刷する',
    summary: '総括表',
    median: '中央値',
    area: '分野',
    measures: '重点施策',
    evaluations: '市町村の自己評価',
    municipality: '市町村',
    grade: '評価',
    done: '実施したこと',
    improve: '改善したいこと',
    next: '次年度の取組',
    indicators: '成果指標の実績',
    indicator: '成果指標',
    actual: '実績',
    source: '出典',
    noEvaluation: '自己評価の提出はありません。',
  },
  en: {
    title: 'Annual report on joint projects',
    preview: 'A preview: nobody but the policy office sees it until it is published.',
    published: (date) => `Published ${date}`,
    submitted: (count, asked) => `${count} of ${asked} municipalities submitted`,
    download: 'Download for Excel',
    print: 'Print',
    summary: 'Summary',
    median: 'Median',
    area: 'Policy area',
    measures: 'Measures',
    evaluations: 'Self-evaluations',
    municipality: 'Municipality',
    grade: 'Grade',
    done: 'What was done',
    improve: 'What to improve',
    next: 'Next year',
    indicators: 'Indicators',
    indicator: 'Indicator',
    actual: 'Actual',
    source: 'Source',
    noEvaluation: 'No self-evaluation was submitted.',
  },
})
