import { Children, type ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** Where the page stands: links, the page itself last as plain text. */
export function Breadcrumb({ children }: { children: ReactNode }) {
  const { breadcrumb } = useWords(words)
  const steps = Children.toArray(children)
  return (
    <nav className="crumbs" aria-label={breadcrumb}>
      <ol className="path">
        {steps.map((step, index) => (
          // The trail of a page never changes its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </nav>
  )
}
