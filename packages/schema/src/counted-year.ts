import { z } from 'zod'
import { eraYear, fiscalYearOf, formatFiscalYear } from './fiscal-year.ts'
import type { Indicator } from './indicator.ts'
import { evenWidth } from './reading.ts'
import { type Language, terms } from './terms.ts'

/** 年の数え方: `fiscal` 年度, `calendar` 暦年. */
export const yearKind = z.enum(['fiscal', 'calendar'])
export type YearKind = z.infer<typeof yearKind>

/** 令和６年度, or 令和６年 of calendar years. */
export const eraOfYear = (year: number, kind: YearKind): string =>
  kind === 'fiscal' ? eraYear(year) : eraYear(year).replace(/度$/, '')

/** 令和６年度（2024年度） or FY2024; of calendar years 令和６年（2024年） or 2024. */
export function formatYear(year: number, language: Language, kind: YearKind): string {
  if (kind === 'fiscal') return formatFiscalYear(year, language)
  return language === 'ja' ? `${eraOfYear(year, kind)}（${year}年）` : String(year)
}

/** What a year that was typed is said to be, where it says so: 2014年度 is fiscal, 2014年 calendar, R6 either. */
export function yearKindOf(typed: string): YearKind | null {
  const text = evenWidth(typed).replace(/\s/g, '')
  if (/年度/.test(text) || /^FY/i.test(text)) return 'fiscal'
  return /年/.test(text) ? 'calendar' : null
}

/** The year of a kind that a day (ISO) falls in. */
export const yearOf = (day: string, kind: YearKind): number =>
  kind === 'fiscal' ? fiscalYearOf(day) : Number(day.slice(0, 4))

type Counted = Pick<Indicator, 'kind' | 'yearKind' | 'countedOn'>

/** Which value of an indicator is asked for: その年度の値, 2025年（暦年）の値（各年10月1日現在）. `year`: the one asked
 * about, where there is but one. */
export function actualAskedOf(
  language: Language,
  { kind, yearKind: years, countedOn }: Counted,
  year?: number,
): string {
  const asked = terms[language].actualAsked[kind]
  const calendar = {
    ja: asked.replace('その年度', year === undefined ? 'その年（暦年）' : `${year}年（暦年）`),
    en: asked.replace('the year', `the calendar year${year === undefined ? '' : ` ${year}`}`),
  }
  const said = years === 'fiscal' ? asked : calendar[language]
  if (countedOn === null) return said
  return language === 'ja' ? `${said}（${countedOn}）` : `${said} (${countedOn})`
}
