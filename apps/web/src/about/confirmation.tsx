import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame, useSummary } from '../vision/queries.ts'
import { words } from './words.ts'

/** How inferred facts become confirmed ones, in plain words. */
export function Confirmation() {
  const language = useLanguage()
  const text = useWords(words)
  const { municipalities } = useFrame()
  const { rows } = useSummary()
  const core = municipalities.find(({ role }) => role === 'core')
  return (
    <Section id="confirmation" title={text.confirmTitle}>
      <p className="phrase">{text.confirmLead(rows.waiting)}</p>
      <ol className="steps">
        {text.confirmSteps(core ? nameIn(language, core) : '').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  )
}
