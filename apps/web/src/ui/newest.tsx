import { newest } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** The newest of a list, saying so where it goes on: it is answered with one more then. */
export function Newest<T>({
  of,
  children,
}: {
  of: readonly T[]
  children: (shown: readonly T[]) => ReactNode
}) {
  const word = useWords(words)
  return (
    <>
      {of.length > newest && <p className="small quiet">{word.newest(newest)}</p>}
      {children(of.slice(0, newest))}
    </>
  )
}
