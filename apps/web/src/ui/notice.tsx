import type { ReactNode } from 'react'

/** Something the reader should know before reading on, such as filters that could not be read. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <b>{title}</b>
      {children}
    </div>
  )
}
