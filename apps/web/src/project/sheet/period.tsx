import { formatFiscalYear, type Project } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { words } from './words.ts'

/** The fiscal years of a project, each in one piece. */
export function Period({
  of: { fromFiscalYear, toFiscalYear },
}: {
  of: Pick<Project, 'fromFiscalYear' | 'toFiscalYear'>
}) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <>
      <span className="ph">
        {formatFiscalYear(fromFiscalYear, language)}
        {word.from}
      </span>
      <span className="ph">{formatFiscalYear(toFiscalYear, language)}</span>
    </>
  )
}
