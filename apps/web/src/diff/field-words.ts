import { terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

/** What each field of an application is called, in the form, in comparisons and in remarks. */
export const fieldWords = defineWords({ ja: terms.ja.draftField, en: terms.en.draftField })
