import type { ConfirmationRow } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'
import { TextArea } from '../ui/field.tsx'
import { type Choice, mismatch } from './model.ts'
import type { Walk } from './use-walk.ts'
import { words } from './words.ts'

/** `3≠2`, and why: asked for whenever the marks chosen are not as many as the source has. */
export function Mismatch({
  row,
  choice,
  walk,
}: {
  row: ConfirmationRow
  choice: Choice
  walk: Walk
}) {
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
            maxLength={1000}
            value={choice.reason}
            onChange={(event) => walk.choose({ reason: event.target.value })}
          />
        </div>
      )}
    </div>
  )
}
