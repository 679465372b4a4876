import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** What stands beside the table about the chosen cell. Read out only once someone chose it. */
export function Panel({
  isMeant,
  heading,
  children,
}: {
  isMeant: boolean
  heading: string
  children: ReactNode
}) {
  const { keys, before, after } = useWords(words).panel
  return (
    <aside className={isMeant ? 'panel panel--meant' : 'panel'} aria-labelledby="panel-heading">
      <h2 id="panel-heading">{heading}</h2>
      <div className="panel__body" aria-live={isMeant ? 'polite' : 'off'}>
        {children}
      </div>
      <p className="keys">
        {before}
        {['←', '↑', '↓', '→'].map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
        {after} <kbd>Enter</kbd> {keys}
      </p>
    </aside>
  )
}

/** Number or letter, then the name it stands for. */
export function Where({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <p>
      <span className="k">{sign}</span>
      <span>{children}</span>
    </p>
  )
}
