import type { Basis } from '@renkei/schema'
import type { ReactNode } from 'react'

// The inside of hollow signs is drawn, never left out: paper and forced colours must show a ring.
const inside = { fill: 'var(--paper)' }

const shapes: Record<Basis, ReactNode> = {
  source: <circle cx="10" cy="10" r="7" fill="currentColor" />,
  confirmed: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path
        d="m6 10.2 2.8 2.7L14 7.4"
        fill="none"
        style={{ stroke: 'var(--paper)' }}
        strokeWidth="2"
      />
    </>
  ),
  inferred: <circle cx="10" cy="10" r="6" style={inside} stroke="currentColor" strokeWidth="2" />,
}

/** The sign of a basis: disc, disc with a check, ring. Its meaning stands beside it in words,
 * or in a `vh` text the caller adds. */
export function Mark({ basis, inline = false }: { basis: Basis; inline?: boolean }) {
  return (
    <svg
      className={`mark mark--${basis}${inline ? ' mark--in' : ''}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[basis]}
    </svg>
  )
}
