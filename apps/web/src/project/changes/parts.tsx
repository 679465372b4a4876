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

/** Why; nothing where no reason was given. `proposed`: why it had been proposed. */
export function Reason({
  reason,
  proposed = false,
}: {
  reason: string | null
  proposed?: boolean
}) {
  const word = useWords(words)
  if (reason === null || reason === '') return null
  return (
    <p className="small changes-reason">
      {proposed ? word.proposed : word.reason}
      <span lang="ja">{reason}</span>
    </p>
  )
}
