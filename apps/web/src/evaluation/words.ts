import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  frozen: string
  report: string
  table: string
  project: string
  office: string
  municipalities: string
  range: string
  spread: (lowest: number, median: number, highest: number) => string
  score: (score: number) => string
  none: string
  noProjects: string
  evaluate: string
  evaluateOf: (number: number) => string
  close: string
  points: (title: string, max: number) => string
  comment: string
  save: string
  saved: string
  theirs: string
  shares: string
  sharesNote: string
  byMunicipality: string
  byMeasure: string
  byArea: string
  best: string
  share: string
  late: string
}

export const words = defineWords<Words>({
  ja: {
    title: '評価',
    lead: '提出された自己評価の隣で、政策担当部の評価をつけます。公表すると変えられなくなります。',
    frozen: '公表したので、評価はもう変わりません。',
    report: '年次報告を見る',
    table: '事業ごとの評価',
    project: '事業',
    office: '政策担当部の評価',
    municipalities: '市町村の自己評価',
    range: '最低・中央・最高',
    spread: (lowest, median, highest) => `${lowest}・${median}・${highest}点`,
    score: (score) => `${score}点`,
    none: 'なし',
    noProjects: 'この照会は、事業についてたずねていません。',
    evaluate: '評価する',
    evaluateOf: (number) => `：No.${number}`,
    close: '閉じる',
    points: (title, max) => `${title}（${max}点まで）`,
    comment: 'コメント',
    save: '評価を保存する',
    saved: '保存しました。',
    theirs: 'いま登録されている評価',
    shares: 'Ａ・Ｂの割合',
    sharesNote: '提出された自己評価のうち、ＡかＢのもの',
    byMunicipality: '市町村',
    byMeasure: '重点施策',
    byArea: '分野',
    best: 'Ａ・Ｂ／件数',
    share: '割合',
    late: '期限後',
  },
  en: {
    title: 'Evaluation',
    lead: 'Evaluate each project beside the self-evaluations that were submitted. Publishing freezes it.',
    frozen: 'It is published: evaluations change no more.',
    report: 'Annual report',
    table: 'Evaluations by project',
    project: 'Project',
    office: 'Secretariat',
    municipalities: 'Municipalities',
    range: 'Lowest, median, highest',
    spread: (lowest, median, highest) => `${lowest}, ${median}, ${highest}`,
    score: (score) => `${score} points`,
    none: 'None',
    noProjects: 'This inquiry asks about no project.',
    evaluate: 'Evaluate',
    evaluateOf: (number) => ` No. ${number}`,
    close: 'Close',
    points: (title, max) => `${title} (up to ${max})`,
    comment: 'Comment',
    save: 'Save the evaluation',
    saved: 'Saved.',
    theirs: 'What is registered now',
    shares: 'Shares of A and B',
    sharesNote: 'Of the self-evaluations submitted',
    byMunicipality: 'Municipality',
    byMeasure: 'Measure',
    byArea: 'Policy area',
    best: 'A or B / all',
    share: 'Share',
    late: 'late',
  },
})
