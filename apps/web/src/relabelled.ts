import type { Language } from '@renkei/schema'

const usual: Record<Language, RegExp> = {
  ja: /重点施策/g,
  en: /\b(?:Priority measures|Measures)\b/g,
}

/** Every text of some words, and of what they make, with another label for 重点施策. */
function relabel<T>(words: T, language: Language, label: string): T {
  const within = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(usual[language], label)
    if (typeof value === 'function') return (...given: unknown[]) => within(value(...given))
    if (Array.isArray(value)) return value.map(within)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]))
  }
  return within(words) as T
}

const made = new WeakMap<object, Map<string, unknown>>()

/** The same, made once for every label, so that pages find the same words at every drawing. */
export function relabelled<T>(words: T, language: Language, label: string): T {
  if (typeof words !== 'object' || words === null) return relabel(words, language, label)
  const byLabel = made.get(words) ?? new Map<string, unknown>()
  made.set(words, byLabel)
  if (!byLabel.has(label)) byLabel.set(label, relabel(words, language, label))
  return byLabel.get(label) as T
}
