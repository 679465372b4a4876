import { coreRoleName, type DraftField, terms } from '@renkei/schema'
import { defineWords, useLanguage, useWords } from '../i18n.tsx'
import { useCoreNames } from '../vision/queries.ts'

/** What each field of an application is called, in the form, in comparisons and in remarks. */
const fieldWords = defineWords({ ja: terms.ja.draftField, en: terms.en.draftField })

/** The same, with the names of the core cities: 甲（札幌市）の役割. */
export function useFieldNames(): Record<DraftField, string> {
  const names = useWords(fieldWords)
  const language = useLanguage()
  return { ...names, coreRole: coreRoleName(language, useCoreNames()) }
}
