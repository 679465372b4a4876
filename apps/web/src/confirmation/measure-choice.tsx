import type { ConfirmationRow, Measure } from '@renkei/schema'
import type { CSSProperties } from 'react'
import { useWords } from '../i18n.tsx'
import { themesOf } from '../project/door/model.ts'
import { Mark } from '../ui/mark.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import type { Choice } from './model.ts'
import { words } from './words.ts'
import './measure-choice.css'

/** The measures as boxes, under their themes. A ring stays a ring until someone confirms it; one that
 * an officer adds is blue. */
export function MeasureChoice({
  row,
  choice,
  onToggle,
}: {
  row: ConfirmationRow
  choice: Choice
  onToggle: (measure: number) => void
}) {
  const word = useWords(words)
  const themes = themesOf(useFrame())
  const count = themes.reduce((sum, { measures }) => sum + measures.length, 0)
  const columns: CSSProperties & Record<'--columns', number> = { '--columns': count }
  return (
    <fieldset className="measure-boxes row-choice">
      <legend>
        {word.measures}
        {row.state === 'waiting' && <span className="screen-only">{word.measuresHelp}</span>}
      </legend>
      <div className="measure-boxes__grid" style={columns}>
        {themes.map(({ theme, measures }) => (
          <span
            className="measure-boxes__theme"
            key={theme?.number ?? 0}
            style={{ gridColumn: `span ${measures.length}` }}
          >
            {theme && <Title of={theme} />}
          </span>
        ))}
        {themes.flatMap(({ measures }) =>
          measures.map((measure, index) => (
            <Box
              key={measure.number}
              measure={measure}
              opensTheme={index === 0}
              row={row}
              isOn={choice.measures.includes(measure.number)}
              onToggle={onToggle}
            />
          )),
        )}
      </div>
    </fieldset>
  )
}

function Box({
  measure,
  opensTheme,
  row: { project, proposed, state },
  isOn,
  onToggle,
}: {
  measure: Measure
  opensTheme: boolean
  row: ConfirmationRow
  isOn: boolean
  onToggle: (measure: number) => void
}) {
  const { status } = useWords(words)
  const { number } = measure
  const held = project.measures.find((one) => one.number === number)
  const isProposed = proposed.measures.includes(number)
  const isFixed = state === 'confirmed' || held?.basis === 'source'
  const standing = isOn
    ? held && held.basis !== 'inferred'
      ? held.basis
      : isProposed
        ? 'proposed'
        : 'added'
    : isProposed
      ? 'taken'
      : 'blank'
  return (
    <label className={opensTheme ? 'opens' : undefined}>
      <kbd aria-hidden="true">{number}</kbd>
      <input type="checkbox" checked={isOn} disabled={isFixed} onChange={() => onToggle(number)} />
      <MeasureSign number={number} />
      <span
        className={
          standing === 'added'
            ? 'measure-boxes__sign measure-boxes__sign--by'
            : 'measure-boxes__sign'
        }
      >
        {isOn && (
          <Mark basis={standing === 'confirmed' || standing === 'source' ? standing : 'inferred'} />
        )}
      </span>
      <span className="measure-boxes__state">{status[standing]}</span>
      <span className="measure-boxes__name">
        <Title of={measure} />
      </span>
    </label>
  )
}
