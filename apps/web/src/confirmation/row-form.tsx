import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'
import { TextArea } from '../ui/field.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from '../writing/by.tsx'
import { AreaChoice } from './area-choice.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { type Choice, isProposal, mismatch } from './model.ts'
import type { Walk } from './use-walk.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import { useNumbers } from '../vision/number.tsx'
import { useIsOpen } from '../vision/queries.ts'
import './row.css'

/** One row: what is chosen, and what to do with it. */
export function RowForm({
  of,
  row,
  choice,
  walk,
  onToggle,
}: {
  of: ConfirmationOf
  row: ConfirmationRow
  choice: Choice
  walk: Walk
  onToggle: (measure: number) => void
}) {
  const isConfirmed = row.state === 'confirmed'
  return (
    <form
      aria-labelledby="row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        walk.confirm()
      }}
    >
      {of === 'marks' ? (
        <MeasureChoice row={row} choice={choice} onToggle={onToggle} />
      ) : (
        <AreaChoice
          row={row}
          choice={choice}
          onChoose={(policyArea) => walk.choose({ policyArea })}
        />
      )}
      {isConfirmed ? (
        <Confirmed row={row} walk={walk} />
      ) : (
        <>
          {of === 'marks' && <Mismatch row={row} choice={choice} walk={walk} />}
          <Actions of={of} row={row} choice={choice} walk={walk} />
        </>
      )}
    </form>
  )
}

function Actions({
  of,
  row,
  choice,
  walk,
}: {
  of: ConfirmationOf
  row: ConfirmationRow
  choice: Choice
  walk: Walk
}) {
  const word = useWords(words)
  const { many } = useWords(shared)
  const isSame = isProposal(of, row, choice)
  const corrected = of === 'marks' ? word.correct(many(choice.measures.length)) : word.correctArea
  return (
    <div className="acts-row row-acts screen-only">
      <button className="btn btn--fill" type="submit" aria-disabled={walk.isBusy}>
        {isSame ? word.confirm : corrected}
        <kbd aria-hidden="true">Enter</kbd>
      </button>
      <button className="btn" type="button" aria-disabled={isSame} onClick={walk.reset}>
        {word.reset}
        <kbd aria-hidden="true">R</kbd>
      </button>
      <button className="btn btn--text push" type="button" onClick={walk.setAside}>
        {word.setAside}
        <kbd aria-hidden="true">S</kbd>
      </button>
    </div>
  )
}

/** Who confirmed the row and when, and the way back while its vision is open. */
export function Confirmed({ row, walk }: { row: ConfirmationRow; walk: Walk }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const { called } = useNumbers()
  const isOpen = useIsOpen()
  if (!row.confirmed) return null
  const { by, at, reason, canTakeBack } = row.confirmed
  return (
    <div className="acts-row">
      <p className="confirmed-row">
        <Mark basis="confirmed" inline />
        <Marked text={word.confirmedBy(name(by), formatMoment(at, language))} />
        {reason !== null && (
          <span className="confirmed__reason">
            {word.differsBecause}
            <span lang="ja">{reason}</span>
          </span>
        )}
      </p>
      {canTakeBack && isOpen && (
        <button
          className="btn push"
          type="button"
          aria-disabled={walk.isBusy}
          onClick={() => walk.takeBack(row)}
        >
          {word.takeBack}
          <span className="vh">{word.takeBackOf(called(row.project))}</span>
        </button>
      )}
    </div>
  )
}

/** `3≠2`, and why: asked for whenever the marks chosen are not as many as the source has. */
function Mismatch({ row, choice, walk }: { row: ConfirmationRow; choice: Choice; walk: Walk }) {
  const word = useWords(words)
  const { many } = useWords(shared)
  const found = mismatch(row, choice)
  return (
    <div role="status">
      {found && (
        <div className="mism" role="group" aria-labelledby="mismatch">
          <p className="eq" aria-hidden="true">
            {found.own}≠{found.source}
          </p>
          <p id="mismatch">
            <b>{word.mismatch(many(found.own), many(found.source))}</b>
            <br />
            {word.mismatchHelp}
          </p>
          <TextArea
            id="reason"
            label={word.mismatchReason}
            need="required"
            error={walk.missing ? word.reasonMissing : undefined}
            rows={2}
            limit={1000}
            value={choice.reason}
            onChange={(event) => walk.choose({ reason: event.target.value })}
          />
        </div>
      )}
    </div>
  )
}
