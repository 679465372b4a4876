import { type EvaluationReport, terms } from '@renkei/schema'
import { gradedText, judgedText, type Names } from '../paper/names.ts'
import { correctionsOf } from './corrections.ts'

const { answerField: fields, inquiryKind: kinds } = terms.ja

type Line = { cells: (string | number)[]; isHead?: true }

/** One project's printable sheet, line by line, under its title. */
export function sheetRows(
  sheet: EvaluationReport['sheets'][number],
  names: Names,
  measureLabel: string,
): Line[] {
  const { office, policyArea, measures, participations, selfEvaluations, indicators } = sheet
  const { notApplicable } = sheet
  const isJudged = indicators.some(({ judged }) => judged !== null)
  return [
    line('分野', names.policyArea(policyArea)),
    ...measures.map((number) => line(measureLabel, names.measure(String(number)))),
    ...table(
      ['政策担当部の評価', '点数', 'コメント'],
      office ? [[office.grade, office.score ?? '', office.comment ?? '']] : [],
    ),
    ...table(
      ['市町村', kinds.participation, fields.department, fields.note],
      participations.map(({ municipality, answer, department, note }) => [
        names.municipality(municipality),
        terms.ja.answer[answer],
        department ?? '',
        note ?? '',
      ]),
    ),
    ...table(
      ['市町村', kinds.selfEvaluation, fields.done, fields.improve, fields.next],
      selfEvaluations.map(({ municipality, late, grade, score, done, improve, next }) => [
        `${names.municipality(municipality)}${late ? '（期限後）' : ''}`,
        gradedText({ grade, score }),
        done,
        improve,
        next,
      ]),
    ),
    ...table(
      ['市町村', '実績', kinds.indicators, '単位', fields.source, ...(isJudged ? ['判定'] : [])],
      indicators.map(({ municipality, value, title, unit, source, judged }) => [
        names.municipality(municipality),
        value,
        title,
        unit,
        source,
        ...(isJudged ? [judgedText(judged)] : []),
      ]),
    ),
    ...table(
      ['公表後の訂正', '日', '訂正前', '訂正後', '理由'],
      correctionsOf(sheet, names).map(({ of, day, from, to, reason }) => [
        ...[of, day, from, to, reason],
      ]),
    ),
    ...table(
      ['市町村', '該当なし', '理由'],
      notApplicable.map(({ municipality, indicator, reason }) => [
        names.municipality(municipality),
        indicator ?? kinds.selfEvaluation,
        reason,
      ]),
    ),
  ]
}

const line = (...cells: Line['cells']): Line => ({ cells })

const table = (head: string[], rows: Line['cells'][]): Line[] =>
  rows.length === 0
    ? []
    : [line(), { cells: head, isHead: true }, ...rows.map((row) => line(...row))]
