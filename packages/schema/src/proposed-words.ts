import { formatYear } from './counted-year.ts'
import { readBaseline, readTarget, wordsBeside } from './printed.ts'
import type { ProposedIndicator } from './proposed-indicator.ts'
import { readFiscalYear, readText } from './reading.ts'
import { type Language, terms } from './terms.ts'

/** A value in plain digits with its unit; in the words that were typed where they say more. */
function valueText(typed: string, read: ReturnType<typeof readBaseline>, unit: string): string {
  const value = 'value' in read ? read.value : null
  return value === null || wordsBeside(typed, value, unit) !== null
    ? readText(typed)
    : `${value.toLocaleString('en', { maximumFractionDigits: 10 })}${unit}`
}

/** What an application proposes of an indicator beside its name, a line each: what it is called, value and year. */
export function proposedLines(proposed: ProposedIndicator, language: Language): string[] {
  const { indicatorFact: name, ...term } = terms[language]
  const { kind, yearKind, baseline, target } = proposed
  const unit = readText(proposed.unit)
  const join = (...texts: string[]) =>
    texts.filter((text) => text !== '').join(language === 'ja' ? '、' : ', ')
  const yearText = (typed: string) => {
    const year = readFiscalYear(typed)
    return year === null ? readText(typed) : formatYear(year, language, yearKind)
  }
  const lines: [string, string][] = [
    [
      name.baseline,
      join(
        valueText(baseline, readBaseline(baseline, unit), unit),
        yearText(proposed.baselineFiscalYear),
      ),
    ],
    [
      name.target,
      join(
        valueText(target, readTarget(target, proposed), kind === 'relative' ? '%' : unit),
        yearText(proposed.targetFiscalYear),
      ),
    ],
    [name.unit, unit],
    [name.kind, join(term.indicatorKind[kind], term.indicatorDirection[proposed.direction])],
    [name.yearKind, yearKind === 'fiscal' ? '' : term.yearKind[yearKind]],
    [name.totalling, term.totalling[proposed.totalling]],
    [name.source, readText(proposed.source)],
  ]
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => (language === 'ja' ? `${label}　${text}` : `${label}: ${text}`))
}
