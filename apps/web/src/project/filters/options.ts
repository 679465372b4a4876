import {
  basis,
  type Facets,
  formatFiscalYear,
  type Frame,
  parameterOf,
  participationAnswer,
  projectStatus,
} from '@renkei/schema'
import { circled, type Language, nameIn, titleIn, wide } from '../../i18n.tsx'
import { basisName, answerName } from '../../ui/words.ts'
import { yearsOf } from '../address.ts'
import { words } from './words.ts'

export type FacetName = keyof Facets

/** One value of a filter: as addresses write it, and as people read it. */
export type Option = { value: string; sign?: string | undefined; text: string; lang: Language }

export const parameterOfFacet = (name: FacetName): string => parameterOf(name)

/** Every value of a filter in this vision, in the vision's order. */
export function optionsOf(name: FacetName, frame: Frame, language: Language): Option[] {
  const own = words[language]
  const titled = (
    value: string,
    record: { title: string; titleEn: string },
    sign?: string,
  ): Option => ({
    value,
    sign,
    ...titleIn(language, record),
  })
  const named = (value: string, text: string): Option => ({ value, text, lang: language })
  switch (name) {
    case 'measures':
      return frame.measures.map((m) => titled(String(m.number), m, circled(m.number)))
    case 'pillars':
      return frame.pillars.map((p) => {
        const { text, lang } = titleIn(language, p)
        const number = language === 'ja' ? wide(p.number) : String(p.number)
        return { value: String(p.number), text: own.pillar(number, text), lang }
      })
    case 'policyAreas':
      return frame.policyAreas.map((area) => titled(area.code, area))
    case 'themes':
      return frame.themes.map((theme) => titled(String(theme.number), theme))
    case 'municipalities':
      return frame.municipalities.map((m) => named(m.code, nameIn(language, m)))
    case 'participation':
      return participationAnswer.options.map((value) => named(value, answerName(language, value)))
    case 'basis':
      return basis.options.map((value) => named(value, basisName(language, value)))
    case 'status':
      return projectStatus.options.map((value) => named(value, own.status[value]))
    case 'fiscalYears':
      return yearsOf(frame).map((year) => named(String(year), formatFiscalYear(year, language)))
  }
}
