import { useResponseRefusal } from './refusal-words.ts'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { words as form } from '../application/form/page-words.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { formatTime } from '../ui/time.ts'
import type { Told } from './model/store.ts'
import { words } from './saved-words.ts'

/** ✓ 14時32分に自動で保存しました; in red, with the way out, where it could not be. */
export function Saved({
  told: { saving, savedAt, contested },
  onRetry,
  onCompare,
}: {
  told: Told
  onRetry: () => void
  onCompare: (key: string) => void
}) {
  const language = useLanguage()
  const word = useWords(form)
  const own = useWords(words)
  const explain = useResponseRefusal()
  const { href } = useLocation()
  const [first] = contested
  if (saving.is === 'typing' || saving.is === 'saving') {
    // Told to the eye only: readers would hear it at every pause.
    return <p className="saved">{saving.is === 'typing' ? word.notSaved : word.saving}</p>
  }
  if (saving.is === 'failed') {
    return (
      <NotSaved text={word.failed}>
        <button className="btn btn--sm" type="button" onClick={onRetry}>
          {word.retry}
        </button>
      </NotSaved>
    )
  }
  if (saving.is === 'stopped') {
    return saving.refusal.code === 'signInRequired' ? (
      <NotSaved text={word.signedOut}>
        <Link className="btn btn--sm" to="/sign-in" search={{ next: [href] }}>
          {word.signIn}
        </Link>
      </NotSaved>
    ) : (
      <NotSaved text={own.stopped(explain(saving.refusal))} />
    )
  }
  if (first !== undefined) {
    return (
      <NotSaved text={own.contested(contested.length)}>
        <button className="btn btn--sm" type="button" onClick={() => onCompare(first)}>
          {word.compare}
        </button>
      </NotSaved>
    )
  }
  return (
    <p className="saved" role="status">
      {savedAt !== undefined && <Icon name="check" />}
      <span>
        {savedAt === undefined ? word.noSaveYet : word.savedAt(formatTime(savedAt, language))}
      </span>
    </p>
  )
}

function NotSaved({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="saved saved--not" role="alert">
      <span className="late">{text}</span>
      {children}
    </div>
  )
}
