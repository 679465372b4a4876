import {
  type Change,
  type PlanChange,
  type ChangedFact,
  changeEventName,
  type Coverage,
  coverageText,
  formatFiscalYear,
  type Frame,
  indicatorFactValue,
  measureHeading,
  municipalityIn,
  noOf,
  planItemWords,
  inScheme,
  terms,
} from '@renkei/schema'

const { draftField, changeKind, indicatorFact } = terms.ja
const unique = (words: readonly string[]): string[] => [...new Set(words)]

/** A municipality as people call it; its code where it is none of the region. */
export const nameOf = (frame: Frame, code: string): string =>
  municipalityIn(frame, code)?.name ?? ''

/** 重点施策3, 012173 江別市, 政策分野 …: the fact that changed, as the columns of projects.csv call it. */
export function factWord(frame: Frame, fact: ChangedFact): string {
  if (fact.of === 'measure') return measureHeading(fact.number, frame.vision.measureLabel)
  if (fact.of === 'municipality') return `${fact.code} ${nameOf(frame, fact.code)}`
  return { area: '政策分野', status: '状態', count: '●の数が異なる理由' }[fact.of]
}

/** （12市町村中1）, of a value that comes of fewer than it should. */
const partOf = (coverage: Coverage | null): string =>
  coverage && coverage.made < coverage.of ? `（${coverageText('ja', coverage)}）` : ''

/** What a change is of, by name: No.17 …, with the year of what is of a year. */
function changedName(frame: Frame, change: Change): string {
  if (change.kind === 'project' || change.kind === 'alignment') {
    const no = noOf('ja', frame, change.kind === 'project' ? change : change.number)
    return `${no} ${change.title}`.trim()
  }
  return change.kind === 'report' || change.kind === 'actual'
    ? `${change.title}（${formatFiscalYear(change.fiscalYear, 'ja')}）`
    : change.title
}

/** 連携事業の変更：No.17 … */
export const changeTitle = (frame: Frame, change: Change): string =>
  `${changeKind[change.kind]}の${changeEventName('ja', change)}：${changedName(frame, change)}`

/** What became different and why, in Japanese, on one line; empty where the title says all. */
export function changeText(frame: Frame, change: Change): string {
  const parts = (): (string | null)[] => {
    if (change.kind === 'report') return []
    if (change.kind === 'actual') {
      const was = change.was === null ? '' : `${change.was}${change.unit}から`
      return [`${was}${change.is}${change.unit}${partOf(change.coverage)}`, change.reason]
    }
    if (change.kind === 'indicator') {
      return change.fields.map(({ field, was, is }) => {
        const say = (value: typeof was) =>
          indicatorFactValue('ja', frame, field, value, change.yearKind) || 'なし'
        return `${indicatorFact[field]}：${say(was)}から${say(is)}`
      })
    }
    if (change.kind === 'alignment') {
      return [
        change.item && `${change.item.planTitle}：${planItemWords(change.item)}`,
        change.reason,
      ]
    }
    if (change.kind === 'plan') return [planCounts(change)]
    if (change.kind === 'region') return [`連携事業${change.projects}件`]
    const { fields, facts, reason, note } = change
    const changed = unique([
      // Codes are for programs: this is read.
      ...facts.map((fact) =>
        fact.of === 'municipality' ? nameOf(frame, fact.code) : factWord(frame, fact),
      ),
      ...fields.map(({ field }) => inScheme(draftField[field], 'ja', frame.region.scheme)),
    ])
    return [
      note,
      changed.length === 0 ? null : `変わった項目：${changed.join('、')}`,
      reason === null ? null : `理由：${reason}`,
    ]
  }
  return parts()
    .flatMap((part) => (part ? [part.replace(/。$/, '')] : []))
    .join('。')
}

/** How many items a plan gained, lost and has otherwise. */
export const planCounts = ({ added, changed, removed }: PlanChange): string =>
  [
    [added, '追加'],
    [changed, '変更'],
    [removed, '削除'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : [`${count}件${word}`]))
    .join('、')
    .replace(/^/, '項目 ')
