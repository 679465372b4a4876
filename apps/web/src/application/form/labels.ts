import { eraYear, type FieldError } from '@renkei/schema'
import { circled, useLanguage, useWords } from '../../i18n.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useFrame } from '../../vision/queries.ts'
import { fieldWords } from '../../diff/field-words.ts'
import { rootOf } from './sections.ts'
import { words } from './words.ts'

const chosen = new Set(['policyArea', 'measures', 'leadMunicipality'])

/** Names the field of a path: 概要, ④を選んだ理由, 令和９年度の事業費. */
export function useLabel(): (path: string) => string {
  const language = useLanguage()
  const names = useWords(fieldWords)
  const word = useWords(words)
  return (path) => {
    const [root, key = '', part] = path.split('.')
    if (root === 'measures' && part === 'reason') return word.reasonOf(circled(Number(key)))
    if (root === 'budget' && key !== '') {
      const year = language === 'ja' ? eraYear(Number(key)) : `FY${key}`
      return word.inYear(year, part === 'subsidy' ? word.subsidy : word.amount)
    }
    return names[rootOf(path)] ?? ''
  }
}

/** What is wrong with a field, and what to do. */
export function useProblemText(): (error: FieldError) => string {
  const language = useLanguage()
  const label = useLabel()
  const { vision } = useFrame()
  return (error) =>
    problemText(language, error, {
      label: label(error.field),
      answeredBy: chosen.has(error.field) ? 'choosing' : 'typing',
      years: { from: vision.fromFiscalYear, to: vision.toFiscalYear },
    })
}
