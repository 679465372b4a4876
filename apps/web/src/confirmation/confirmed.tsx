import type { ConfirmationRow } from '@renkei/schema'
import { useAuthorName } from '../writing/by.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { formatMoment } from '../ui/time.ts'
import type { Walk } from './use-walk.ts'
import { words } from './words.ts'

/** Who confirmed the row and when, and the way back. */
export function Confirmed({ row, walk }: { row: ConfirmationRow; walk: Walk }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  if (!row.confirmed) return null
  const { by, at, reason, canTakeBack } = row.confirmed
  return (
    <div className="acts-row">
      <p className="confirmed-row">
        <Mark basis="confirmed" inline />
        {word.confirmedBy(name(by), formatMoment(at, language))}
        {reason !== null && (
          <span className="confirmed__reason">
            {word.differsBecause}
            <span lang="ja">{reason}</span>
          </span>
        )}
      </p>
      {canTakeBack && (
        <button
          className="btn push"
          type="button"
          aria-disabled={walk.isBusy}
          onClick={() => walk.takeBack(row)}
        >
          {word.takeBack}
          <span className="vh">{word.takeBackOf(row.project.number)}</span>
        </button>
      )}
    </div>
  )
}
