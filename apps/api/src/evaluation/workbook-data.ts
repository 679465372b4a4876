import type { EvaluationReport } from '@renkei/schema'

/** What codes and numbers are called. */
export type Names = Record<'municipality' | 'measure' | 'policyArea', (key: string) => string>

/** 主担当, 参加 … as papers say it. */
export const answerNames = {
  lead: '主担当',
  participating: '参加',
  considering: '検討中',
  notParticipating: '不参加',
} as const

type Row = (string | number)[]

/** Every datum of the paper on a row of its own: project, whose, of what kind, which item, value. */
export function dataRows({ sheets, indicators }: EvaluationReport, names: Names): Row[] {
  const ofIndicator = (
    project: Row,
    { municipality, title, unit, value }: EvaluationReport['indicators'][number],
  ): Row => {
    const whose = [municipality, names.municipality(municipality)]
    return [...project, ...whose, '成果指標', `${title}（${unit}）`, value]
  }
  return [
    ...sheets.flatMap((sheet) => {
      const project = [sheet.project, sheet.title]
      const { office } = sheet
      return [
        ...(office ? rowsOf([...project, '', '', '政策担当部の評価'], officeItems(office)) : []),
        ...sheet.participations.flatMap(({ municipality, answer, department, note }) =>
          rowsOf([...project, municipality, names.municipality(municipality), '参加状況'], {
            回答: answerNames[answer],
            担当課: department,
            備考: note,
          }),
        ),
        ...sheet.selfEvaluations.flatMap(({ municipality, score, grade, done, improve, next }) =>
          rowsOf([...project, municipality, names.municipality(municipality), '自己評価'], {
            点数: score,
            評価: grade,
            実施したこと: done,
            改善したいこと: improve,
            次年度の取組: next,
          }),
        ),
        ...sheet.indicators.map((one) => ofIndicator(project, one)),
      ]
    }),
    ...indicators.map((one) => ofIndicator(['', ''], one)),
  ]
}

const officeItems = ({
  score,
  grade,
  comment,
}: NonNullable<EvaluationReport['sheets'][number]['office']>) => ({
  点数: score,
  評価: grade,
  コメント: comment,
})

const rowsOf = (of: Row, items: Record<string, string | number | null>): Row[] =>
  Object.entries(items).flatMap(([item, value]) => (value === null ? [] : [[...of, item, value]]))
