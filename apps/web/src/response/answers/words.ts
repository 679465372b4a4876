import { defineWords } from '../../i18n.tsx'

type Words = {
  project: string
  indicator: string
  previous: string
  former: (year: string) => string
  registered: string
  noPrevious: string
  department: string
  whenLead: string
  choose: string
  note: string
  writeNote: string
  state: string
  value: string
  source: string
  points: (max: number) => string
  pointsName: string
  grade: (grade: string) => string
  outOf: (score: number) => string
  evaluation: string
  no: (number: number) => string
  of: (name: string, what: string) => string
  contest: (by: string, at: string) => string
  contestMore: string
  mine: string
  theirs: string
  keepMine: string
  keepTheirs: string
  empty: string
  byOther: (at: string, by: string, request: string) => string
}

/** Words of the rows in which answers are typed. */
export const words = defineWords<Words>({
  ja: {
    project: '連携事業',
    indicator: '指標',
    previous: '前年度の回答',
    former: (year) => `${year}の回答`,
    registered: 'いまの登録',
    noPrevious: 'なし',
    department: '担当課',
    whenLead: '主担当のとき',
    choose: '選んでください',
    note: '備考',
    writeNote: '備考を書く',
    state: '状態',
    value: '実績値',
    source: '出典',
    points: (max) => `${max}点まで`,
    pointsName: '点数',
    grade: (grade) => `評価 ${grade}`,
    outOf: (score) => `${score}／100点`,
    evaluation: '自己評価',
    no: (number) => `No.${number}`,
    of: (name, what) => `${name} ${what}`,
    contest: (by, at) => `${at}に${by}が同じ項目を変更しました。`,
    contestMore: '両方を見比べて選んでください。入力した内容は残っています。',
    mine: 'あなたの入力',
    theirs: '保存されている内容',
    keepMine: 'あなたの入力を残す',
    keepTheirs: '保存されている内容にする',
    empty: '空欄',
    byOther: (at, by, request) => `${at} ${by}（依頼により代わりに回答：${request}）`,
  },
  en: {
    project: 'Project',
    indicator: 'Indicator',
    previous: 'Last year',
    former: (year) => `Answer for ${year}`,
    registered: 'Registered now',
    noPrevious: 'None',
    department: 'Department',
    whenLead: 'if lead',
    choose: 'Choose',
    note: 'Remarks',
    writeNote: 'Add remarks',
    state: 'State',
    value: 'Actual value',
    source: 'Source',
    points: (max) => `up to ${max} points`,
    pointsName: 'Points',
    grade: (grade) => `Grade ${grade}`,
    outOf: (score) => `${score} of 100`,
    evaluation: 'Self-evaluation',
    no: (number) => `No. ${number}`,
    of: (name, what) => `${name}: ${what}`,
    contest: (by, at) => `${by} changed the same field at ${at}.`,
    contestMore: 'Compare both and choose. What you typed is kept.',
    mine: 'Yours',
    theirs: 'Saved',
    keepMine: 'Keep mine',
    keepTheirs: 'Take the saved one',
    empty: 'Empty',
    byOther: (at, by, request) => `${at} ${by} (on request: ${request})`,
  },
})
