import {
  bestGrades,
  type EvaluationReport,
  type EvaluationRule,
  formatFiscalYear,
  type Frame,
  indicatorCounts,
  legendOf,
  middleOf,
  type Opinion,
  percentOf,
  terms,
} from '@renkei/schema'
import { type Block, type Document, facts, heading, tableOf } from '../paper/document.ts'
import {
  dayText,
  gradedText,
  gradeStep,
  judgedNote,
  judgedText,
  measureWord,
  namesOf,
  scaleText,
} from '../paper/names.ts'
import type { Title } from '../paper/paper.ts'
import { actualCorrections, correctionsOf } from './corrections.ts'
import { opinionBlocks } from './opinion-blocks.ts'
import { noneBlocks, officeBlocks, selfBlocks } from '../paper/result.ts'

const { answer: answerWord, answerField: field, inquiryKind } = terms.ja

type Sheet = EvaluationReport['sheets'][number]

/** The council paper on A4: the tables of the year, then every project with the texts of all municipalities, one
 * after the other, by pillar. `mark`: 資料番号. */
export function reportPaper(
  report: EvaluationReport,
  frame: Frame,
  mark: string | undefined,
  opinions: readonly Opinion[],
): Title & Document {
  const { inquiry, municipalities, sheets, indicators, prompts } = report
  const submitted = municipalities.filter((one) => one.submitted).length
  const partly = municipalities.filter((one) => one.partly).length
  return {
    title: `年次報告　${formatFiscalYear(inquiry.fiscalYear, 'ja')}`,
    notes: [
      inquiry.title,
      inquiry.publishedAt === null ? '公表前の案' : `${dayText(inquiry.publishedAt)} 公表`,
      `提出 ${submitted}／${municipalities.length}市町村${partly === 0 ? '' : `、ほかに一部を提出 ${partly}市町村`}`,
    ],
    ...(mark === undefined ? {} : { mark }),
    contents: true,
    blocks: [
      { ...heading(1, '総括表'), newPage: true },
      ...legendBlocks(inquiry.rule),
      ...summary(report, frame),
      ...shares(report, frame),
      ...judgedBlocks(report),
      ...(indicators.length === 0
        ? []
        : [
            heading(1, '圏域全体の成果指標'),
            ...actuals(indicators, frame),
            ...correctedBlocks(actualCorrections(indicators, namesOf(frame))),
          ]),
      ...prompts.flatMap((prompt) => [
        heading(1, `設問${prompt.number}　${prompt.title}`),
        ...entries(prompt, frame),
      ]),
      ...noneBlocks(report.notApplicable, frame),
      ...opinionBlocks(opinions, frame),
      ...frame.pillars.flatMap(({ number, title }) => {
        const areas = frame.policyAreas
          .filter(({ pillar }) => pillar === number)
          .map(({ code }) => code)
        const own = sheets.filter(({ policyArea }) => areas.includes(policyArea))
        return own.length === 0
          ? []
          : [
              heading(1, `${number}　${title}`),
              ...own.flatMap((sheet) => sheetBlocks(sheet, frame)),
            ]
      }),
    ],
  }
}

/** What the grades mean, where the region says so. */
const legendBlocks = (rule: EvaluationRule): Block[] =>
  facts((legendOf(rule) ?? []).map((one) => [one.grade, gradeStep(one)]))

/** How many indicators have each grade. */
function judgedBlocks({ sheets, indicators, inquiry: { rule } }: EvaluationReport): Block[] {
  const all = [...sheets.flatMap((sheet) => sheet.indicators), ...indicators]
  const counts = indicatorCounts(all, rule.indicators)
  if (counts === null || rule.indicators === null) return []
  return [
    heading(1, '成果指標の判定'),
    { kind: 'note', text: `${scaleText(rule.indicators)}。${judgedNote}` },
    ...tableOf(
      counts.map(({ grade }) => ({
        title: grade ?? '判定できない',
        width: 14,
        align: 'right' as const,
      })),
      [counts.map(({ count }) => String(count))],
    ),
  ]
}

/** What was answered to one of the office's own prompts. */
const entries = (
  { unit, entries: of }: EvaluationReport['prompts'][number],
  frame: Frame,
): Block[] =>
  tableOf(
    [
      { title: '対象', width: 60 },
      { title: '市町村', width: 20 },
      { title: unit === '' ? '回答' : `回答（${unit}）`, width: 70 },
    ],
    of.map(({ project, municipality, value }) => [
      project ? `${namesOf(frame).no(project.number)} ${project.title}`.trim() : '市町村全体',
      namesOf(frame).municipality(municipality),
      value,
    ]),
  )

const summary = ({ sheets, inquiry: { rule } }: EvaluationReport, frame: Frame): Block[] =>
  tableOf(
    [
      { title: 'No.', width: 8 },
      { title: '事業名', width: 70 },
      { title: '政策担当部の評価', width: 24 },
      ...rule.grades.map(({ grade }) => ({ title: grade, width: 8, align: 'right' as const })),
      { title: '中央値', width: 12, align: 'right' },
    ],
    sheets.map(({ project, title, office, spread }) => [
      ...[namesOf(frame).sign(project), title, office === null ? '' : gradedText(office)],
      ...rule.grades.map((_, at) => String(spread?.counts[at]?.count ?? '')),
      spread === null ? '' : String(middleOf(spread)),
    ]),
    '評価された事業はありません。',
  )

function shares({ shares: of, inquiry: { rule } }: EvaluationReport, frame: Frame): Block[] {
  const names = namesOf(frame)
  const parts = [
    ['市町村', of.municipalities, names.municipality],
    [measureWord(frame), of.measures, names.measure],
    ['政策分野', of.policyAreas, names.policyArea],
  ] as const
  return parts.flatMap(([label, rows, nameOf]) =>
    rows.length === 0
      ? []
      : [
          heading(1, `自己評価が${bestGrades(rule).join('・')}の割合　${label}別`),
          ...tableOf(
            [
              { title: label, width: 70 },
              ...rule.grades.map(({ grade }) => ({
                ...{ title: grade, width: 10, align: 'right' as const },
              })),
              { title: '件数', width: 14, align: 'right' },
              { title: '割合', width: 14, align: 'right' },
            ],
            rows.map(({ key, counts, best, of: all }) => [
              ...[nameOf(key), ...counts.map(String), String(all)],
              `${percentOf({ best, of: all })}％`,
            ]),
          ),
        ],
  )
}

function actuals(all: EvaluationReport['indicators'], frame: Frame): Block[] {
  const isJudged = all.some(({ judged }) => judged !== null)
  return tableOf(
    [
      { title: '指標', width: 50 },
      { title: '市町村', width: 18 },
      { title: '実績', width: 22 },
      ...(isJudged ? [{ title: '判定', width: 30 }] : []),
      { title: field.source ?? '', width: 30 },
    ],
    all.map(({ title, municipality, value, unit, source, judged }) => [
      ...[
        title,
        namesOf(frame).municipality(municipality),
        `${value.toLocaleString('en')}${unit}`,
        ...(isJudged ? [judgedText(judged)] : []),
        source,
      ],
    ]),
  )
}

/** What was corrected after it was published. */
const correctedBlocks = (all: ReturnType<typeof correctionsOf>): Block[] =>
  tableOf(
    [
      { title: '公表後の訂正', width: 40 },
      { title: '日', width: 22 },
      { title: '訂正前', width: 16 },
      { title: '訂正後', width: 16 },
      { title: '理由', width: 46 },
    ],
    all.map(({ of, day, from, to, reason }) => [of, day, from, to, reason]),
  )

function sheetBlocks(sheet: Sheet, frame: Frame): Block[] {
  const names = namesOf(frame)
  const taking = Object.groupBy(sheet.participations, ({ answer }) => answer)
  return [
    heading(2, `${names.no(sheet.project)}　${sheet.title}`.trim()),
    ...facts([
      ['政策分野', names.policyArea(sheet.policyArea)],
      [
        measureWord(frame),
        sheet.measures.map((number) => names.measure(String(number))).join('\n'),
      ],
      ...(['lead', 'participating', 'considering', 'notParticipating'] as const).map(
        (answer) =>
          [
            answerWord[answer],
            (taking[answer] ?? [])
              .map(({ municipality, department, note }) => {
                const more = [department, note].filter(Boolean).join('、')
                return `${names.municipality(municipality)}${more === '' ? '' : `（${more}）`}`
              })
              .join('、'),
          ] as const,
      ),
    ]),
    ...officeBlocks(sheet.office),
    ...correctedBlocks(correctionsOf(sheet, names)),
    ...selfBlocks(sheet.selfEvaluations, frame),
    ...(sheet.indicators.length === 0
      ? []
      : [heading(3, inquiryKind.indicators), ...actuals(sheet.indicators, frame)]),
    ...noneBlocks(sheet.notApplicable, frame),
  ]
}
