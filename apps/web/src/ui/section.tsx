import { type ReactNode, useEffect, useId, useRef } from 'react'
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
  const section = useRef<HTMLElement>(null)
  // What a link led to may come after what it is shown by was asked.
  useEffect(() => {
    if (id !== undefined && location.hash === `#${id}`) section.current?.scrollIntoView()
  }, [id])
  return (
    <section
      ref={section}
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
