import { type EvaluationReport, formatFiscalYear, hasPoints } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { usePrinting } from '../../ui/printed.tsx'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { Section } from '../../ui/section.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { narrowSpread, SpreadChart, spreadHeight, spreadWidth } from './spread.tsx'
import { words } from './words.ts'
import { useNumbers } from '../../vision/number.tsx'

/** How far the evaluations lie apart, as a picture to look at and to take along; the numbers stand in the summary
 * and in each project's sheet. */
export function SpreadSection({ paper: { inquiry, sheets } }: { paper: EvaluationReport }) {
  const word = useWords(words)
  const madeHere = useMadeHere()
  const language = useLanguage()
  const { no } = useNumbers()
  // Paper is wide enough.
  const isPrinting = usePrinting()
  const isNarrow = useIsNarrow() && !isPrinting
  const shown = sheets.filter(({ spread, office }) => spread !== null || office !== null)
  if (shown.length === 0) return null
  const signs = hasPoints(inquiry.rule) ? word.spreadSigns : word.rankSigns
  const drawn = { sheets: shown, rule: inquiry.rule, noOf: no }
  const width = isNarrow ? narrowSpread : spreadWidth
  const height = spreadHeight(shown)
  return (
    <Section title={word.spread} note={signs}>
      <SavePicture
        draw={() => ({
          ...{
            name: `evaluation-${inquiry.fiscalYear}`,
            language,
            height,
            content: <SpreadChart {...drawn} />,
          },
          width: spreadWidth,
          title: `${word.spread} ${formatFiscalYear(inquiry.fiscalYear, language)}`,
          source: [signs, inquiry.title, madeHere()],
        })}
      />
      <svg
        className="report-spread"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={word.spreadText(shown.length)}
      >
        <SpreadChart {...drawn} width={width} />
      </svg>
    </Section>
  )
}
