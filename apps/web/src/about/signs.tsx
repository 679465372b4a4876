import { useTerms, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { Section } from '../ui/section.tsx'
import { words } from './words.ts'

/** The three signs and the empty cell, in words. */
export function Signs() {
  const text = useWords(words)
  const { basis: names } = useTerms()
  return (
    <Section id="signs" title={text.signsTitle}>
      <p className="phrase">{text.signsLead}</p>
      <dl className="facts">
        {(['source', 'confirmed', 'inferred'] as const).map((basis) => (
          <div key={basis}>
            <dt>
              <Mark basis={basis} inline />
              {names[basis]}
            </dt>
            <dd>{text.signs[basis]}</dd>
          </div>
        ))}
        <div>
          <dt>{text.blank}</dt>
          <dd>{text.blankText}</dd>
        </div>
      </dl>
    </Section>
  )
}
