import { type FieldError, type IndicatorForm, readRelative } from '@renkei/schema'
import type { Language } from '../../i18n.tsx'
import { words } from './form-words.ts'

/** What is wrong with a number of an indicator, where its kind says more than any form would; undefined of anything else. */
export function numberText(
  language: Language,
  { field, problem, value = '' }: FieldError,
  { kind }: Pick<IndicatorForm, 'kind'>,
): string | undefined {
  if (problem !== 'notNumber') return undefined
  const word = words[language]
  if (field === 'target' && kind === 'relative') return word.notRelative(value)
  const isCompared = field === 'target' && readRelative(value) !== null
  return isCompared ? word.isRelative(value) : word.notNumber(value)
}
