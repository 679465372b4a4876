import { type EvaluationReport, type NotApplicable, terms } from '@renkei/schema'
import { cellOf, judgedText, type Names } from '../paper/names.ts'
import { actualCorrections, correctionsOf } from './corrections.ts'

const { answer: answers, answerField: fields, inquiryKind: kinds } = terms.ja

type Row = (string | number)[]

/** Every datum of the paper on a row of its own: project, whose, of what kind, which item, value. */
export function dataRows(
  { sheets, indicators, prompts, notApplicable }: EvaluationReport,
  names: Names,
): Row[] {
  const ofNone = (project: Row, { municipality, indicator, reason }: NotApplicable): Row => {
    const whose = [municipality, names.municipality(municipality)]
    const kind = indicator === null ? kinds.selfEvaluation : kinds.indicators
    const item = indicator === null ? '' : `${indicator}　`
    return [...project, ...whose, kind, `${item}${fields.notApplicable}`, reason]
  }
  const ofIndicator = (
    project: Row,
    { municipality, title, unit, value, judged }: EvaluationReport['indicators'][number],
  ): Row[] => {
    const whose = [municipality, names.municipality(municipality)]
    const of = [...project, ...whose, kinds.indicators]
    return [
      [...of, `${title}（${unit}）`, value],
      ...(judged ? [[...of, `${title}　判定`, judgedText(judged)]] : []),
    ]
  }
  return [
    ...sheets.flatMap((sheet) => {
      const project = [cellOf(names.sign(sheet.project)), sheet.title]
      const { office } = sheet
      return [
        ...(office ? rowsOf([...project, '', '', '政策担当部の評価'], officeItems(office)) : []),
        ...sheet.participations.flatMap(({ municipality, answer, department, note }) =>
          rowsOf(
            [...project, municipality, names.municipality(municipality), kinds.participation],
            {
              [fields.answer]: answers[answer],
              [fields.department]: department,
              [fields.note]: note,
            },
          ),
        ),
        ...sheet.selfEvaluations.flatMap(({ municipality, score, grade, done, improve, next }) =>
          rowsOf(
            [...project, municipality, names.municipality(municipality), kinds.selfEvaluation],
            {
              点数: score,
              評価: grade,
              [fields.done]: done,
              [fields.improve]: improve,
              [fields.next]: next,
            },
          ),
        ),
        ...sheet.indicators.flatMap((one) => ofIndicator(project, one)),
        ...sheet.notApplicable.map((one) => ofNone(project, one)),
        ...ofCorrections(project, correctionsOf(sheet, names)),
      ]
    }),
    ...indicators.flatMap((one) => ofIndicator(['', ''], one)),
    ...ofCorrections(['', ''], actualCorrections(indicators, names)),
    ...prompts.flatMap(({ title, unit, entries }) =>
      entries.map(({ project, municipality, value }): Row => {
        const of = project ? [cellOf(names.sign(project.number)), project.title] : ['', '']
        const item = unit === '' ? title : `${title}（${unit}）`
        return [...of, municipality, names.municipality(municipality), kinds.prompts, item, value]
      }),
    ),
    ...notApplicable.map((one) => ofNone(['', ''], one)),
  ]
}

/** What was corrected after it was published, a datum a row. */
const ofCorrections = (project: Row, all: ReturnType<typeof correctionsOf>): Row[] =>
  all.flatMap(({ of, day, from, to, reason }) =>
    rowsOf([...project, '', '', '公表後の訂正'], {
      ...{ [`${of}（訂正前）`]: from, [`${of}（訂正後）`]: to },
      ...{ [`${of}（訂正の日）`]: day, [`${of}（理由）`]: reason },
    }),
  )

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
