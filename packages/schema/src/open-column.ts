import { eraYear } from './fiscal-year.ts'
import { formatPartial } from './partial-date.ts'
import { type Language, terms } from './terms.ts'

/** A column of a table that is given as a file. */
export type OpenColumn = {
  /** What programs call it: letters, digits and `_`. */
  key: string
  /** As the file's first row has it. */
  title: string
  /** `partialDate`: a day, a month or a year, as far as it is known; `fiscalYear`: the year in which its April is;
   * `code`: a 全国地方公共団体コード; `dateTime`: by the clock in Japan. */
  type:
    | ('string' | 'integer' | 'number' | 'code')
    | ('date' | 'partialDate' | 'dateTime' | 'fiscalYear')
  about: Record<Language, string>
  /** What its numbers count, where that is the same in every row. */
  unit?: string
  /** Whether every row has it. */
  required?: true
  /** All that a cell may say. */
  words?: readonly { ja: string; en: string }[]
  /** What stands between values, where a cell may hold several. */
  separator?: string
  /** It says in 和暦 what the column before it says in 西暦. */
  isEra?: true
}

/** A cell of such a table; '' where there is nothing. */
export type OpenCell = string | number

/** Rows as makers give them, with what their columns say in 和暦 beside the 西暦. */
export const withEras = (
  columns: readonly OpenColumn[],
  rows: readonly (readonly OpenCell[])[],
): OpenCell[][] =>
  rows.map((row) => {
    let at = 0
    return columns.map(({ isEra }, i) =>
      isEra ? inEra(columns[i - 1]?.type, row[at - 1] ?? '') : (row[at++] ?? ''),
    )
  })

function inEra(type: OpenColumn['type'] | undefined, cell: OpenCell): string {
  if (cell === '') return ''
  return type === 'fiscalYear' ? eraYear(Number(cell)) : formatPartial(String(cell), 'ja')
}

const alignment = { proposed: '提案（確認待ち）', confirmed: '確認済み' } as const

/** What files write for what is called nothing elsewhere. */
export const openWords = {
  costOf: { cost: '事業費', subsidy: 'うち補助金', share: '市町村の分担' },
  costUnit: { thousand: '千円', million: '百万円' },
  evaluator: { office: '政策担当部', municipality: '市町村' },
  alignment,
  decided: { ...alignment, rejected: '当たらない' },
  published: { yes: '公表', no: '非公表' },
  answering: { none: '回答不要', unanswered: '未回答', drafting: '記入中', answered: '回答済み' },
  pageKind: { page: 'ページ', sheet: '枚目' },
  measured: {
    ...{ vision: 'ビジョン全体', pillar: '役割', policyArea: '政策分野' },
    ...{ measure: '施策', project: '連携事業' },
  },
  indicatorState: { current: '公表中', ended: '終了' },
  valueOf: { baseline: '基準', former: '前の目標', target: '目標', actual: '実績' },
} as const

const alignmentEn = { proposed: 'proposed, awaits confirmation', confirmed: 'confirmed' }

const english: { [K in keyof typeof openWords]: Record<keyof (typeof openWords)[K], string> } = {
  costOf: { cost: 'cost', subsidy: 'of it subsidised', share: 'borne by a municipality' },
  costUnit: { thousand: 'thousands of yen', million: 'millions of yen' },
  evaluator: { office: 'the policy office', municipality: 'a municipality' },
  alignment: alignmentEn,
  decided: { ...alignmentEn, rejected: 'does not apply' },
  published: { yes: 'published', no: 'not published' },
  answering: {
    ...{ none: 'no answer needed', unanswered: 'not answered' },
    ...{ drafting: 'being written', answered: 'answered' },
  },
  pageKind: { page: 'printed page', sheet: 'sheet of the file' },
  measured: {
    ...{ vision: 'the vision as a whole', pillar: 'a role', policyArea: 'a policy area' },
    ...{ measure: 'a measure', project: 'a joint project' },
  },
  indicatorState: { current: 'published', ended: 'ended' },
  valueOf: { baseline: 'baseline', former: 'earlier target', target: 'target', actual: 'actual' },
}

type Named = Record<string, string>
type Coded = { words: NonNullable<OpenColumn['words']> }

/** The words of codes in both languages; what English has no word for is told by its code. */
export const codedBy = (ja: Named, en: Named = {}): Coded => ({
  words: Object.entries(ja).map(([code, word]) => ({ ja: word, en: en[code] ?? code })),
})

/** The same of the registry's terms. */
export const termed = (
  name: 'basis' | 'answer' | 'projectStatus' | 'changeKind' | OfIndicators | OfLists,
): Coded => codedBy(terms.ja[name], terms.en[name])
type OfIndicators =
  | ('indicatorKind' | 'indicatorDirection')
  | ('yearKind' | 'totalling' | 'ungraded')
type OfLists =
  | ('applicationKind' | 'applicationState' | 'opinionOutcome')
  | ('inquiryKind' | 'responseState' | 'role')

/** The same of what only files write. */
export const written = (name: keyof typeof openWords): Coded =>
  codedBy(openWords[name], english[name])

/** A column by its key, heading, type and meaning in Japanese and English. */
export const column = (
  [key, title]: readonly [key: string, title: string],
  type: OpenColumn['type'],
  [ja, en]: readonly [ja: string, en: string],
  more: Pick<OpenColumn, 'unit' | 'required' | 'words' | 'separator'> = {},
): OpenColumn => ({ key, title, type, about: { ja, en }, ...more })

/** A column of days or fiscal years, and beside it the same in 和暦. */
export const inBoth = (western: OpenColumn): OpenColumn[] => [
  western,
  {
    ...column([`${western.key}Era`, `${western.title}（和暦）`], 'string', [
      `${western.title}を和暦で`,
      `The same by Japanese era`,
    ]),
    ...(western.required ? required : {}),
    isEra: true,
  },
]

export const required = { required: true } as const
