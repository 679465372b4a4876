import {
  basis,
  type Facets,
  formatFiscalYear,
  type Frame,
  parameterOf,
  participationAnswer,
  projectStatus,
  terms,
} from '@renkei/schema'
import { circled, type Language, nameIn, titleIn, wide } from '../i18n.tsx'
import { answerName } from '../ui/words.ts'
import { yearsOf } from './address.ts'
import { words } from './words.ts'

export type FacetName = keyof Facets

/** One value of a filter: as addresses write it, and as people read it. */
export type Option = { value: string; sign?: string | undefined; text: string; lang: Language }

export const parameterOfFacet = (name: FacetName): string => parameterOf(name)

type Options = (frame: Frame, language: Language) => Option[]

const titled = (
  language: Language,
  value: string,
  record: { title: string; titleEn: string | null },
  sign?: string,
): Option => ({ value, sign, ...titleIn(language, record) })

const named = (language: Language, value: string, text: string): Option => ({
  value,
  text,
  lang: language,
})

const options: Record<FacetName, Options> = {
  measures: ({ measures }, language) =>
    measures.map((one) => titled(language, String(one.number), one, circled(one.number))),
  pillars: ({ pillars }, language) =>
    pillars.map((one) => {
      const { text, lang } = titleIn(language, one)
      const number = language === 'ja' ? wide(one.number) : String(one.number)
      return { value: String(one.number), text: words[language].pillar(number, text), lang }
    }),
  policyAreas: ({ policyAreas }, language) =>
    policyAreas.map((area) => titled(language, area.code, area)),
  themes: ({ themes }, language) =>
    themes.map((theme) => titled(language, String(theme.number), theme)),
  municipalities: ({ municipalities }, language) =>
    municipalities.map((one) => named(language, one.code, nameIn(language, one))),
  participation: (_, language) =>
    participationAnswer.options.map((value) => named(language, value, answerName(language, value))),
  basis: (_, language) =>
    basis.options.map((value) => named(language, value, terms[language].basis[value])),
  status: (_, language) =>
    projectStatus.options.map((value) =>
      named(language, value, terms[language].projectStatus[value]),
    ),
  fiscalYears: (frame, language) =>
    yearsOf(frame).map((year) => named(language, String(year), formatFiscalYear(year, language))),
}

/** Every value of a filter in this vision, in the vision's order. */
export const optionsOf = (name: FacetName, frame: Frame, language: Language): Option[] =>
  options[name](frame, language)
