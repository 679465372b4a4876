import type { ReactNode } from 'react'

/** What is missing, and one way on. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>
}
