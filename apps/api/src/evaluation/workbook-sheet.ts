import type { EvaluationReport } from '@renkei/schema'
import { answerNames, type Names } from './workbook-data.ts'

type Line = { cells: (string | number)[]; isHead?: true }

/** One project's printable sheet, line by line, under its title. */
export function sheetRows(sheet: EvaluationReport['sheets'][number], names: Names): Line[] {
  const { office, policyArea, measures, participations, selfEvaluations, indicators } = sheet
  return [
    line('分野', names.policyArea(policyArea)),
    ...measures.map((number) => line('重点施策', names.measure(String(number)))),
    ...table(
      ['政策担当部の評価', '点数', 'コメント'],
      office ? [[office.grade, office.score, office.comment ?? '']] : [],
    ),
    ...table(
      ['市町村', '参加状況', '担当課', '備考'],
      participations.map(({ municipality, answer, department, note }) => [
        names.municipality(municipality),
        answerNames[answer],
        department ?? '',
        note ?? '',
      ]),
    ),
    ...table(
      ['市町村', '自己評価', '実施したこと', '改善したいこと', '次年度の取組'],
      selfEvaluations.map(({ municipality, late, grade, score, done, improve, next }) => [
        `${names.municipality(municipality)}${late ? '（期限後）' : ''}`,
        `${grade}（${score}点）`,
        done,
        improve,
        next,
      ]),
    ),
    ...table(
      ['市町村', '実績', '成果指標', '単位', '出典'],
      indicators.map(({ municipality, value, title, unit, source }) => [
        names.municipality(municipality),
        value,
        title,
        unit,
        source,
      ]),
    ),
  ]
}

const line = (...cells: Line['cells']): Line => ({ cells })

const table = (head: string[], rows: Line['cells'][]): Line[] =>
  rows.length === 0
    ? []
    : [line(), { cells: head, isHead: true }, ...rows.map((row) => line(...row))]
