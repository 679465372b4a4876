import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defineWords, useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { Marked } from '../ui/marked.tsx'
import { formatTime } from '../ui/time.ts'
import type { Saving } from './autosave.ts'
import { useRefusalText } from './refusal.ts'
import type { RefusalWords } from './refusal-words.ts'

const words = defineWords({
  ja: {
    savedAt: (time: string) => `${time}に自動で保存しました`,
    noSaveYet: '入力すると自動で保存します',
    saving: '保存しています',
    typing: '入力中です',
    failed: '保存できていません。入力はこの画面に残っています。',
    retry: 'もう一度保存する',
    stopped: (why: string) => `保存できていません。${why}`,
    signedOut: '保存できていません。もう一度ログインすると、入力を保存できます。',
    signIn: 'ログインする',
  },
  en: {
    savedAt: (time) => `Saved automatically at ${time}`,
    noSaveYet: 'What you type is saved automatically',
    saving: 'Saving',
    typing: 'Typing',
    failed: 'Not saved. What you typed is kept on this screen.',
    retry: 'Save again',
    stopped: (why) => `Not saved. ${why}`,
    signedOut: 'Not saved. Sign in again to save what you typed.',
    signIn: 'Sign in',
  },
})

/** ✓ 14時32分に自動で保存しました; in red, with the way out, where it could not be. `own` words tell why
 * trying again would not help, and `children` the way on then. */
export function Saved({
  saving,
  savedAt,
  own,
  onRetry,
  children,
}: {
  saving: Saving
  /** ISO instant. */
  savedAt: string | undefined
  own?: RefusalWords
  onRetry: () => void
  children?: ReactNode
}) {
  const language = useLanguage()
  const word = useWords(words)
  const explain = useRefusalText(own)
  const { href } = useLocation()
  switch (saving.is) {
    case 'typing':
    case 'saving':
      // Told to the eye only: readers would hear it at every pause.
      return <p className="saved">{word[saving.is]}</p>
    case 'failed':
      return (
        <NotSaved text={word.failed}>
          <button className="btn btn--sm" type="button" onClick={onRetry}>
            {word.retry}
          </button>
        </NotSaved>
      )
    case 'stopped':
      return saving.refusal.code === 'signInRequired' ? (
        <NotSaved text={word.signedOut}>
          <Link className="btn btn--sm" to="/sign-in" search={{ next: [href] }}>
            {word.signIn}
          </Link>
        </NotSaved>
      ) : (
        <NotSaved text={word.stopped(explain(saving.refusal))}>{children}</NotSaved>
      )
    default:
      return (
        <p className="saved" role="status">
          {savedAt !== undefined && <Icon name="check" />}
          <span>
            {savedAt === undefined ? word.noSaveYet : word.savedAt(formatTime(savedAt, language))}
          </span>
        </p>
      )
  }
}

export function NotSaved({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="saved saved--not" role="alert">
      <span className="late">
        <Marked text={text} />
      </span>
      {children}
    </div>
  )
}
