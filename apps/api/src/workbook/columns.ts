import {
  actualAskedOf,
  answerFields,
  answerOf,
  answerWords,
  eraOfYear,
  type EvaluationRule,
  formatDate,
  type FormerTarget,
  gradeNamed,
  inquiryKind,
  type InquiryAnswer,
  type InquiryKind,
  numberMark,
  type Prompt,
  termOf,
  terms,
  type YearKind,
} from '@renkei/schema'

/** Sheets by kind, and what stands in their columns. Columns are found by their headings. */
export const sheetNames: Record<InquiryKind, string> = terms.ja.inquiryKind

export const keyHeading = '照会キー'
export const stampHeading = '版'
export const remarkHeading = '指摘'
export const numberHeading = 'No.'
export const unitHeading = '単位'
/** What heads the titles: of projects, or of indicators. */
export const titleHeadings = ['連携事業', terms.ja.inquiryKind.indicators] as const

/** The heading of an answer's field: 回答, 達成度（40点まで）. */
export function headingOf(field: string, { criteria }: Pick<EvaluationRule, 'criteria'>): string {
  if (!field.startsWith('score.')) return termOf(terms.ja.answerField, field) ?? field
  const criterion = criteria[Number(field.slice(6)) - 1]
  return criterion ? `${criterion.title}（${criterion.max}点まで）` : field
}

/** The heading of what was answered the year before. */
export const formerHeading = (field: string, rule: Pick<EvaluationRule, 'criteria'>): string =>
  `前年度：${headingOf(field, rule)}`

/** The headings of all fields that can be answered. */
export const fieldHeadings = (rule: Pick<EvaluationRule, 'criteria'>): string[] => [
  ...new Set(
    inquiryKind.options.flatMap((kind) =>
      answerFields(kind, rule).map((field) => headingOf(field, rule)),
    ),
  ),
]

export type Column = {
  heading: string
  width: number
  /** Of a column that is answered: the field. Everything else is locked. */
  field?: string
  /** What stands in it, of a locked one. */
  text: (answer: InquiryAnswer) => string
}

// What an indicator means: which value is asked for, where it is to go, from what and to what.
const about =
  (text: (indicator: NonNullable<InquiryAnswer['indicator']>) => string) =>
  ({ indicator }: InquiryAnswer) =>
    indicator ? text(indicator) : ''
const inYear = (value: string, year: number | null, kind: YearKind) =>
  year === null ? value : `${value}（${eraOfYear(year, kind)}）`
const targetText = (
  { kind, yearKind: years }: { kind: string; yearKind: YearKind },
  { target, targetWords, targetFiscalYear }: Omit<FormerTarget, 'changedOn' | 'reason'>,
): string => {
  if (targetWords !== null) return inYear(targetWords, targetFiscalYear, years)
  if (target === null) return ''
  const plain = kind === 'relative' ? `基準の${100 + target}％` : String(target)
  return inYear(plain, targetFiscalYear, years)
}
const meaning: Column[] = [
  { heading: '記入する値', width: 16, text: about((of) => actualAskedOf('ja', of, of.year)) },
  {
    heading: '望ましい方向',
    width: 8,
    text: about(({ direction }) => terms.ja.indicatorDirection[direction]),
  },
  {
    heading: '基準',
    width: 12,
    text: about(({ baseline, baselineWords, baselineFiscalYear, yearKind }) =>
      baseline === null
        ? (baselineWords ?? '')
        : inYear(baselineWords ?? String(baseline), baselineFiscalYear, yearKind),
    ),
  },
  {
    heading: '目標',
    width: 12,
    text: about(({ formerTargets, ...of }) =>
      [
        targetText(of, of),
        ...formerTargets.map(
          (former) =>
            `${formatDate(former.changedOn, 'ja')}に変更。前は${targetText(of, former) || 'なし'}`,
        ),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
  },
  {
    heading: '前年度までの累計',
    width: 10,
    text: about(({ soFar }) => (soFar === null ? '' : String(soFar))),
  },
]

/** What an indicator means, column by column. */
export const meaningColumns: readonly Column[] = meaning

const optionsOf = ({ type, options, unit, min, max }: Prompt): string =>
  [
    terms.ja.promptType[type],
    type === 'file' ? '回答のページで添えてください' : '',
    options.join('／'),
    unit && `単位 ${unit}`,
    min === null ? '' : `${min}以上`,
    max === null ? '' : `${max}以下`,
  ]
    .filter(Boolean)
    .join('：')

/** What a prompt asks, and how it is answered. */
export const promptColumns: readonly Column[] = [
  { heading: '設問', width: 40, text: ({ prompt }) => prompt?.title ?? '' },
  {
    heading: '答え方',
    width: 30,
    text: ({ prompt }) =>
      prompt
        ? [prompt.required ? '必須' : '任意', optionsOf(prompt), prompt.help]
            .filter(Boolean)
            .join('\n')
        : '',
  },
]

// What the registry holds now, told apart where it is inferred.
export const registeredColumn: Column = {
  heading: 'いまの登録',
  width: 14,
  text: ({ current }) =>
    current === null
      ? 'なし'
      : `${terms.ja.answer[current.answer]}${current.basis === 'inferred' && current.answer !== 'unanswered' ? '（推定）' : ''}`,
}

/** About what last year's answer was, where that is what this goes on from. */
export const formerFromColumn: Column = {
  heading: '前年度の回答のもと',
  width: 30,
  text: ({ previous }) => {
    if (!previous?.from) return ''
    const { vision, printed, title } = previous.from
    const what = [numberMark('ja', printed), title].filter(Boolean).join(' ')
    return what === '' ? vision : `${vision}の${what}`
  },
}

/** The columns of a kind's sheet, from left to right. `hasFormer`: whether last year's answers come from elsewhere. */
export function columnsOf(
  kind: InquiryKind,
  rule: EvaluationRule,
  stampOf: (answer: InquiryAnswer) => string,
  hasFormer = false,
): Column[] {
  const fields = answerFields(kind, rule)
  const subject: Column[] =
    kind === 'indicators'
      ? [
          { heading: titleHeadings[1], width: 36, text: ({ title }) => title },
          { heading: unitHeading, width: 8, text: ({ indicator }) => indicator?.unit ?? '' },
          ...meaning,
        ]
      : [
          {
            heading: titleHeadings[0],
            width: 40,
            text: ({ title, project }) => (project === null ? '' : title),
          },
          ...(kind === 'prompts' ? promptColumns : []),
        ]
  return [
    { heading: keyHeading, width: 18, text: ({ key }) => key },
    { heading: stampHeading, width: 14, text: stampOf },
    {
      heading: numberHeading,
      width: 6,
      text: ({ printed }) => printed,
    },
    ...subject,
    ...(kind === 'participation' ? [registeredColumn] : []),
    ...(hasFormer ? [formerFromColumn] : []),
    ...fields.map((field) => ({
      heading: formerHeading(field, rule),
      width: 14,
      text: ({ previous }: InquiryAnswer) => written(field, previous?.draft[field] ?? ''),
    })),
    ...fields.map((field) => ({
      heading: headingOf(field, rule),
      width: field.startsWith('score.') || ['answer', 'grade'].includes(field) ? 14 : 28,
      field,
      text: ({ draft }: InquiryAnswer) => written(field, draft[field] ?? ''),
    })),
    { heading: remarkHeading, width: 50, text: () => '' },
  ]
}

/** A field's text as a sheet shows it. */
export const written = (field: string, text: string): string =>
  field === 'answer' ? (termOf(answerWords, text) ?? text) : text

/** A field's text as the registry keeps it. */
export const typed = (field: string, text: string, rule: Pick<EvaluationRule, 'grades'>): string =>
  field === 'answer'
    ? (answerOf(text) ?? text)
    : field === 'grade'
      ? (gradeNamed(text, rule) ?? text)
      : text
