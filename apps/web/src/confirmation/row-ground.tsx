import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { SourcePage } from '../document/door/source-page.tsx'
import { useWords } from '../i18n.tsx'
import { Reason } from '../project/door/citation.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { words } from './words.ts'

/** What a row can be checked by: why it was inferred, and the page of the source. */
export function RowGround({ of, row }: { of: ConfirmationOf; row: ConfirmationRow }) {
  return (
    <div className="row-ground">
      <Reasons of={of} row={row} />
      <SourcePage page={row.project.visionPage} />
    </div>
  )
}

/** Why each fact of the row was inferred. */
function Reasons({ of, row: { project } }: { of: ConfirmationOf; row: ConfirmationRow }) {
  const word = useWords(words)
  const facts =
    of === 'marks'
      ? project.measures
          .filter(({ reason }) => reason !== null)
          .map((mark) => ({ ...mark, sign: <MeasureSign number={mark.number} /> }))
      : [{ ...project.policyArea, number: 0, sign: null }]
  if (facts.length === 0) return null
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">{word.why}</h2>
      <ul>
        {facts.map(({ number, sign, reason, reasonEn }) => (
          <li key={number} data-sign={sign === null ? undefined : true}>
            {sign && <span>{sign}</span>}
            <span>{reason === null ? word.noReason : <Reason of={{ reason, reasonEn }} />}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
