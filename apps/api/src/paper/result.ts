import {
  type Frame,
  formatFiscalYear,
  type NotApplicable,
  type ProjectResult,
  type SelfEvaluation,
  terms,
} from '@renkei/schema'
import { type Block, facts, heading } from './document.ts'
import { dayText, gradedText, namesOf } from './names.ts'

const { answerField: field, inquiryKind } = terms.ja

/** What a published report says of a project. */
export const resultBlocks = (result: ProjectResult, frame: Frame): Block[] => [
  heading(1, `${formatFiscalYear(result.report.fiscalYear, 'ja')}の評価`),
  ...officeBlocks(result.office, result.corrections),
  ...selfBlocks(result.selfEvaluations, frame),
  ...noneBlocks(result.notApplicable, frame),
]

/** The policy office's evaluation. */
export const officeBlocks = (
  office: ProjectResult['office'],
  corrections: ProjectResult['corrections'] = [],
): Block[] =>
  office === null
    ? [{ kind: 'text', text: '政策担当部の評価はありません。' }]
    : facts([
        ['政策担当部の評価', gradedText(office)],
        ['コメント', office.comment],
        [
          '公表後の訂正',
          corrections
            .map(
              ({ at, from, reason }) =>
                `${dayText(at)}　前の評価 ${from?.grade ?? 'なし'}　${reason}`,
            )
            .join('\n'),
        ],
      ])

/** Who answered 該当なし, of what, and why. */
export const noneBlocks = (all: readonly NotApplicable[], frame: Frame): Block[] =>
  facts(
    all.map(({ municipality, indicator, reason }) => [
      namesOf(frame).municipality(municipality),
      `該当なし（${indicator ?? inquiryKind.selfEvaluation}）\n${reason}`,
    ]),
  )

/** Self-evaluations of municipalities, their texts whole. */
export const selfBlocks = (all: readonly SelfEvaluation[], frame: Frame): Block[] =>
  facts(
    all.map(({ municipality, late, grade, score, ...texts }) => [
      namesOf(frame).municipality(municipality),
      [
        `${inquiryKind.selfEvaluation}　${gradedText({ grade, score })}${late ? '（期限後）' : ''}`,
        ...(['done', 'improve', 'next'] as const).map((name) => `【${field[name]}】${texts[name]}`),
      ].join('\n'),
    ]),
  )
