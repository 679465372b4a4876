import {
  type Change,
  type ChangedFact,
  type Frame,
  measureHeading,
  terms,
  undisclosedCondition,
} from '@renkei/schema'
import { csvText, japanTime } from '../csv.ts'

const { basis, answer, draftField, projectStatus, revisionEvent } = terms.ja

export const kindWord: Record<Change['kind'], string> = {
  project: '連携事業',
  report: '年次報告',
  actual: '成果指標の実績',
}

export const eventWord = (change: Change): string =>
  change.kind === 'project'
    ? revisionEvent[change.event]
    : change.kind === 'report'
      ? '公表'
      : change.revision > 1
        ? '訂正'
        : '登録'

/** What a side of a changed fact says, what it rests on, and the condition of who takes part on one. */
type Side = [value: string | number, basis: string, condition: string]
const none: Side = ['', '', '']

/** A municipality as people call it; its code where it is none of the region. */
export const nameOf = (frame: Frame, code: string): string =>
  frame.municipalities.find((one) => one.code === code)?.name ?? ''

/** 重点施策3, 012173 江別市, 政策分野 …: the fact that changed, as the columns of projects.csv call it. */
export function factWord(frame: Frame, fact: ChangedFact): string {
  if (fact.of === 'measure') return measureHeading(fact.number)
  if (fact.of === 'municipality') return `${fact.code} ${nameOf(frame, fact.code)}`
  return { area: '政策分野', status: '状態', count: '●の数が異なる理由' }[fact.of]
}

function sidesOf(fact: ChangedFact): [Side, Side] {
  if (fact.of === 'measure') {
    const side = (of: typeof fact.was): Side => (of === null ? none : [1, basis[of], ''])
    return [side(fact.was), side(fact.is)]
  }
  if (fact.of === 'municipality') {
    const side = (of: typeof fact.was): Side =>
      of === null
        ? none
        : [
            answer[of.answer],
            basis[of.basis],
            of.condition === '' ? undisclosedCondition : (of.condition ?? ''),
          ]
    return [side(fact.was), side(fact.is)]
  }
  if (fact.of === 'area') {
    const side = (of: typeof fact.was): Side => [of.code, basis[of.basis], '']
    return [side(fact.was), side(fact.is)]
  }
  if (fact.of === 'status') {
    return [
      [projectStatus[fact.was], '', ''],
      [projectStatus[fact.is], '', ''],
    ]
  }
  return [
    [fact.was ?? '', '', ''],
    [fact.is ?? '', '', ''],
  ]
}

type Detail = [item: string, was: Side, is: Side]

function detailsOf(frame: Frame, change: Change): Detail[] {
  if (change.kind === 'report') return [['', none, none]]
  if (change.kind === 'actual') {
    const value = (of: number | null): Side => [of ?? '', '', '']
    return [
      [`${change.fiscalYear}年度の実績（${change.unit}）`, value(change.was), value(change.is)],
    ]
  }
  const details = [
    ...change.facts.map((fact): Detail => [factWord(frame, fact), ...sidesOf(fact)]),
    ...change.fields.map((field): Detail => [draftField[field], none, none]),
  ]
  return details.length === 0 ? [['', none, none]] : details
}

const sideHeadings = (heading: string) => [heading, `${heading}の根拠`, `${heading}の条件`]

/** One changed fact or field a row, one datum a cell; what else happened has a row of its own. UTF-8 with BOM. */
export const changesCsv = (frame: Frame, changes: readonly Change[]): string =>
  csvText([
    [
      ...[
        '圏域',
        'ビジョン',
        '日付',
        '登録日時（日本時間）',
        '市町村',
        '担当課',
        '種類',
        'できごと',
      ],
      ...[
        '番号',
        '名称',
        '版',
        '項目',
        ...sideHeadings('変更前'),
        ...sideHeadings('変更後'),
        '理由',
      ],
    ],
    ...changes.flatMap((change) =>
      detailsOf(frame, change).map(([item, was, is]) => [
        ...[frame.region.slug, frame.vision.edition, change.day, japanTime(change.at)],
        ...[change.by?.municipality?.name ?? '', change.by?.department ?? ''],
        ...[kindWord[change.kind], eventWord(change), numberOf(change) ?? '', change.title],
        ...[change.kind === 'report' ? '' : change.revision, item, ...was, ...is],
        (change.kind === 'report' ? null : change.reason) ?? '',
      ]),
    ),
  ])

const numberOf = (change: Change): number | null =>
  change.kind === 'project' ? change.number : change.kind === 'actual' ? change.project : null
