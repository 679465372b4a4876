import {
  type Change,
  type ChangedFact,
  changeEventName,
  type Frame,
  indicatorFactValue,
  type OpenCell,
  planItemWords,
  signOf,
  inScheme,
  terms,
  undisclosedCondition,
} from '@renkei/schema'
import { factWord, planCounts } from '../change/told.ts'
import { japanTime } from '../csv.ts'

const { basis, answer, draftField, projectStatus, changeKind, indicatorFact } = terms.ja

/** What a side of a changed fact says, what it rests on, and the condition of who takes part on one. */
type Side = [value: string | number, basis: string, condition: string]
const none: Side = ['', '', '']

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
      [
        `${change.fiscalYear}${change.yearKind === 'fiscal' ? '年度' : '年'}の実績（${change.unit}）`,
        value(change.was),
        value(change.is),
      ],
    ]
  }
  if (change.kind === 'indicator') {
    const told = change.fields.map(({ field, was, is }): Detail => {
      const side = (value: typeof was): Side => [
        indicatorFactValue('ja', frame, field, value, change.yearKind),
        '',
        '',
      ]
      return [indicatorFact[field], side(was), side(is)]
    })
    return told.length === 0 ? [['', none, none]] : told
  }
  if (change.kind === 'alignment') {
    const { item } = change
    return [[item ? `${item.planTitle} ${planItemWords(item)}` : '', none, none]]
  }
  if (change.kind === 'plan') return [[planCounts(change), none, none]]
  if (change.kind === 'region') return [[`連携事業${change.projects}件`, none, none]]
  const details = [
    ...change.facts.map((fact): Detail => [factWord(frame, fact), ...sidesOf(fact)]),
    ...change.fields.map(({ field, was, is }): Detail => {
      const side = (text: string | null): Side => [text ?? '', '', '']
      return [inScheme(draftField[field], 'ja', frame.region.scheme), side(was), side(is)]
    }),
  ]
  return details.length === 0 ? [['', none, none]] : details
}

/** `changes.csv`: a changed fact or field a row; what else happened has a row of its own. */
export const changeRows = (frame: Frame, changes: readonly Change[]): OpenCell[][] =>
  changes.flatMap((change) =>
    detailsOf(frame, change).map(([item, was, is]) => [
      ...[frame.region.slug, frame.vision.edition, change.day, japanTime(change.at)],
      ...[change.by?.municipality?.name ?? '', change.by?.department ?? ''],
      ...[changeKind[change.kind], changeEventName('ja', change)],
      ...[numberOf(change) ?? '', printedOf(frame, change), change.title],
      ...['revision' in change ? change.revision : '', item, ...was, ...is],
      ('reason' in change ? change.reason : null) ?? '',
      ...coverageOf(change),
    ]),
  )

const coverageOf = (change: Change): (number | '')[] => {
  const coverage = change.kind === 'actual' ? change.coverage : null
  return coverage ? [coverage.made, coverage.of] : ['', '']
}

const printedOf = (frame: Frame, change: Change): string => {
  const number = change.kind === 'project' ? change : numberOf(change)
  return number === null ? '' : signOf(frame, number)
}

const numberOf = (change: Change): number | null =>
  'number' in change ? change.number : 'project' in change ? change.project : null
