import { inScheme, type Language, type RegionScheme } from '@renkei/schema'

const usual: Record<Language, RegExp> = {
  ja: /重点施策/g,
  en: /\b(?:Priority measures|Measures)\b/g,
}

/** What a region and its vision call otherwise than most do: that by which projects are marked, where the vision
 * has another name for it, and the parts of the region, by its scheme. */
export type OwnNames = { measures: Record<Language, string> | null; scheme: RegionScheme }

/** Every text of some words, and of what they make, with the `own` names. What stands under the name of a scheme
 * is said of that one alone, and stays. */
function relabel<T>(words: T, language: Language, { measures, scheme }: OwnNames): T {
  const within = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = inScheme(value, language, scheme)
      return measures === null ? text : text.replaceAll(usual[language], measures[language])
    }
    if (typeof value === 'function') return (...given: unknown[]) => within(value(...given))
    if (Array.isArray(value)) return value.map(within)
    if (typeof value !== 'object' || value === null || 'teiju' in value) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]))
  }
  return within(words) as T
}

const made = new WeakMap<object, Map<string, unknown>>()

/** The same, made once for all names, so that pages find the same words at every drawing. */
export function relabelled<T>(words: T, language: Language, own: OwnNames): T {
  if (typeof words !== 'object' || words === null) return relabel(words, language, own)
  const byNames = made.get(words) ?? new Map<string, unknown>()
  made.set(words, byNames)
  const key = `${own.scheme} ${own.measures?.[language] ?? ''}`
  if (!byNames.has(key)) byNames.set(key, relabel(words, language, own))
  return byNames.get(key) as T
}
