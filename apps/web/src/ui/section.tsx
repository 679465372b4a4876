import { type ReactNode, useId } from 'react'
import { Marked } from './marked.tsx'

/** Black rule, heading, quiet note on the right: the printed-table gesture. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  /** For links that lead here. */
  id?: string
  title: ReactNode
  /** A text, set quietly, or a legend. */
  note?: ReactNode
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section
      className="sec"
      id={id}
      aria-labelledby={heading}
      // What is done elsewhere may lead here.
      tabIndex={id === undefined ? undefined : -1}
    >
      <header>
        <h2 id={heading}>
          <Marked text={title} />
        </h2>
        {typeof note === 'string' ? (
          <p>
            <Marked text={note} />
          </p>
        ) : (
          note
        )}
      </header>
      {children}
    </section>
  )
}
