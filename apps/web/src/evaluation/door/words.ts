import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    results: '実績と評価',
    all: 'すべての年次報告',
    none: 'この事業の評価と実績は、まだ公表されていません。',
    texts: (count: number) => `${count}市町村の自己評価を読む`,
    report: (day: string) => `年次報告の中で見る（${day}公表）`,
    latestTitle: '成果と評価',
    reportOf: (year: string) => `${year}の年次報告`,
    publishedOn: (day: string) => `${day}公表`,
    noReport: '公表された年次報告は、まだありません。',
    indicators: '成果指標を見る',
  },
  en: {
    results: 'Results and evaluation',
    all: 'All annual reports',
    none: 'Nothing about the results of this project has been published yet.',
    texts: (count) =>
      count === 1 ? 'Read the self-evaluation of 1 municipality' : `Read ${count} self-evaluations`,
    report: (day) => `See it in the annual report (published ${day})`,
    latestTitle: 'Results',
    reportOf: (year) => `Annual report of ${year}`,
    publishedOn: (day) => `Published ${day}`,
    noReport: 'No annual report has been published yet.',
    indicators: 'See the indicators',
  },
})
