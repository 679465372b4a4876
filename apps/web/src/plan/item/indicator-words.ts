import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '成果指標',
    caption: '成果指標の現状値と目標値',
    name: '指標',
    baseline: '現状値',
    target: '目標値',
    noBaseline: '文書に書かれていません',
    notYet: '「－」と書かれています',
    total: (value: string) => `累計${value}`,
    relative: (year: string, by: string) => `${year}から${by}`,
    compared: '数値どうしを比べる図は、ありません。目標は基準の年度からの増減で示されています。',
    gauge: (title: string, baseline: string, target: string) =>
      `${title}。現状値 ${baseline}、目標値 ${target}。`,
    actuals: (count: number, isPast: boolean) =>
      count > 0
        ? `実績と達成状況（${count}年度分）`
        : isPast
          ? '実績は登録されていません（目標の年度は過ぎています）'
          : '実績（まだありません）',
    stated: '文書の書き方を表示',
    said: (name: string, text: string) => `${name}「${text}」`,
    neverCame: (written: string, year: string) =>
      `文書の「${written}」という年度は来ませんでした。平成は31年４月までのため、${year}と表します。`,
  },
  en: {
    title: 'Indicators',
    caption: 'Baseline and target of each indicator',
    name: 'Indicator',
    baseline: 'Baseline',
    target: 'Target',
    noBaseline: 'not stated in the document',
    notYet: 'given as “－”',
    total: (value) => `${value} in total`,
    relative: (year, by) => `${by} on ${year}`,
    compared: 'There are no two values to draw. The target is a change from a base year.',
    gauge: (title, baseline, target) => `${title}. Baseline ${baseline}, target ${target}.`,
    actuals: (count, isPast) =>
      count > 0
        ? `Actuals of ${count} years`
        : isPast
          ? 'No actuals are registered (the target’s year is past)'
          : 'Actuals (none yet)',
    stated: 'Show the document’s own words',
    said: (name, text) => `${name}: “${text}”`,
    neverCame: (written, year) =>
      `The year ${written} of the document never came: the Heisei era ended in April of its 31st year. It is ${year}.`,
  },
})
