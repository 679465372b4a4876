import {
  moneyText,
  coverageText,
  formatFiscalYear,
  formatYear,
  formatHeld,
  type Frame,
  type Indicator,
  partialOf,
  type Project,
  type ProjectResult,
  projectTextNames,
  relistedIn,
  terms,
} from '@renkei/schema'
import { type Block, type Document, facts, heading, tableOf } from './document.ts'
import {
  answerText,
  authorText,
  citationText,
  dayText,
  fieldName,
  measureWord,
  namesOf,
  targetText,
} from './names.ts'
import { resultBlocks } from './result.ts'
import type { Title } from './paper.ts'

const { basis: basisWord, draftField, projectStatus } = terms.ja

/** What is known of a project: `indicators` and `results` of today only. */
export type Known = {
  project: Project
  indicators: readonly Indicator[]
  results: readonly ProjectResult[]
  asOf?: string | undefined
}

/** A project on A4: what it does, who takes part, what it costs and came to, and what each fact rests on. */
export function projectPaper(
  { project, indicators, results, asOf }: Known,
  frame: Frame,
): Title & Document {
  const { title, kana, summary, visionPage, budget } = project
  const names = namesOf(frame)
  return {
    title: `${names.no(project)}　${title}`.trim(),
    notes: [
      ...(kana === '' ? [] : [kana]),
      ...(asOf === undefined ? [] : [`${dayText(`${asOf}T00:00:00+09:00`)}時点`]),
    ],
    blocks: [
      heading(1, 'この事業について'),
      ...facts([
        [
          draftField.summary,
          summary ??
            `概要はまだ登録されていません。${visionPage === null ? '' : `事業の内容は、ビジョンの${visionPage}ページに書かれています。`}`,
        ],
        [
          draftField.policyArea,
          withBasis(names.policyArea(project.policyArea.code), project.policyArea.basis),
        ],
        [
          measureWord(frame),
          project.measures
            .map((mark) => withBasis(names.measure(String(mark.number)), mark.basis))
            .join('\n'),
        ],
        [
          '期間',
          `${formatFiscalYear(project.fromFiscalYear, 'ja')}〜${formatFiscalYear(project.toFiscalYear, 'ja')}　${projectStatus[project.status]}`,
        ],
        ...projectTextNames
          .filter((name) => name !== 'summary' && name !== 'label')
          .map(
            (name) =>
              [
                fieldName(frame, name),
                name === 'relisted'
                  ? relistedIn(project.relisted).map(names.policyArea).join('、')
                  : project[name],
              ] as const,
          ),
        [
          draftField.budget,
          budget
            .map(
              ({ fiscalYear, amount, subsidy, unit }) =>
                `${formatFiscalYear(fiscalYear, 'ja')}　${amount === null ? '未記入' : moneyText(amount, unit, 'ja')}` +
                (subsidy === null ? '' : `（うち補助金など ${moneyText(subsidy, unit, 'ja')}）`),
            )
            .join('\n'),
        ],
        [
          draftField.costShares,
          project.costShares
            .map(
              ({ fiscalYear, municipality, amount, unit }) =>
                `${formatFiscalYear(fiscalYear, 'ja')}　${names.municipality(municipality)} ${moneyText(amount, unit, 'ja')}`,
            )
            .join('\n'),
        ],
      ]),
      heading(1, '関係市町村'),
      ...taking(project, frame),
      ...measured(indicators, frame),
      ...results.flatMap((result) => resultBlocks(result, frame)),
      heading(1, '根拠と出典'),
      ...grounds(project, frame),
      heading(1, '履歴'),
      ...history(project, frame),
    ],
  }
}

const factsOf = ({ visionPage, markCount }: Project, printed: string): string =>
  [
    ...(printed === '' ? [] : ['番号']),
    '事業名',
    ...(visionPage === null ? [] : ['ページ']),
    ...(markCount === null ? [] : ['●の数']),
  ].join('・')

const withBasis = (text: string, basis: keyof typeof basisWord): string =>
  basis === 'inferred' ? `${text}（推定）` : text

function taking({ participations }: Project, frame: Frame): Block[] {
  const names = namesOf(frame)
  return tableOf(
    [
      { title: '市町村', width: 20 },
      { title: '参加', width: 24 },
      { title: '根拠', width: 18 },
      { title: '条件', width: 50 },
    ],
    participations.map((one) => [
      ...[names.municipality(one.municipality), answerText(one)],
      one.answer === 'unanswered' ? '' : basisWord[one.basis],
      one.condition === '' ? '（公開されていません）' : (one.condition ?? ''),
    ]),
    '資料にも回答にも、まだありません。',
  )
}

function measured(indicators: readonly Indicator[], frame: Frame): Block[] {
  const year = (of: number | null, { yearKind }: Indicator) =>
    of === null ? [] : [formatYear(of, 'ja', yearKind)]
  const value = (number: number | null, words: string | null, { unit }: Indicator) =>
    words ?? (number === null ? null : `${number.toLocaleString('en')}${unit}`)
  const given = (said: string | null, of: number | null, one: Indicator) =>
    said === null ? '' : [said, ...year(of, one)].join('\n')
  const table = tableOf(
    [
      { title: '指標', width: 40 },
      { title: '基準', width: 22 },
      { title: '目標', width: 22 },
      { title: '実績', width: 34 },
      { title: '報告する市町村', width: 21 },
    ],
    indicators.map((one) => [
      one.title,
      given(value(one.baseline, one.baselineWords, one), one.baselineFiscalYear, one),
      [
        given(targetText(one), one.targetFiscalYear, one),
        ...one.formerTargets.map(
          (former) =>
            `${dayText(former.changedOn)}に変更。前は${targetText({ ...one, ...former }) ?? '目標なし'}`,
        ),
      ].join('\n'),
      one.actuals
        .map(
          (actual) =>
            `${formatYear(actual.fiscalYear, 'ja', one.yearKind)}　${actual.value.toLocaleString('en')}${one.unit}${partOf(actual)}`,
        )
        .join('\n') || 'まだありません',
      namesOf(frame).municipality(one.municipality),
    ]),
  )
  return table.length === 0 ? [] : [heading(1, '成果指標'), ...table]
}

const partOf = (actual: Indicator['actuals'][number]): string => {
  const partial = partialOf(actual)
  return partial ? `（${coverageText('ja', partial)}）` : ''
}

function grounds(project: Project, frame: Frame): Block[] {
  const names = namesOf(frame)
  const { policyArea, measures, markCount, markCountReason } = project
  const row = (
    name: string,
    of: Pick<Project['policyArea'], 'basis' | 'reason' | 'citation' | 'confirmed'>,
  ) => [
    ...[name, basisWord[of.basis]],
    [
      of.reason,
      citationText(of.citation, frame),
      of.confirmed && `${dayText(of.confirmed.at)} ${authorText(of.confirmed.by)} が確認`,
    ]
      .filter(Boolean)
      .join('\n'),
  ]
  return [
    ...tableOf(
      [
        { title: '事実', width: 36 },
        { title: '根拠', width: 16 },
        { title: '理由・出典・確認', width: 66 },
      ],
      [
        row(factsOf(project, names.sign(project)), { ...project, reason: null, confirmed: null }),
        row(`政策分野 ${names.policyArea(policyArea.code)}`, policyArea),
        ...measures.map((mark) =>
          row(`${measureWord(frame)} ${names.measure(String(mark.number))}`, mark),
        ),
      ],
    ),
    ...(markCountReason === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: `公表資料の●は${markCount ?? 0}、登録している●は${measures.length}。理由 ${markCountReason}`,
          },
        ]),
  ]
}

const history = ({ revisions }: Project, { vision }: Frame): Block[] =>
  tableOf(
    [
      { title: '版', width: 8 },
      { title: '年月日', width: 26 },
      { title: 'できごと', width: 50 },
      { title: '理由', width: 40 },
    ],
    revisions.map(({ revision, validFrom, note, reason }) => [
      ...[String(revision), formatHeld(validFrom, vision, 'ja'), note, reason ?? ''],
    ]),
  )
