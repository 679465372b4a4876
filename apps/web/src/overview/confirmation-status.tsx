import { formatHeld } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useVisionParams } from '../vision/address.ts'
import { FactTable } from './door/fact-table.tsx'
import { useCoreNames, useFrame, useSummary } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { words } from './words.ts'

/** What the marks of each row rest on, and what still waits for an officer. */
export function ConfirmationStatus() {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { measures, vision } = useFrame()
  const { projects, rows, mismatches, updatedOn, counted } = useSummary()
  const cores = useCoreNames()
  const { called } = useNumbers()
  const width = (part: number) => ({ width: `${(100 * part) / Math.max(projects, 1)}%` })
  const note = text.statusNote(updatedOn && formatHeld(updatedOn, vision, language))
  if (measures.length === 0) {
    return (
      <Section title={text.basesTitle} note={note}>
        <FactTable />
      </Section>
    )
  }
  const toProjects = { to: '/$region/$vision/projects', params } as const
  return (
    <Section title={text.statusTitle} note={note}>
      <div className="todo">
        <div>
          <p className="phrase">
            {rows.waiting > 0 && cores ? text.statusText(cores, counted > 0) : text.statusDone}
          </p>
          <div
            className="meter"
            role="img"
            aria-label={text.meter(projects, rows.source, rows.confirmed, rows.waiting)}
          >
            <i className="a" style={width(rows.source)} />
            <i className="b" style={width(rows.confirmed)} />
            {rows.waiting > 0 && <i className="c" />}
          </div>
          <ul className="small meter__key">
            <li>
              <Link {...toProjects} search={{ basis: ['source'] }}>
                {text.rowsSource(rows.source)}
              </Link>
            </li>
            <li>{text.rowsConfirmed(rows.confirmed)}</li>
            <li>
              <Link {...toProjects} search={{ basis: ['inferred'] }}>
                <b>{text.rowsWaiting(rows.waiting)}</b>
              </Link>
            </li>
          </ul>
          {mismatches.length > 0 && (
            <p className="small">
              {text.mismatches}
              {mismatches.map(called).join(language === 'ja' ? '、' : ', ')}
            </p>
          )}
        </div>
        <FactTable />
      </div>
    </Section>
  )
}
