import type { Indicator } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words } from './indicator-words.ts'
import { useStatedTeller, yearThatNeverCame } from './tell.ts'

/** The document's own words for values and years, and what became of years that never came. */
export function StatedWords({ of: indicators }: { of: readonly Indicator[] }) {
  const word = useWords(words)
  const tell = useStatedTeller()
  const strange = indicators.flatMap(({ stated, targetFiscalYear }) => {
    const written = yearThatNeverCame(stated?.target ?? '')
    return written === null || targetFiscalYear === null
      ? []
      : [word.neverCame(written, tell.year(targetFiscalYear))]
  })
  return (
    <details className="stated">
      <summary>{word.stated}</summary>
      <ul>
        {indicators.map(({ id, title, stated }) => (
          <li key={id}>
            <span lang="ja">{title}</span>
            <br />
            {stated?.baseline != null && (
              <span lang="ja">{word.said(word.baseline, stated.baseline)}　</span>
            )}
            {stated && <span lang="ja">{word.said(word.target, stated.target)}</span>}
          </li>
        ))}
      </ul>
      {[...new Set(strange)].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  )
}
