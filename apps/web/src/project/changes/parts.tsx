import { type Change, changeEventName } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { words } from './words.ts'

/** What happened, and what it is of. */
export function Head({ change, children }: { change: Change; children: ReactNode }) {
  const language = useLanguage()
  const { changeKind } = useTerms()
  return (
    <p className="changes-head">
      <span className="chip">{changeEventName(language, change)}</span>
      <span>
        {change.kind !== 'project' && `${changeKind[change.kind]} `}
        {children}
      </span>
    </p>
  )
}

/** Why; nothing where no reason was given. */
export function Reason({ reason }: { reason: string | null }) {
  const word = useWords(words)
  if (reason === null || reason === '') return null
  return (
    <p className="small changes-reason">
      {word.reason}
      <span lang="ja">{reason}</span>
    </p>
  )
}
