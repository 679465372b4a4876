import type { Change, IndicatorFact } from './change.ts'
import { formatYear, type YearKind } from './counted-year.ts'
import { calledBy } from './project-number.ts'
import { type Language, termOf, terms } from './terms.ts'
import type { Frame } from './vision.ts'

/** What happened, in a word or two: 登録, 実績の訂正, Confirmed … */
export function changeEventName(language: Language, change: Change): string {
  const { revisionEvent, changeEvent } = terms[language]
  if (change.kind === 'project') return revisionEvent[change.event]
  if (change.kind === 'report') return changeEvent.report
  if (change.kind === 'actual') return changeEvent.actual[change.revision > 1 ? 'correct' : 'add']
  if (change.kind === 'indicator') return changeEvent.indicator[change.event]
  if (change.kind === 'alignment') return changeEvent.alignment[change.event]
  if (change.kind === 'region') return changeEvent.region[change.event]
  return changeEvent.plan[change.event]
}

type Named = 'pillars' | 'policyAreas' | 'measures'

/** What a fact of an indicator, whose years are of a `kind`, says; codes by their names, nothing as an empty text. */
export function indicatorFactValue(
  language: Language,
  frame: Pick<Frame, Named | 'municipalities' | 'vision' | 'called'>,
  field: IndicatorFact,
  value: string | number | null,
  kind: YearKind = 'fiscal',
): string {
  if (value === null) return ''
  const { indicatorKind, indicatorDirection, totalling, yearKind } = terms[language]
  const titled = (of: { title: string; titleEn: string | null } | undefined) =>
    (language === 'en' ? of?.titleEn : null) ?? of?.title ?? String(value)
  if (field === 'project') return calledBy(language, frame, Number(value))
  if (field === 'pillar') return titled(frame.pillars.find((one) => one.number === value))
  if (field === 'measure') return titled(frame.measures.find((one) => one.number === value))
  if (field === 'policyArea') {
    return titled(frame.policyAreas.find(({ code }) => code === value))
  }
  if (field === 'yearKind') return termOf(yearKind, String(value)) ?? String(value)
  if (field === 'kind') return termOf(indicatorKind, String(value)) ?? String(value)
  if (field === 'direction') return termOf(indicatorDirection, String(value)) ?? String(value)
  if (field === 'totalling') return termOf(totalling, String(value)) ?? String(value)
  if (field === 'municipality') {
    const found = frame.municipalities.find(({ code }) => code === value)
    return (language === 'en' ? found?.nameEn : found?.name) ?? String(value)
  }
  const isYear = field === 'baselineFiscalYear' || field === 'targetFiscalYear'
  if (isYear && typeof value === 'number') return formatYear(value, language, kind)
  return typeof value === 'number' ? value.toLocaleString('en') : value
}

/** Where a change is read, below the vision's address, and what it is known by for good. */
export function changePlace(change: Change): { path: string; key: string } {
  if (change.kind === 'report') {
    const path = `inquiries/${change.id}/report`
    return { path, key: path }
  }
  if (change.kind === 'actual') {
    const { id, fiscalYear, revision } = change
    return {
      path: `indicators/${id}`,
      key: `indicators/${id}/actuals/${fiscalYear}/${revision}`,
    }
  }
  if (change.kind === 'project') {
    const { number, revision } = change
    const project = `projects/${number}`
    const compared = `${project}/compare?from=${revision - 1}&to=${revision}`
    return {
      path: revision === 1 ? project : compared,
      key: `${project}/revisions/${revision}`,
    }
  }
  const key = `entries/${change.entry}`
  if (change.kind === 'indicator') return { path: `indicators/${change.id}`, key }
  if (change.kind === 'plan') return { path: `plans/${change.plan}`, key }
  if (change.kind === 'region') return { path: 'about', key }
  return {
    path: change.item ? `plans/${change.item.plan}/${change.item.id}` : `projects/${change.number}`,
    key,
  }
}
