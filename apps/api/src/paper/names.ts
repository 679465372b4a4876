import {
  type Citation,
  circled,
  coreRoleName,
  type DraftField,
  type EvaluationRule,
  formatDate,
  type Frame,
  type Grade,
  type Indicator,
  type IndicatorGrade,
  type IndicatorScale,
  inScheme,
  municipalityIn,
  noOf,
  percentText,
  type ProjectItem,
  relativeText,
  signOf,
  terms,
  today,
} from '@renkei/schema'

/** What codes and numbers are called on paper. */
export type Names = Record<'municipality' | 'measure' | 'policyArea', (key: string) => string> & {
  /** No.17, or as the vision prints it. */
  no: (project: Project) => string
  /** The same in a column of its own. */
  sign: (project: Project) => string
}
type Project = Parameters<typeof noOf>[2]

/** What the vision calls that by which it marks its projects. */
export const measureWord = ({ vision }: Frame): string =>
  vision.measureLabel ?? terms.ja.draftField.measures

/** What a field of an application is called: 甲（札幌市）の役割. */
export const fieldName = ({ municipalities, region }: Frame, field: DraftField): string =>
  field === 'coreRole'
    ? coreRoleName(
        'ja',
        municipalities.flatMap(({ role, name }) => (role === 'core' ? [name] : [])).join('・'),
      )
    : inScheme(terms.ja.draftField[field], 'ja', region.scheme)

/** ③高次の…: a measure as the vision's own sheet prints it. */
export const measureTitle = ({ number, title }: { number: number; title: string }): string =>
  `${circled(number)}${title}`

/** The names of a vision: 江別市, `③高次の…`, `3-1a 地域医療`. */
export const namesOf = (frame: Frame): Names => ({
  municipality: (code) => municipalityIn(frame, code)?.name ?? code,
  measure: (number) => {
    const found = frame.measures.find((one) => String(one.number) === number)
    return found ? measureTitle(found) : number
  },
  policyArea: (code) =>
    `${code} ${frame.policyAreas.find((one) => one.code === code)?.title ?? ''}`.trim(),
  no: (project) => noOf('ja', frame, project),
  sign: (project) => signOf(frame, project),
})

/** A（91点）, or the grade alone where it was chosen without points. */
export const gradedText = ({ grade, score }: { grade: Grade; score: number | null }): string =>
  score === null ? grade : `${grade}（${score}点）`

/** What a grade means, and from which score on it is given. */
export const gradeStep = ({ meaning, from }: EvaluationRule['grades'][number]): string =>
  [meaning, from === null ? '' : `${from}点以上`].filter(Boolean).join('　')

/** ◎（達成率 104.5％）, or why there is no grade; '' where the rule grades none. */
export function judgedText(judged: IndicatorGrade | null): string {
  if (judged === null) return ''
  const { grade, attainment, why } = judged
  if (grade === null) return `判定できない（${terms.ja.ungraded[why ?? 'unfit']}）`
  return `${grade}（達成率 ${percentText(attainment ?? 0)}％）`
}

type Target = Pick<Indicator, 'kind' | 'unit' | 'target' | 'targetWords'>

/** 2,000人, and what a document prints; of kind `relative` what it differs by, ２割増. Null where there is none. */
export function targetText({ kind, unit, target, targetWords }: Target): string | null {
  if (targetWords !== null || target === null) return targetWords
  return kind === 'relative' ? relativeText(target) : `${target.toLocaleString('en')}${unit}`
}

/** Computed, and in no source. */
export const judgedNote =
  '判定は、達成率から圏域の基準で計算したもので、出典にあるものではありません。'

/** ◎ 100％以上、○ 80％以上、△ 80％未満. */
export const scaleText = ({ grades }: IndicatorScale): string =>
  grades
    .map(({ grade, from }, at) =>
      at === grades.length - 1
        ? `${grade} ${grades[at - 1]?.from}％未満`
        : `${grade} ${from}％以上`,
    )
    .join('、')

type Participation = Pick<ProjectItem['participations'][number], 'answer' | 'basis'> & {
  condition?: string | null | undefined
}

/** 参加（推定）, 参加（条件あり）. */
export function answerText({ answer, basis, condition }: Participation): string {
  const notes = [
    ...(basis === 'inferred' && answer !== 'unanswered' ? ['推定'] : []),
    ...(typeof condition === 'string' ? ['条件あり'] : []),
  ]
  return `${terms.ja.answer[answer]}${notes.length === 0 ? '' : `（${notes.join('、')}）`}`
}

/** The day of an instant in Japan: 令和８年５月29日. */
export const dayText = (at: string): string => formatDate(today(new Date(at)), 'ja')

/** 江別市 企画課: who did something; persons are not named on paper. */
export const authorText = ({
  municipality,
  department,
}: {
  municipality: { name: string } | null
  department: string | null
}): string => [municipality?.name, department].filter(Boolean).join(' ')

/** 『…ビジョン』64ページ; nothing where nothing is cited. */
export function citationText(citation: Citation | null, { documents }: Frame): string {
  if (citation === null) return ''
  const title = documents.find(({ key }) => key === citation.document)?.title ?? citation.document
  return citation.page === null ? title : `${title} ${citation.page}ページ`
}

/** A project's number in a cell: where it is one, it stays a number in a workbook. */
export const cellOf = (sign: string): string | number => (/^\d+$/.test(sign) ? Number(sign) : sign)

/** Role (with its group) and area as the papers' first columns name them. */
export function placeOf({ pillars, policyAreas }: Frame, code: string) {
  const area = policyAreas.find((one) => one.code === code)
  const pillar = pillars.find(({ number }) => number === area?.pillar)
  const group = pillar?.groups.find(({ number }) => number === area?.group)
  const sign = group && (group.sign === null ? `（${group.number}）` : `${group.sign} `)
  const part = group ? `\n${sign}${group.title}` : ''
  return {
    pillar: pillar ? `${pillar.number} ${pillar.title}${part}` : '',
    area: area ? `${area.letter} ${area.title}`.trim() : '',
  }
}
