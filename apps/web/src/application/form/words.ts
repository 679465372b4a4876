import { consentWords } from '@renkei/schema'
import { defineWords, wide } from '../../i18n.tsx'
import type { SectionName } from './sections.ts'

type Words = {
  section: Record<SectionName, string>
  contents: string
  done: string
  toCorrect: (count: number) => string
  remarked: (count: number) => string
  empty: string
  progress: (all: number) => [string, string]
  progressName: string
  titleHelp: string
  kanaHelp: string
  titleEnHelp: string
  sameTitle: string
  noSame: string
  similar: (count: number) => string
  numberFree: (number: string) => string
  numberTaken: (number: string, next: number) => string
  use: (number: number) => string
  choose: string
  measuresHelp: (common: string) => string
  reasonOf: (sign: string) => string
  partners: string
  partnersHelp: string
  partnersNow: string
  municipality: string
  afterSubmitting: string
  summaryHelp: string
  coreRole: (core: string) => string
  budget: string
  budgetHelp: string
  budgetOf: (year: string, what: string) => string
  inYear: (year: string, what: string) => string
  year: string
  amount: string
  subsidy: string
  total: string
  afterCorrecting: string
  yearWord: string
  articlesHelp: string
  noteHelp: string
  endReasonHelp: string
  lastFiscalYearHelp: string
  changed: string
  formerly: string
  nothing: string
  putBack: string
  remark: string
  mistake: (field: string, sentence: string) => string
  group: (number: number) => string
}

/** Words of the form's fields. */
export const words = defineWords<Words>({
  ja: {
    section: {
      names: '名称',
      measures: '政策分野・重点施策',
      municipalities: '市町村',
      contents: '内容と役割',
      period: '期間と事業費',
      agreement: '連携協約・備考',
      end: '廃止',
    },
    contents: '項目',
    done: '済み',
    toCorrect: (count) => `要修正 ${count}`,
    remarked: (count) => `指摘 ${count}`,
    empty: '未記入',
    progress: (all) => [`必須${all}項目のうち `, ' 記入済み'],
    progressName: '必須項目の記入',
    titleHelp: '何をするかが分かる名詞で終えます。市町村名は入れません。',
    kanaHelp: 'ひらがなで書きます。五十音順に並べるときに使います。',
    titleEnHelp: '英語のページに表示します。',
    sameTitle: '同じ名称の事業があります。変えたいときは、その事業への変更として申請してください。',
    noSame: '同じ名称の事業はありません。',
    similar: (count) => `似た名称の事業が${count}つあります。`,
    numberFree: (number) => `${number}は使えます。`,
    numberTaken: (number, next) =>
      `No.${number}はすでにあります。空いている番号は${next}からです。`,
    use: (number) => `${number}にする`,
    choose: '選んでください',
    measuresHelp: (common) =>
      `当てはまる施策を選び、1つずつ理由を書きます。理由は公開されます。${common}はすべての事業に付きます。`,
    reasonOf: (sign) => `${sign}を選んだ理由`,
    partners: '参加をたずねる市町村',
    partnersHelp: `提出すると、選んだ市町村に${consentWords.join('・')}をたずねます。`,
    partnersNow: '選んだ市町村',
    municipality: '市町村',
    afterSubmitting: '提出後',
    summaryHelp: '200字まで。誰が、何を、どのように行うかを書きます。',
    coreRole: (core) => `甲（${core}）の役割`,
    budget: '年度ごとの事業費（千円）',
    budgetHelp: '全角の数字や「,」はそのまま入力できます。決まっていない年度は空欄にします。',
    budgetOf: (year, what) => `${year}の${what}（千円）`,
    inYear: (year, what) => `${year}の${what}`,
    year: '年度',
    amount: '事業費',
    subsidy: 'うち補助金',
    total: '計',
    afterCorrecting: '修正後に計算',
    yearWord: '令和８年度、R8、2026 のように入力できます。',
    articlesHelp: '例：第３条第３号',
    noteHelp: '審査する人への連絡です。公開されません。',
    endReasonHelp: '審査のあと、事業のページに公開されます。',
    lastFiscalYearHelp: '事業を行う最後の年度です。',
    changed: '変更',
    formerly: '変更前',
    nothing: '記入なし',
    putBack: '変更前に戻す',
    remark: '審査からの指摘',
    mistake: (field, sentence) => `${field}：${sentence}`,
    group: (number) => `（${wide(number)}）`,
  },
  en: {
    section: {
      names: 'Names',
      measures: 'Policy area and measures',
      municipalities: 'Municipalities',
      contents: 'Contents and roles',
      period: 'Period and budget',
      agreement: 'Agreement and note',
      end: 'Ending',
    },
    contents: 'Parts',
    done: 'done',
    toCorrect: (count) => `${count} to correct`,
    remarked: (count) => `${count} remarked`,
    empty: 'empty',
    progress: (all) => ['', ` of ${all} required fields filled in`],
    progressName: 'Required fields filled in',
    titleHelp: 'End with a noun that tells what is done. Leave out names of municipalities.',
    kanaHelp: 'In hiragana. Used to sort by reading.',
    titleEnHelp: 'Shown on English pages.',
    sameTitle: 'A project of this title exists. To change it, apply for a change of that project.',
    noSame: 'No project has this title.',
    similar: (count) =>
      count === 1 ? 'One project has a similar title.' : `${count} projects have similar titles.`,
    numberFree: (number) => `${number} is free.`,
    numberTaken: (number, next) => `No. ${number} exists already. ${next} is the first free one.`,
    use: (number) => `Use ${number}`,
    choose: 'Choose',
    measuresHelp: (common) =>
      `Choose the measures that apply, and give a reason for each. Reasons are published. ${common} goes with every project.`,
    reasonOf: (sign) => `Why ${sign}`,
    partners: 'Municipalities to be asked',
    partnersHelp:
      'When you submit, they are asked whether they participate, are considering it, or do not.',
    partnersNow: 'Chosen municipalities',
    municipality: 'Municipality',
    afterSubmitting: 'Once submitted',
    summaryHelp: 'Up to 200 characters: who does what, and how.',
    coreRole: (core) => `Role of the core city (${core})`,
    budget: 'Budget by fiscal year (thousand yen)',
    budgetHelp:
      'Full-width digits and commas are fine. Leave years that are not decided yet empty.',
    budgetOf: (year, what) => `${year}: ${what} (thousand yen)`,
    inYear: (year, what) => `${what}, ${year}`,
    year: 'Fiscal year',
    amount: 'Budget',
    subsidy: 'Of which subsidies',
    total: 'Total',
    afterCorrecting: 'once corrected',
    yearWord: 'Like 2026, R8 or 令和８年度.',
    articlesHelp: 'For example: 第３条第３号',
    noteHelp: 'For the reviewers. Not published.',
    endReasonHelp: 'Published on the project’s page once approved.',
    lastFiscalYearHelp: 'The last fiscal year in which the project is carried out.',
    changed: 'Changed',
    formerly: 'Before',
    nothing: 'nothing',
    putBack: 'Put back',
    remark: 'The reviewers’ remark',
    mistake: (field, sentence) => `${field}: ${sentence}`,
    group: (number) => `(${number}) `,
  },
})
