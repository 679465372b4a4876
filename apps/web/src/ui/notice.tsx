import type { ReactNode } from 'react'
import { Marked } from './marked.tsx'

/** Something the reader should know before reading on, such as filters that could not be read. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <b>
        <Marked text={title} />
      </b>
      {children}
    </div>
  )
}
