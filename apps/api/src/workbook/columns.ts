import {
  answerFields,
  type EvaluationRule,
  type InquiryCell,
  type InquiryKind,
} from '@renkei/schema'

/** Sheets by kind, and what stands in their columns. Columns are found by their headings. */
export const sheetNames: Record<InquiryKind, string> = {
  participation: '参加状況',
  indicators: '成果指標',
  selfEvaluation: '自己評価',
}

export const keyHeading = '照会キー'
export const stampHeading = '版'
export const remarkHeading = '指摘'

const headings: Record<string, string> = {
  answer: '回答',
  department: '担当課',
  note: '備考',
  value: '実績値',
  source: '出典',
  done: '実施したこと',
  improve: '改善したいこと',
  next: '次年度の取組',
}

/** The heading of an answer's field: 回答, 達成度（40点まで）. */
export function headingOf(field: string, { criteria }: Pick<EvaluationRule, 'criteria'>): string {
  if (!field.startsWith('score.')) return headings[field] ?? field
  const criterion = criteria[Number(field.slice(6)) - 1]
  return criterion ? `${criterion.title}（${criterion.max}点まで）` : field
}

export type Column = {
  heading: string
  width: number
  /** Of a column that is answered: the field. Everything else is locked. */
  field?: string
  /** What stands in it, of a locked one. */
  text: (cell: InquiryCell) => string
}

/** The columns of a kind's sheet, from left to right. */
export function columnsOf(
  kind: InquiryKind,
  rule: EvaluationRule,
  stampOf: (cell: InquiryCell) => string,
): Column[] {
  const fields = answerFields(kind, rule)
  const subject: Column[] =
    kind === 'indicators'
      ? [
          { heading: '成果指標', width: 36, text: ({ title }) => title },
          { heading: '単位', width: 8, text: ({ indicator }) => indicator?.unit ?? '' },
        ]
      : [{ heading: '連携事業', width: 40, text: ({ title }) => title }]
  return [
    { heading: keyHeading, width: 18, text: ({ key }) => key },
    { heading: stampHeading, width: 14, text: stampOf },
    { heading: 'No.', width: 6, text: ({ project }) => (project === null ? '' : String(project)) },
    ...subject,
    ...fields.map((field) => ({
      heading: `前年度：${headingOf(field, rule)}`,
      width: 14,
      text: ({ previous }: InquiryCell) => written(field, previous?.draft[field] ?? ''),
    })),
    ...fields.map((field) => ({
      heading: headingOf(field, rule),
      width: field.startsWith('score.') || field === 'answer' ? 14 : 28,
      field,
      text: ({ draft }: InquiryCell) => written(field, draft[field] ?? ''),
    })),
    { heading: remarkHeading, width: 50, text: () => '' },
  ]
}

/** What may be answered, in the words of the sheet. */
export const answerWords: Record<string, string> = {
  lead: '主担当',
  participating: '参加',
  considering: '検討中',
  notParticipating: '不参加',
}
const codes = Object.fromEntries(Object.entries(answerWords).map(([code, word]) => [word, code]))

/** A field's text as a sheet shows it. */
export const written = (field: string, text: string): string =>
  field === 'answer' ? (answerWords[text] ?? text) : text

/** A field's text as the registry keeps it. */
export const typed = (field: string, text: string): string =>
  field === 'answer' ? (codes[text.normalize('NFKC').trim()] ?? text) : text
