import { type ReactNode, useId } from 'react'

/** Black rule, heading, quiet note on the right: the printed-table gesture. */
export function Section({
  title,
  note,
  children,
}: {
  title: ReactNode
  /** A text, set quietly, or a legend. */
  note?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {typeof note === 'string' ? <p>{note}</p> : note}
      </header>
      {children}
    </section>
  )
}
