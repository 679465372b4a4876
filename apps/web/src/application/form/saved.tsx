import { useWords } from '../../i18n.tsx'
import { NotSaved, Saved as Usual } from '../../writing/saved.tsx'
import { refreshApplications } from '../queries.ts'
import type { Kept } from './keeper.ts'
import { words } from './page-words.ts'

/** Whether the draft is saved; where someone else was first, the way to compare. */
export function Saved({ kept: { saving, savedAt }, onRetry }: { kept: Kept; onRetry: () => void }) {
  const word = useWords(words)
  if (saving.is === 'stale' || saving.is === 'parted') {
    return (
      <NotSaved text={word.parted}>
        <button className="btn btn--sm" type="button" onClick={onRetry}>
          {word.compare}
        </button>
      </NotSaved>
    )
  }
  return (
    <Usual {...{ saving, savedAt, onRetry }} own={{ fieldsInvalid: word.unkept }}>
      {saving.is === 'stopped' && saving.refusal.code === 'stateChanged' && (
        <button className="btn btn--sm" type="button" onClick={() => void refreshApplications()}>
          {word.read}
        </button>
      )}
    </Usual>
  )
}
