import { Link, useLocation } from '@tanstack/react-router'
import type { Refusal } from '@renkei/client'
import type { ReactNode } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatTime } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { refreshApplications } from '../queries.ts'
import type { Kept } from './keeper.ts'
import { words } from './page-words.ts'

/** ✓ 15時06分に自動で保存しました; in red, with the way out, where it could not be. */
export function Saved({ kept: { saving, savedAt }, onRetry }: { kept: Kept; onRetry: () => void }) {
  const language = useLanguage()
  const word = useWords(words)
  switch (saving.is) {
    case 'idle':
      return (
        <p className="saved" role="status">
          {savedAt !== undefined && <Icon name="check" />}
          <span>
            {savedAt === undefined ? word.noSaveYet : word.savedAt(formatTime(savedAt, language))}
          </span>
        </p>
      )
    case 'typing':
    case 'saving':
      // Told to the eye only: readers would hear it at every pause.
      return <p className="saved">{saving.is === 'typing' ? word.notSaved : word.saving}</p>
    case 'failed':
      return (
        <NotSaved text={word.failed}>
          <button className="btn btn--sm" type="button" onClick={onRetry}>
            {word.retry}
          </button>
        </NotSaved>
      )
    case 'stale':
    case 'parted':
      return (
        <NotSaved text={word.parted}>
          <button className="btn btn--sm" type="button" onClick={onRetry}>
            {word.compare}
          </button>
        </NotSaved>
      )
    default:
      return <Stopped refusal={saving.refusal} />
  }
}

function NotSaved({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="saved saved--not" role="alert">
      <span className="late">{text}</span>
      {children}
    </div>
  )
}

function Stopped({ refusal }: { refusal: Refusal }) {
  const word = useWords(words)
  const { applicationState: state } = useTerms()
  const name = useAuthorName()
  const { href } = useLocation()
  switch (refusal.code) {
    case 'signInRequired':
      return (
        <NotSaved text={word.signedOut}>
          <Link className="btn btn--sm" to="/sign-in" search={{ next: [href] }}>
            {word.signIn}
          </Link>
        </NotSaved>
      )
    case 'stateChanged':
      return (
        <NotSaved
          text={word.changedState(
            state[refusal.value as keyof typeof state] ?? '',
            refusal.by ? name(refusal.by) : '',
          )}
        >
          <button className="btn btn--sm" type="button" onClick={() => void refreshApplications()}>
            {word.read}
          </button>
        </NotSaved>
      )
    case 'applicationNotFound':
      return <NotSaved text={word.gone} />
    case 'fieldsInvalid':
      return <NotSaved text={word.unkept} />
    default:
      return <NotSaved text={word.stopped} />
  }
}
