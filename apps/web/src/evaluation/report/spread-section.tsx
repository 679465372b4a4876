import { type EvaluationReport, formatFiscalYear, hasPoints } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { Section } from '../../ui/section.tsx'
import { SpreadChart, spreadHeight, spreadWidth } from './spread.tsx'
import { words } from './words.ts'
import { useNumbers } from '../../vision/number.tsx'

/** How far the evaluations lie apart, as a picture to look at and to take along; the numbers stand in the summary
 * and in each project's sheet. */
export function SpreadSection({ paper: { inquiry, sheets } }: { paper: EvaluationReport }) {
  const word = useWords(words)
  const madeHere = useMadeHere()
  const language = useLanguage()
  const { no } = useNumbers()
  const shown = sheets.filter(({ spread, office }) => spread !== null || office !== null)
  if (shown.length === 0) return null
  const signs = hasPoints(inquiry.rule) ? word.spreadSigns : word.rankSigns
  const chart = <SpreadChart sheets={shown} rule={inquiry.rule} noOf={no} />
  const height = spreadHeight(shown)
  return (
    <Section title={word.spread} note={signs}>
      <SavePicture
        draw={() => ({
          ...{ name: `evaluation-${inquiry.fiscalYear}`, language, height, content: chart },
          width: spreadWidth,
          title: `${word.spread} ${formatFiscalYear(inquiry.fiscalYear, language)}`,
          source: [signs, inquiry.title, madeHere()],
        })}
      />
      <svg
        className="report-spread"
        viewBox={`0 0 ${spreadWidth} ${height}`}
        role="img"
        aria-label={word.spreadText(shown.length)}
      >
        {chart}
      </svg>
    </Section>
  )
}
